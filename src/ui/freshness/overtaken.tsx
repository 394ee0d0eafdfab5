import { counted } from "../../core/counted";
import { useMemo } from "preact/hooks";
import type { FreshnessSurvey, Verdict } from "../../core/freshness/freshness";
import { dayNumber } from "../../core/civil-date";
import type { VaultIndex } from "../../core/index/vault-index";
import type { Note } from "../../core/note/note";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import { Section } from "../shared/section";
import { VirtualList } from "../shared/virtual-list";

interface OverdueProps {
  readonly freshness: FreshnessSurvey;
  readonly index: VaultIndex;
  readonly dispatch: Dispatch;
}

/** What time has overtaken: statements that have come due without their note being looked at since, and notes that newer ones have outrun. */
export function Overtaken(props: OverdueProps) {
  const { freshness } = props;
  const outrunNotes = useMemo(() => freshness.ranked.filter(isOutrun), [freshness]);
  if (freshness.overdue.length + outrunNotes.length === 0) return <Empty title="No expectation has passed without another look, and no note is outrun." />;
  return (
    <>
      <Section id="freshness-overdue" title="Expectations that have passed" count={freshness.overdue.length}>
        <OverdueList {...props} />
      </Section>
      {outrunNotes.length > 0 ? (
        <Section id="freshness-outrun" title="Outrun by newer notes" count={outrunNotes.length}>
          <VirtualList class="dossier-list" items={outrunNotes} keyOf={({ path }) => path} rowHeight={70} row={(verdict, slot) => <OutrunNote key={verdict.path} verdict={verdict} slot={slot} {...props} />} />
        </Section>
      ) : null}
    </>
  );
}

function isOutrun({ hasReason, isMerelyOld, reasons }: Verdict): boolean {
  return hasReason && !isMerelyOld && reasons.some(({ others }) => others.length > 0);
}

/** Longest overdue first. */
function OverdueList({ freshness: { overdue }, index, dispatch }: OverdueProps) {
  return (
    <VirtualList
      class="dossier-list"
      items={overdue}
      keyOf={({ path, expectation: { line, due, text } }) => `${path}:${line}:${due}:${text}`}
      rowHeight={64}
      row={({ path, expectation: { line, due, text }, days }, slot) => (
        <li key={`${path}:${line}:${due}:${text}`} {...slot} class="dossier-entry">
          <div class="dossier-entry-head">
            <NoteLink path={path} line={line} dispatch={dispatch} class="dossier-entry-name">
              {index.note(path)?.title ?? path}
            </NoteLink>
            <span class="dossier-age">{`due ${due}, ${counted(days, "day")} over`}</span>
          </div>
          <NoteLink path={path} line={line} dispatch={dispatch} class="dossier-statement">
            {text}
          </NoteLink>
        </li>
      )}
    />
  );
}

function OutrunNote({ verdict: { path, reasons }, slot, index, dispatch }: OverdueProps & { readonly verdict: Verdict; readonly slot: object }) {
  const reason = reasons.find(({ others }) => others.length > 0);
  const own = index.note(path);
  return (
    <li {...slot} class="dossier-entry">
      <div class="dossier-entry-head">
        <NoteLink path={path} line={reason?.line ?? null} dispatch={dispatch} class="dossier-entry-name">
          {own?.title ?? path}
        </NoteLink>
        <span class="dossier-age">{own?.updated?.date}</span>
      </div>
      <p class="dossier-muted dossier-small dossier-newer">
        {"Newer: "}
        {reason?.others.map((other, at) => (
          <span key={other}>
            {at > 0 ? ", " : null}
            <NoteLink path={other} dispatch={dispatch}>{index.note(other)?.title ?? other}</NoteLink>
            {newerBy(own, index.note(other))}
          </span>
        ))}
      </p>
    </li>
  );
}

/** ` (2026-06-30, 12 days later)`: how far one note has moved on beyond another. */
function newerBy(own: Note | undefined, other: Note | undefined): string {
  const [from, to] = [own?.updated?.date ?? "", other?.updated?.date ?? ""];
  return ` (${to}, ${dayNumber(to) - dayNumber(from)} days later)`;
}
