import type { QuantityCell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import { exposuresOf, type Said } from "./exposure-line";
import { listed } from "./exposure-lists";
import type { Scope } from "./exposure-scope";
import { readShape, type Shape } from "./exposure-shape";
import { counters, owning, owningHeader, roles, roundInvestorHeaders, shareHeader, tenureHeaders } from "./exposure-words";
import { findLinks, plainText } from "./inline";
import type { Basis, Exposure } from "./note";
import { dashAfter } from "./read-related";
import { readTargets, tickerOf } from "./read-targets";
import { foldPlain } from "./section-meaning";
import { isMoney, isPercent, shareIn } from "./shares";
import { cellSource, type RawRow } from "./table-rows";

/** A table that compares investors is no list of this actor's holders. */
const comparison = /\b(?:compar|peers?\b|vs\b|versus|ranking|landscape|largest|top \d)/i;

/** What a header that names holders or holdings by itself nearly always holds. */
const mayName = /invest|holder|owner|backer|lead|partic|partner|subsidiar|portfolio|entity|\blp\b/i;

/** The exposures of a table, by its own header or by what it stands under; none for any other table. */
export function readExposureTable(table: ReadTable, scope: Scope, context: NoteContext): Exposure[] {
  if (scope.meaning === null && !table.columns.some((column) => mayName.test(column))) return [];
  const headers = table.columns.map(foldPlain);
  const shape = readShape(table, headers, scope, context.outline.text);
  if (!shape || (scope.meaning === null && comparison.test(table.section.heading))) return [];
  return table.raw.rows.flatMap((row, at) => readRow(table, row, at, shape, headers, scope, context));
}

function readRow(table: ReadTable, row: RawRow, at: number, shape: Shape, headers: readonly string[], scope: Scope, context: NoteContext): Exposure[] {
  if (shape.round !== null) return readRound(table, row, at, shape, headers, scope, context);
  const cell = row.cells[shape.names];
  const source = cell ? cellSource(context.outline.text, cell) : "";
  if (!cell || isNobody(source)) return [];
  const place = { kind: shape.kind, heading: plainText(scope.heading), past: scope.past, line: row.line, span: { from: cell.from, to: cell.to } };
  if (shape.many) {
    const note = rest(table, at, shape.names, headers);
    return namesOf(source).flatMap((said) => exposuresOf({ ...said, note, share: null, amount: null, words: source }, place));
  }
  return saidByRow(table, at, source, headers, shape).flatMap((said) => exposuresOf(said, place));
}

/** The investors of one round, from every column that lists some; the round is the note. */
function readRound(table: ReadTable, row: RawRow, at: number, shape: Shape, headers: readonly string[], scope: Scope, context: NoteContext): Exposure[] {
  const note = table.grid[at]?.[shape.round ?? 0]?.text ?? "";
  if (isNobody(note)) return [];
  return row.cells.flatMap((cell, column) => {
    if (column === shape.round || !roundInvestorHeaders.has(headers[column] ?? "")) return [];
    const source = cellSource(context.outline.text, cell);
    const place = { kind: shape.kind, heading: plainText(scope.heading), past: scope.past, line: row.line, span: { from: cell.from, to: cell.to } };
    return namesOf(source).flatMap((said) => exposuresOf({ ...said, note, share: null, amount: null, words: source }, place));
  });
}

/** A row that sums the others up, or names nobody. */
function isNobody(source: string): boolean {
  const words = plainText(source);
  return words === "" || /^[-–—]+$/.test(words) || /^(?:sub)?totals?\b|^sum\b|^unknown$|^undisclosed$/i.test(words);
}

/** The names of a cell that lists several; what follows a dash is said of them. */
function namesOf(source: string): readonly Said[] {
  const dash = dashAfter(source, findLinks(source));
  return listed(source.slice(0, dash.at).replace(/^(?:led by|lead:?|with)\s+/i, ""));
}

/** What one row says: its names with their share; one for each basis where several are stated side by side. */
function saidByRow(table: ReadTable, at: number, source: string, headers: readonly string[], shape: Shape): Said[] {
  const isOwning = shape.kind === "stake" || shape.kind === "holding";
  const { targets, named } = namesIn(source, isOwning);
  const note = rest(table, at, shape.names, headers);
  const words = `${plainText(source)} — ${note}${endedTenure(table, at, headers)}`;
  if (shape.kind === "stake" && isRoleOnly(table, at, shape)) return [];
  const withTicker = targets.map((target) => (target.ticker === "" ? { ...target, ticker: tickerCell(table, at, headers) } : target));
  const amount = amountOf(table, at, shape.names);
  const shares = sharesOf(table, at, source, shape);
  const base = { targets: withTicker, named, note, amount, words };
  return shares.length > 0 ? shares.map(({ share, basis }) => ({ ...base, share, basis })) : [{ ...base, share: null, basis: "" }];
}

/** `[[Microsoft]] investment` and `Shell acquisition` name the holder; of `[[Google]] / Alphabet` the link counts. */
function namesIn(source: string, isOwning: boolean): { readonly targets: Said["targets"]; readonly named: boolean } {
  if (!isOwning) return readTargets(source);
  const read = readTargets(source.replace(/ (?:acquisition|investment|stake|buyout|deal)\s*$/, ""));
  return read.targets.length > 1 && findLinks(source).length === 1 && source.includes("/") ? { ...read, targets: read.targets.slice(0, 1) } : read;
}

/** What the row's other cells say. */
function rest(table: ReadTable, at: number, names: number, headers: readonly string[]): string {
  const said = (table.grid[at] ?? []).filter((cell, column) => column !== names && cell.kind !== "missing" && !counters.has(headers[column] ?? ""));
  return said.map(({ text }) => text).join(" — ");
}

interface StatedShare {
  readonly share: QuantityCell;
  readonly basis: Basis;
}

/** The shares of a row: one for each basis that its header names; else the first under a header of owning, else one in its words. */
function sharesOf(table: ReadTable, at: number, source: string, { kind, names }: Shape): StatedShare[] {
  const cells = table.grid[at] ?? [];
  const stated = cells.flatMap((cell, column) => {
    if (column === names || !isPercent(cell)) return [];
    const header = table.columns[column]?.toLowerCase() ?? "";
    const isShare = kind === "holding" ? owningHeader.test(header) : shareHeader.test(header);
    return isShare ? [{ share: cell, basis: basisOf(header) }] : [];
  });
  const bases = stated.filter(({ basis }, index) => stated.findIndex((other) => other.basis === basis) === index);
  if (bases.length > 0) return bases;
  for (const [column, cell] of cells.entries()) {
    if (kind === "holding" && isPercent(cell)) continue;
    const share = column !== names ? shareIn(cell.text) : shareIn(/\(([^()]*)\)/.exec(plainText(source))?.[1] ?? "");
    if (share) return [{ share, basis: "" }];
  }
  return [];
}

function basisOf(header: string): Basis {
  if (/diluted/.test(header)) return "diluted";
  if (/voting|votes/.test(header)) return "voting";
  return /outstanding|basic/.test(header) ? "outstanding" : "";
}

function amountOf(table: ReadTable, at: number, names: number): QuantityCell | null {
  return (table.grid[at] ?? []).find((cell, column): cell is QuantityCell => column !== names && isMoney(cell)) ?? null;
}

function tickerCell(table: ReadTable, at: number, headers: readonly string[]): string {
  const column = headers.findIndex((header) => header === "ticker" || header === "symbol" || header === "tickers");
  const text = column > 0 ? (table.grid[at]?.[column]?.text ?? "") : "";
  return tickerOf(text) || (/^[A-Z][A-Z0-9&.-]{1,14}$/.test(text) ? text : "");
}

/** People and bodies that hold no shares: nothing but a role stands beside them. */
function isRoleOnly(table: ReadTable, at: number, { names, partners }: Shape): boolean {
  const [second, ...more] = (table.grid[at] ?? []).filter((_, column) => column !== names).map(({ text }) => text);
  const words = [second ?? "", ...more].join(" ");
  if (partners) return !owning.test(words) || /\bnot owned\b/i.test(words);
  return second !== undefined && roles.test(second) && !owning.test(words);
}

/** A holder whose stated years are past holds no more (`2013-2017`, not `2021-present`). */
function endedTenure(table: ReadTable, at: number, headers: readonly string[]): string {
  const column = headers.findIndex((header) => tenureHeaders.has(header));
  const text = column > 0 ? (table.grid[at]?.[column]?.text ?? "") : "";
  return /\d{4}\s?(?:[-–—]|to)\s?(?:[A-Za-z]{3,9} )?\d{2,4}\s*$/.test(text) ? " — former holder" : "";
}
