import { tableCsv, tableMarkdown, type CopyTable } from "../../core/copy-table";
import type { Dispatch, MenuItem } from "../action";

/** Menu items that copy a table as Markdown and as CSV, and its picture where there is one; `what` names it in the notice. */
export function copyItems(what: string, table: CopyTable, dispatch: Dispatch, picture?: () => Promise<Blob>): readonly MenuItem[] {
  const item = (title: string, icon: string, run: () => void): MenuItem => ({ title, icon, section: "copy", run });
  const copy = (text: string) => (): void => dispatch({ kind: "copy", text, what });
  return [
    item("Copy as Markdown table", "table", copy(tableMarkdown(table))),
    item("Copy as CSV", "file-spreadsheet", copy(tableCsv(table))),
    ...(picture ? [item("Copy as PNG", "image", () => dispatch({ kind: "copy-image", image: picture(), what }))] : []),
  ];
}
