import { render } from "preact";
import { useMemo } from "preact/hooks";
import { isFigures, sortRows, type NoteRow, type RowList, type RowSort, type TableChoice } from "../../core/rows/rows";
import type { Dispatch } from "../action";
import { copyItems } from "../exposure/copy-items";
import { Empty, Reading, type ReadingProgress } from "../shared/empty";
import { MenuButton } from "../shared/menu-button";
import { NoteLink } from "../shared/note-link";
import { showRowMenu } from "../shared/row-menu";
import { VirtualList } from "../shared/virtual-list";

/** The notes under one value of the property that a base groups by; "" where it does not. */
export interface RowGroup {
  readonly name: string;
  readonly paths: readonly string[];
}

export interface RowViewProps {
  readonly progress: ReadingProgress;
  /** Null until tables are chosen. */
  readonly list: RowList | null;
  /** What there is to choose. */
  readonly choices: readonly TableChoice[];
  readonly groups: readonly RowGroup[];
  /** What is missed where there are no rows. */
  readonly what: string;
  readonly sort: RowSort | null;
  readonly setOptions: (options: Readonly<Record<string, unknown>>) => void;
  readonly titleOf: (path: string) => string;
  readonly dispatch: Dispatch;
}

/** Draws rows of a base's notes into `container`; null takes them away again and releases what they held. */
export function drawRows(container: HTMLElement, props: RowViewProps | null): void {
  render(props && <RowView {...props} />, container);
}

function RowView(props: RowViewProps) {
  const { progress, list, choices, what } = props;
  const isEmpty = (list?.rows ?? choices).length === 0;
  return (
    <div class="dossier-panel">
      <Reading {...progress} />
      {!isEmpty ? list ? <Rows {...props} list={list} /> : <Choices {...props} /> : progress.complete ? <Empty title={`The notes of this base have no ${list ? what : "tables"}.`} /> : null}
    </div>
  );
}

/** What tables the notes have, to choose from. */
function Choices({ choices, setOptions }: RowViewProps) {
  return (
    <>
      <p class="dossier-muted">Choose tables by their heading or their columns, or write words of them into the options of this view.</p>
      <VirtualList
        items={choices}
        class="dossier-list"
        keyOf={(_, at) => String(at)}
        rowHeight={24}
        row={({ heading, columns, tables, rows }, { tabIndex, ...place }, at) => (
          <li key={at} {...place}>
            <button type="button" class="dossier-fold-inline" tabIndex={tabIndex} onClick={() => setOptions({ heading, columns: columns.filter(Boolean) })}><bdi>{heading || columns.filter(Boolean).join(" | ")}</bdi></button>
            <span class="dossier-count">{`${countOf(tables, "table")}, ${countOf(rows, "row")}`}</span>
          </li>
        )}
      />
    </>
  );
}

function Rows({ list: { columns, rows }, groups, sort, setOptions, titleOf, dispatch }: RowViewProps & { readonly list: RowList }) {
  const figures = useMemo(() => columns.map((_, at) => isFigures(rows, at)), [rows]);
  const items = useMemo(() => arranged(rows, groups, sort ? columns.indexOf(sort.column) : -1, sort?.descending ?? false), [rows, sort?.column, sort?.descending]);
  const copied = () => copyItems("The rows", {
    columns: [...columns, "Note", "Line"],
    rows: items.flatMap((item) => ("cells" in item ? [[...item.cells.map(({ text }) => text), { name: titleOf(item.path), path: item.path }, item.line]] : [])),
  }, dispatch);
  /** The first press sorts a column, the second turns it, the third gives the base's own order back. */
  const turn = (column: string, first: boolean): void => {
    const isSorted = sort?.column === column;
    const isOver = isSorted && sort.descending !== first;
    setOptions(isOver ? { rowSort: null, rowSortDescending: null } : { rowSort: column, rowSortDescending: isSorted ? !first : first });
  };
  return (
    <table class="dossier-leaderboard" onContextMenu={(event) => showRowMenu(event, dispatch)}>
      <thead>
        <tr>
          <th scope="col">{countOf(rows.length, "row")}<MenuButton label="More about the rows" items={copied} dispatch={dispatch} /></th>
          {columns.map((column, at) => (
            <th key={at} scope="col" class={figures[at] ? "dossier-share" : ""} aria-sort={sort?.column !== column ? "none" : sort.descending ? "descending" : "ascending"}>
              <button type="button" class="dossier-fold-inline" onClick={() => turn(column, figures[at] ?? false)}>{column}</button>
            </th>
          ))}
        </tr>
      </thead>
      <VirtualList
        as="tbody"
        items={items}
        keyOf={(_, at) => String(at)}
        rowHeight={26}
        row={(item, slot, at) => {
          if (!("cells" in item)) return <tr key={at} {...slot}><th scope="rowgroup" colSpan={columns.length + 1} class="dossier-apart">{item.name}</th></tr>;
          const { path, line, cells } = item;
          const title = titleOf(path);
          return (
            <tr key={at} {...slot}>
              <th scope="row"><NoteLink path={path} line={line} dispatch={dispatch} label={`${title}, line ${line}`}><bdi>{title}</bdi></NoteLink></th>
              {cells.map(({ text }, column) => <td key={column} class={figures[column] ? "dossier-share" : ""}><bdi>{text}</bdi></td>)}
            </tr>
          );
        }}
      />
    </table>
  );
}

/** The rows, which stand in the order of the groups and their notes, group by group, each sorted within. */
function arranged(rows: readonly NoteRow[], groups: readonly RowGroup[], column: number, descending: boolean): readonly (NoteRow | RowGroup)[] {
  let end = 0;
  return groups.flatMap((group) => {
    const [paths, start] = [new Set(group.paths), end];
    while (paths.has(rows[end]?.path ?? "")) end++;
    const own = rows.slice(start, end);
    return [...(group.name !== "" && own.length > 0 ? [group] : []), ...(column < 0 ? own : sortRows(own, column, descending))];
  });
}

function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
