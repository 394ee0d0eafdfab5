import type { Cell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import type { Position } from "./note";
import { readTargets, tickerOf } from "./read-targets";
import { markOf, type SectionTable } from "./section-meaning";
import { cellSource } from "./table-rows";
import { isSameTag } from "./tag-kinds";

interface Columns {
  readonly ticker: number;
  readonly name: number;
  readonly weight: number;
  readonly value: number;
  readonly shares: number;
  readonly price: number;
}

/** The positions of a portfolio note, in the order of its tables (exposure-maths.md, "A portfolio"); none for any other note. */
export function readPositions(context: NoteContext, tags: readonly string[]): readonly Position[] {
  if (!tags.some((tag) => isSameTag(tag, context.options.portfolioTag))) return [];
  return context.tables.flatMap((table) => positionsOf(table, context));
}

function positionsOf(table: ReadTable, context: NoteContext): Position[] {
  const columns = columnsOf(table.columns);
  if (columns.ticker < 0 && columns.name < 0) return [];
  if (columns.weight < 0 && columns.value < 0 && columns.shares < 0) return [];
  const short = isShort(table, context.words);
  return table.grid.flatMap((cells, at) => {
    const row = table.raw.rows[at];
    const target = row ? targetOf(cells, row.cells.map((cell) => cellSource(context.outline.text, cell)), columns) : null;
    if (!row || !target || /^(?:total|cash total|sum)$/i.test(target.name)) return [];
    const cell = (column: number): Cell | null => (column >= 0 ? (cells[column] ?? null) : null);
    const weight = cell(columns.weight);
    const negative = weight?.kind === "quantity" && weight.value < 0;
    return [{ target, weight, value: cell(columns.value), shares: cell(columns.shares), price: cell(columns.price), short: short || negative, line: row.line }];
  });
}

function columnsOf(headers: readonly string[]): Columns {
  const find = (pattern: RegExp): number => headers.findIndex((header) => pattern.test(header.toLowerCase()));
  const company = find(/^(?:company|name|holding|security|asset|stock|actor|instrument|fund)\b/);
  const position = find(/^position$/);
  const weight = find(/weight|allocation|% of (?:portfolio|book|nav|total)|^%$|^size$|conviction/);
  return {
    ticker: find(/^(?:ticker|symbol)\b/),
    name: company >= 0 ? company : position,
    weight: weight < 0 && company >= 0 ? position : weight,
    value: find(/^(?:market )?value\b|^amount\b|^position value/),
    shares: find(/^(?:shares|quantity|units|qty)\b/),
    price: find(/price/),
  };
}

function targetOf(cells: readonly Cell[], sources: readonly string[], { ticker, name }: Columns): Position["target"] | null {
  const symbol = cells[ticker]?.text ?? "";
  const [named] = readTargets(sources[name >= 0 ? name : ticker] ?? "").targets;
  if (!named || named.name === "") return null;
  return named.ticker === "" && symbol !== "" ? { ...named, ticker: tickerOf(symbol) || symbol } : named;
}

/** Under a heading *Short*, at any level. */
function isShort({ section }: ReadTable, words: SectionTable): boolean {
  for (let at: typeof section | null = section; at && at.level > 0; at = at.parent) {
    if (markOf(at.heading, words) === "short") return true;
  }
  return false;
}
