import type { CopyTable } from "../../core/copy-table";
import type { EdgeRow, OwnersView } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { PlainTable } from "./plain-table";

const basisNames = { diluted: "Fully diluted", outstanding: "Outstanding", voting: "Votes" } as const;

/** Shares on each stated basis, side by side and never mixed; each opens its line. */
export function BasisTable({ bases, dispatch }: { readonly bases: OwnersView["bases"]; readonly dispatch: Dispatch }) {
  const all = bases.flatMap(({ rows }) => rows);
  const holders = [...new Map(all.map((row) => [row.edge.holder, row])).values()];
  const rowAt = (holder: EdgeRow | undefined, column: number): EdgeRow | undefined => bases[column]?.rows.find(({ edge }) => edge.holder === holder?.edge.holder);
  const table: CopyTable = {
    columns: ["Holder", ...bases.map(({ basis }) => basisNames[basis])],
    rows: holders.map((holder) => [holder.name, ...bases.map((_, at) => rowAt(holder, at)?.share ?? "")]),
  };
  return (
    <PlainTable
      label="Shares by basis"
      table={table}
      act={(row, column) => {
        const place = rowAt(holders[row], column - 1)?.edge.deciding;
        return place ? () => dispatch({ kind: "open", path: place.path, line: place.line, pane: "here" }) : null;
      }}
    />
  );
}
