import { csvCell, harmless } from "./csv-cell";

/** A name in a copied table: a link in Markdown, the bare name in CSV. */
export interface CopyName {
  readonly name: string;
  /** The note's path; null for a name without a note. */
  readonly path: string | null;
}

export type CopyCell = string | number | CopyName;

/** A table to be copied: numbers stay numbers, so that a spreadsheet can add them. */
export interface CopyTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CopyCell[])[];
}

/** As a Markdown table; what would break out of a cell or run as HTML is made harmless. */
export function tableMarkdown({ columns, rows }: CopyTable): string {
  const line = (cells: readonly CopyCell[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(columns), `|${columns.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** As CSV; cells that a spreadsheet would run are made harmless. */
export function tableCsv({ columns, rows }: CopyTable): string {
  return [columns, ...rows].map((row) => row.map((cell) => csvCell(plain(cell))).join(",")).join("\n");
}

/** With tabs between the cells, which hold none; likewise harmless. */
export function tableTsv({ columns, rows }: CopyTable): string {
  const line = (row: readonly CopyCell[]): string => row.map((cell) => harmless(plain(cell)).replace(/\s+/g, " ")).join("\t");
  return [columns, ...rows].map(line).join("\n");
}

/** As records, a row each by its columns; a name with the path of its note. */
export function tableRecords({ columns, rows }: CopyTable): readonly Readonly<Record<string, CopyCell>>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] ?? "", cell])));
}

function plain(cell: CopyCell): string | number {
  return typeof cell === "object" ? cell.name : cell;
}

function markdownCell(cell: CopyCell): string {
  if (typeof cell === "object" && cell.path !== null) return linkText(cell.name, cell.path.replace(/\.md$/, "")).replaceAll("|", "\\|");
  return markdownText(String(plain(cell)));
}

/** Text in one line, without what would break out of a table's cell or run as HTML. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("\\|", "|").replace(/[\\|]|<(?=[a-z/!?])/gi, "\\$&");
}

function linkText(name: string, link: string): string {
  return link === name ? `[[${name}]]` : `[[${link}|${name}]]`;
}
