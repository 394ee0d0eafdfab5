import { render } from "preact";
import type { Finding } from "../../core/finding";
import type { NoteReport } from "../../core/note/report-note";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import { Section } from "../shared/section";
import { VirtualList } from "../shared/virtual-list";

/** Draws what is read in a note, and what is not and why; null where no note is at hand. */
export function drawReport(container: HTMLElement, report: NoteReport | null, dispatch: Dispatch): void {
  render(<div class="dossier-panel dossier-report">{report ? <Report report={report} dispatch={dispatch} /> : <Empty title="Open a note to see what Dossier reads in it." />}</div>, container);
}

/** Takes the report away again. */
export function undrawReport(container: HTMLElement): void {
  render(null, container);
}

interface Line {
  readonly text: string;
  readonly line: number;
  /** A cell of the table whose count stands above it. */
  readonly isPart: boolean;
}

function Report({ report: { path, title, cells, read, passedOver }, dispatch }: { readonly report: NoteReport; readonly dispatch: Dispatch }) {
  const { total, read: values, notRead, words } = cells;
  return (
    <>
      <div class="dossier-note-title">{title}</div>
      <p class="dossier-muted">
        {total === 0 ? "No table, so no cells to read." : `Of ${total} table cells, ${values} ${values === 1 ? "holds" : "hold"} a value, ${words} words or nothing${notRead === 0 ? "" : `; ${notRead} could be taken for a value and ${notRead === 1 ? "is" : "are"} none`}.`}
      </p>
      <Section id="report-passed-over" title="Passed over, and why" count={passedOver.length}>
        {passedOver.length === 0 ? <p class="dossier-muted">Nothing.</p> : <Lines path={path} lines={passedOver.map(lineOf)} dispatch={dispatch} />}
      </Section>
      {read.map(({ name, entries }) => (
        <Section key={name} id={`report-${name}`} title={name} count={entries.length}>
          <Lines path={path} lines={entries.map((entry) => ({ ...entry, isPart: false }))} dispatch={dispatch} />
        </Section>
      ))}
    </>
  );
}

function lineOf({ code, message, where }: Finding): Line {
  return { text: message, line: where[0]?.line ?? 1, isPart: code === "cell-not-read" };
}

function Lines({ path, lines, dispatch }: { readonly path: string; readonly lines: readonly Line[]; readonly dispatch: Dispatch }) {
  return (
    <VirtualList
      class="dossier-list"
      items={lines}
      keyOf={(_, at) => String(at)}
      rowHeight={24}
      row={({ text, line, isPart }, slot, at) => (
        <li key={at} {...slot} class={`dossier-report-line ${isPart ? "dossier-report-part" : ""}`}>
          <NoteLink path={path} line={line} dispatch={dispatch}>{text}</NoteLink>
          <span class="dossier-age">{`line ${line}`}</span>
        </li>
      )}
    />
  );
}
