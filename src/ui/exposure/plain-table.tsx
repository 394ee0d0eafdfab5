import type { CopyCell, CopyTable } from "../../core/copy-table";
import { useLabel } from "../shared/use-label";
import { VirtualList } from "../shared/virtual-list";

interface PlainTableProps {
  readonly label: string;
  readonly table: CopyTable;
  /** What a press on a cell does; null for a cell that is only read. */
  readonly act: (row: number, column: number) => (() => void) | null;
  /** Headings stand upright, for many narrow columns. */
  readonly upright?: boolean;
}

/** What can be copied, as a table to be read: the same rows and columns, numbers to the right. */
export function PlainTable({ label, table: { columns, rows }, act, upright = false }: PlainTableProps) {
  const [labelId, hiddenLabel] = useLabel(label);
  return (
    <div class="dossier-wide" role="region" aria-labelledby={labelId} tabIndex={0}>
      {hiddenLabel}
      <table class={`dossier-interests ${upright ? "is-upright" : ""}`} aria-labelledby={labelId}>
        <thead>
          <tr>{columns.map((name, at) => (name === "" ? <td key={at} /> : <th key={at} scope="col" class={at > 0 ? "dossier-share" : ""}><span>{name}</span></th>))}</tr>
        </thead>
        <VirtualList
          as="tbody"
          items={rows}
          keyOf={(_, at) => String(at)}
          rowHeight={24}
          row={(cells, slot, at) => (
            <tr key={at} {...slot}>
              {cells.map((cell, column) => {
                const run = act(at, column);
                const text = textOf(cell);
                const shown = run && text ? <button type="button" class="dossier-fold-inline" aria-label={column > 0 ? `${textOf(cells[0] ?? "")}, ${columns[column] ?? ""}: ${text}` : undefined} onClick={run}>{text}</button> : text;
                return column === 0 ? <th key={column} scope="row">{shown}</th> : <td key={column} class="dossier-share">{shown}</td>;
              })}
            </tr>
          )}
        />
      </table>
    </div>
  );
}

/** Nothing is said by a zero in a grid of counts. */
function textOf(cell: CopyCell): string {
  return typeof cell === "object" ? cell.name : cell === 0 ? "" : String(cell);
}
