import type { QuantityCell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import { addExposures, isOwning, type ExposurePlace, type Said } from "./exposure-line";
import { listed } from "./exposure-lists";
import type { Scope } from "./exposure-scope";
import { otherColumn, readShape, type Shape } from "./exposure-shape";
import { counters, holderWords, owning, owningHeader, roles, roundInvestors, shareHeader, tenureHeaders } from "./exposure-words";
import { headerPeriods } from "./header-periods";
import { findLinks, plainText } from "./inline";
import type { Basis, Exposure } from "./note";
import { dashAfter } from "./read-related";
import { readTargets, tickerOf } from "./read-targets";
import { foldPlain } from "./section-meaning";
import { isMoney, isPercent, shareIn, shareInBrackets } from "./shares";
import type { Span } from "./span";
import { cellSource, type RawRow } from "./table-rows";
import { hintTable, holdsWord } from "./word-table";

/** A table that compares investors is no list of this actor's holders. */
const comparison = /\b(?:compar|peers?\b|vs\b|versus|ranking|landscape|largest|top \d)/i;

/** A header that names holders or holdings by itself holds one of these. */
const mayName = hintTable(`${holderWords}|lead|leads|participants|participating|participation|entity|investment|exposure|beneficiary|beneficiaries|winner|winners|benefits|loser|losers|loses|victims`);

/** A table of ways in, with what its columns hold. */
interface WayTable {
  readonly table: ReadTable;
  readonly text: string;
  readonly shape: Shape;
  /** Folded. */
  readonly headers: readonly string[];
  readonly scope: Scope;
  readonly heading: string;
  /** All columns: of those whose headers state a period the latest first, behind those that state none. */
  readonly order: readonly number[];
  /** Columns of owned shares, so ordered. */
  readonly shares: readonly ShareColumn[];
  /** The column of symbols and that of years held; -1 where there is none. */
  readonly ticker: number;
  readonly tenure: number;
}

interface ShareColumn {
  readonly column: number;
  readonly basis: Basis;
}

/** Adds the exposures of a table, by its own header or by what it stands under; none for any other table. */
export function readExposureTable(table: ReadTable, scope: Scope, { outline: { text } }: NoteContext, found: Exposure[]): void {
  if (scope.meaning === null && !holdsWord(mayName, text, table.raw.header.from, table.raw.header.to)) return;
  const headers = table.columns.map(foldPlain);
  const shape = readShape(table, headers, scope, text);
  const other = shape && otherColumn(headers, shape);
  if (!shape || (scope.meaning === null && !other && comparison.test(table.section.heading))) return;
  const order = latestFirst(table.columns);
  const ways: WayTable = {
    table, text, shape, headers, scope, heading: plainText(scope.heading), order, shares: shareColumns(table.columns, order, shape),
    ticker: headers.findIndex((header) => header === "ticker" || header === "symbol" || header === "tickers"), tenure: headers.findIndex((header) => tenureHeaders.has(header)),
  };
  for (const [at, row] of table.raw.rows.entries()) {
    readRow(ways, row, at, found);
    if (other) readRow({ ...ways, shape: other }, row, at, found);
  }
}

function latestFirst(columns: readonly string[]): readonly number[] {
  const ends = new Map(headerPeriods(columns, 0).map(({ column, period }) => [column, period.end]));
  return [...columns.keys()].sort((a, b) => (ends.get(b) ?? "9").localeCompare(ends.get(a) ?? "9"));
}

function shareColumns(columns: readonly string[], order: readonly number[], { kind, names }: Shape): readonly ShareColumn[] {
  const pattern = kind === "holding" ? owningHeader : shareHeader;
  return order.flatMap((column) => {
    const header = (columns[column] ?? "").toLowerCase();
    return column !== names && pattern.test(header) ? [{ column, basis: basisOf(header) }] : [];
  });
}

function basisOf(header: string): Basis {
  if (/diluted/.test(header)) return "diluted";
  if (/voting|votes/.test(header)) return "voting";
  return /outstanding|basic/.test(header) ? "outstanding" : "";
}

function readRow(ways: WayTable, row: RawRow, at: number, found: Exposure[]): void {
  const { shape, table, text } = ways;
  if (shape.round !== null) return readRound(ways, row, at, found);
  const cell = row.cells[shape.names];
  const name = textAt(table, at, shape.names);
  if (!cell || isNobody(name)) return;
  const source = cellSource(text, cell);
  if (shape.many) return shape.kind === "indirect" || ways.scope.meaning || source.startsWith("[[") ? addNames(source, rest(ways, at), placeOf(ways, row, cell), found) : undefined;
  const said = saidByRow(ways, at, source);
  if (!said) return;
  const place = placeOf(ways, row, cell);
  const shares = sharesOf(ways, at);
  if (shares.length === 0) addExposures(said, place, found);
  for (const { share, basis } of shares) addExposures({ ...said, share, basis }, place, found);
}

function textAt({ grid }: ReadTable, row: number, column: number): string {
  return grid[row]?.[column]?.text ?? "";
}

function placeOf({ shape: { kind }, heading, scope }: WayTable, { line }: RawRow, { from, to }: Span): ExposurePlace {
  return { kind, heading, past: scope.past, line, span: { from, to } };
}

/** The investors of one round, from every column that lists some; the round is the note. */
function readRound(ways: WayTable, row: RawRow, at: number, found: Exposure[]): void {
  const { shape, headers, text, table } = ways;
  const note = textAt(table, at, shape.round ?? 0);
  if (isNobody(note)) return;
  for (const [column, cell] of row.cells.entries()) {
    if (column !== shape.round && roundInvestors.test(headers[column] ?? "")) addNames(cellSource(text, cell), note, placeOf(ways, row, cell), found);
  }
}

/** Adds the names of a cell that lists several; what follows a dash is said of them. */
function addNames(source: string, note: string, place: ExposurePlace, found: Exposure[]): void {
  const dash = dashAfter(source, findLinks(source));
  const names = listed(source.slice(0, dash.at).replace(/^(?:led by|lead:?|with)\s+/i, ""), false);
  for (const said of names) addExposures({ ...said, note, share: null, amount: null, words: source }, place, found);
}

/** A row that sums the others up, or names nobody. */
function isNobody(words: string): boolean {
  return words === "" || /^[-–—]+$|^(?:sub)?totals?\b|^sum\b|^unknown$|^undisclosed$|^status$/i.test(words);
}

/** What one row says of its names, but for their share; null where they hold nothing. */
function saidByRow(ways: WayTable, at: number, source: string): Said | null {
  const { table, shape, ticker } = ways;
  if (shape.kind === "stake" && isRoleOnly(table, at, shape)) return null;
  const { targets, named } = namesIn(source, isOwning(shape.kind));
  const note = rest(ways, at);
  const symbol = symbolIn(ticker === shape.names ? "" : textAt(table, at, ticker));
  const withTicker = symbol === "" ? targets : targets.map((target) => (target.ticker === "" ? { ...target, ticker: symbol } : target));
  return { targets: withTicker, named, note, amount: amountOf(table, at, shape.names), share: null, basis: "", words: `${textAt(table, at, shape.names)} — ${note}${endedTenure(ways, at)}` };
}

/** `[[Microsoft]] investment` and `Shell acquisition` name the holder; of `[[Google]] / Alphabet` the link counts, of `Bill Gates / Breakthrough Energy` the first. */
function namesIn(source: string, owning: boolean): Pick<Said, "targets" | "named"> {
  if (!owning) return readTargets(source);
  const read = readTargets(source.replace(/ (?:acquisition|investment|stake|buyout)\s*$/, ""));
  return source.includes("/") && !source.includes(",") && findLinks(source).length < 2 ? { ...read, targets: read.targets.slice(0, 1) } : read;
}

/** What the row's other cells say. */
function rest({ table, headers, shape: { names } }: WayTable, at: number): string {
  let said = "";
  for (const [column, cell] of (table.grid[at] ?? []).entries()) {
    if (column === names || cell.kind === "missing" || counters.has(headers[column] ?? "")) continue;
    said += said === "" ? cell.text : ` — ${cell.text}`;
  }
  return said;
}

interface StatedShare {
  readonly share: QuantityCell;
  readonly basis: Basis;
}

/** The shares of a row: one for each basis that its header names; else the first under a header of owning, else one in its words. */
function sharesOf({ table, order, shape: { kind, names }, shares }: WayTable, at: number): readonly StatedShare[] {
  const cells = table.grid[at] ?? [];
  const stated: StatedShare[] = [];
  for (const { column, basis } of shares) {
    const share = cells[column];
    if (share && isPercent(share) && !stated.some((other) => other.basis === basis)) stated.push({ share, basis });
  }
  if (stated.length > 0) return stated;
  for (const column of order) {
    const cell = cells[column];
    if (!cell?.text.includes("%") || (kind === "holding" && isPercent(cell) && !/^(?:owner|stake|equity|shareholding)/i.test(cell.note))) continue;
    const share = column !== names ? shareIn(cell.text) : shareInBrackets(cell.text);
    if (share) return [{ share, basis: "" }];
  }
  return stated;
}

function amountOf(table: ReadTable, at: number, names: number): QuantityCell | null {
  return (table.grid[at] ?? []).find((cell, column): cell is QuantityCell => column !== names && isMoney(cell)) ?? null;
}

function symbolIn(text: string): string {
  return tickerOf(text) || (/^[A-Z][A-Z0-9&.-]{1,14}$/.test(text) ? text : "");
}

/** People and bodies that hold no shares: nothing but a role stands beside them. */
function isRoleOnly(table: ReadTable, at: number, { names, partners }: Shape): boolean {
  const second = textAt(table, at, names === 0 ? 1 : 0);
  if (!partners && !roles.test(second)) return false;
  const words = (table.grid[at] ?? []).filter((_, column) => column !== names).map(({ text }) => text).join(" ");
  return !owning.test(words) || (partners && /\bnot owned\b/i.test(words));
}

/** A holder whose stated years are past holds no more (`2013-2017`, not `2021-present`). */
function endedTenure({ table, tenure }: WayTable, at: number): string {
  return tenure > 0 && /\d{4}\s?(?:[-–—]|to)\s?(?:[A-Za-z]{3,9} )?\d{2,4}\s*$/.test(textAt(table, at, tenure)) ? " — former holder" : "";
}
