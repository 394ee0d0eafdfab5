import type { QuantityCell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import { exposuresOf, kindOf, type Said } from "./exposure-line";
import { listed, type Scope } from "./exposure-lists";
import { findLinks, plainText } from "./inline";
import type { Basis, Exposure, ExposureKind } from "./note";
import { readTargets, tickerOf } from "./read-targets";
import { amountIn, isMoney, isPercent, shareIn } from "./shares";
import { cellSource, type RawRow } from "./table-rows";

/** Which column holds what, and what a row of the table is. */
interface Shape {
  readonly kind: ExposureKind;
  /** The column of names. */
  readonly names: number;
  /** True where a cell of that column lists several names. */
  readonly many: boolean;
  /** Of a table of funding rounds: the column that names the round. */
  readonly round: number | null;
}

const holderHeader = /^(?:(?:key |lead |major |notable |existing |strategic )?(?:investors?|shareholders?|stakeholders?|holders?|owners?|backers?)|equity holder|unitholder|entity|limited partners?|lp)$/;
const companyHeader = /^(?:company|companies|name|actor|player|stock|firm|beneficiary|play|winner|loser|who|asset|investment|holding|portfolio company|subsidiary|position|security|vehicle|bank|fund|exposure|reit|supplier|entity|target|affected|country|partner|member)$/;
const listHeader = /^(?:companies|vehicles|beneficiaries|plays|tickers|stocks|players|names|winners|losers|who|examples|investors|lead investors?|lead|leads|participants|backers|key investors)$/;
const leadHeader = /^(?:lead|leads|lead investors?|led by|investors?|key investors|backers|participants|notable investors|lead \/ participants)$/;
const roundHeader = /^(?:round|series|transaction|financing|funding round|deal|stage)$/;
/** A table that compares investors is no list of this actor's holders. */
const comparison = /\b(?:compar|peers?\b|vs\b|versus|ranking|landscape|largest|top \d)/i;
const shareHeader = /stake|share|own|equity|interest|holding|%|voting|outstanding|diluted|economic/;

/** The exposures of a table, by its own header or by what it stands under; none for any other table. */
export function readExposureTable(table: ReadTable, scope: Scope, context: NoteContext): Exposure[] {
  const headers = table.columns.map((column) => column.toLowerCase().replace(/\s*\([^()]*\)\s*$/, "").trim());
  const shape = shapeOf(headers, scope);
  if (!shape || (scope.meaning === null && comparison.test(table.section.heading))) return [];
  return table.raw.rows.flatMap((row, at) => readRow(table, row, at, shape, headers, scope, context));
}

function shapeOf(headers: readonly string[], scope: Scope): Shape | null {
  const [first = ""] = headers;
  const kind = scope.meaning ? kindOf(scope.meaning) : null;
  if (kind === "stake" || kind === null) {
    const rounds = roundShape(headers, kind);
    if (rounds) return rounds;
  }
  const hasShares = headers.slice(1).some((header) => shareHeader.test(header));
  if (holderHeader.test(first) && (first !== "entity" || hasShares) && kind !== "holding") return kind === null && !hasShares && /^(?:stakeholders?|entity|owners?|holders?)$/.test(first) ? null : { kind: "stake", names: 0, many: false, round: null };
  if (kind === null) return null;
  if (kind === "stake") return stakeShape(first, hasShares);
  if (kind === "holding") return { kind, names: 0, many: false, round: null };
  return wayInShape(headers, kind, scope);
}

function stakeShape(first: string, hasShares: boolean): Shape | null {
  const named = companyHeader.test(first) && (first !== "partner" || hasShares);
  return named || hasShares ? { kind: "stake", names: 0, many: false, round: null } : null;
}

function roundShape(headers: readonly string[], kind: ExposureKind | null): Shape | null {
  const round = headers.findIndex((header) => roundHeader.test(header));
  const lead = headers.findIndex((header) => leadHeader.test(header));
  if (round >= 0 && lead >= 0 && lead !== round) return { kind: "stake", names: lead, many: true, round };
  return kind === "stake" && headers[0] === "transaction" ? { kind: "stake", names: 0, many: false, round: null } : null;
}

function wayInShape(headers: readonly string[], kind: ExposureKind, scope: Scope): Shape | null {
  const [first = ""] = headers;
  if (companyHeader.test(first)) return { kind, names: 0, many: false, round: null };
  const names = headers.findIndex((header) => listHeader.test(header));
  return names > 0 && scope.told ? { kind, names, many: true, round: null } : null;
}

function readRow(table: ReadTable, row: RawRow, at: number, shape: Shape, headers: readonly string[], scope: Scope, context: NoteContext): Exposure[] {
  const cell = row.cells[shape.names];
  if (!cell) return [];
  const source = cellSource(context.outline.text, cell);
  if (/^\W*(?:total|sum)\b/i.test(source) || plainText(source) === "" || plainText(source) === "—") return [];
  const place = { kind: shape.kind, heading: scope.heading, line: row.line, span: { from: cell.from, to: cell.to } };
  if (shape.many) {
    const round = shape.round === null ? rest(table, at, shape.names) : (table.grid[at]?.[shape.round]?.text ?? "");
    return listed(source).flatMap((said) => exposuresOf({ ...said, note: round, share: null, amount: null, words: source }, place));
  }
  return saidByRow(table, at, source, headers, shape).flatMap((said) => exposuresOf(said, place));
}

/** What one row says: its names with their share; one for each basis where several are stated side by side. */
function saidByRow(table: ReadTable, at: number, source: string, headers: readonly string[], shape: Shape): Said[] {
  const owning = shape.kind === "stake" || shape.kind === "holding";
  const { targets, named } = namesIn(source, owning);
  const note = rest(table, at, 0);
  const words = `${plainText(source)} ${note}`;
  if (shape.kind === "stake" && isRoleOnly(table, at)) return [];
  if (owning && !named) return [{ targets, named, note, share: null, amount: null, basis: "", words }];
  const withTicker = targets.map((target) => (target.ticker === "" ? { ...target, ticker: tickerCell(table, at, headers) } : target));
  const amount = amountOf(table, at);
  const shares = sharesOf(table, at, source);
  const base = { targets: withTicker, named, note, amount, words };
  return shares.length > 0 ? shares.map(({ share, basis }) => ({ ...base, share, basis })) : [{ ...base, share: null, basis: "" as Basis }];
}

/** `[[Microsoft]] investment` names Microsoft; a holder is one body, whatever commas its name holds. */
function namesIn(source: string, owning: boolean): { readonly targets: Said["targets"]; readonly named: boolean } {
  const read = readTargets(source);
  const first = read.targets.slice(0, 1);
  if (!owning || findLinks(source).length > 1 || read.targets.length < 2) return owning && /\//.test(source) ? { ...read, targets: first } : read;
  return read;
}

function rest(table: ReadTable, at: number, names: number): string {
  return (table.grid[at] ?? []).flatMap((cell, column) => (column === names || cell.kind === "missing" ? [] : [cell.text])).join(" — ");
}

interface StatedShare {
  readonly share: QuantityCell;
  readonly basis: Basis;
}

/** The shares of a row: one for each basis that its header names; else the first under a header of owning, else one in its words. */
function sharesOf(table: ReadTable, at: number, source: string): StatedShare[] {
  const cells = table.grid[at] ?? [];
  const stated = cells.flatMap((cell, column) => {
    const header = table.columns[column]?.toLowerCase() ?? "";
    return column > 0 && isPercent(cell) && shareHeader.test(header) ? [{ share: cell, basis: basisOf(header) }] : [];
  });
  const bases = stated.filter(({ basis }, index) => stated.findIndex((other) => other.basis === basis) === index);
  if (bases.length > 0) return bases;
  for (const [column, cell] of cells.entries()) {
    const share = column > 0 ? shareIn(cell.text) : shareIn(/\(([^()]*)\)/.exec(plainText(source))?.[1] ?? "");
    if (share) return [{ share, basis: "" }];
  }
  return [];
}

function basisOf(header: string): Basis {
  if (/diluted/.test(header)) return "diluted";
  if (/voting|votes/.test(header)) return "voting";
  return /outstanding|basic/.test(header) ? "outstanding" : "";
}

function amountOf(table: ReadTable, at: number): QuantityCell | null {
  for (const [column, cell] of (table.grid[at] ?? []).entries()) {
    if (column === 0) continue;
    if (isMoney(cell)) return cell;
    const stated = amountIn(cell.text);
    if (stated) return stated;
  }
  return null;
}

function tickerCell(table: ReadTable, at: number, headers: readonly string[]): string {
  const column = headers.findIndex((header) => header === "ticker" || header === "symbol");
  return column > 0 ? tickerOf(table.grid[at]?.[column]?.text ?? "") : "";
}

const roles = /^(?:ceo|cfo|coo|cto|chair(?:man|woman)?|president|operator|technology partner|capacity(?: buyer)?|customer|supplier|partner|landing partner|european partner|norwegian partner|executive chairman|landlord|lender|employee)\b/i;

/** People and bodies that hold no shares: nothing but a role stands beside them. */
function isRoleOnly(table: ReadTable, at: number): boolean {
  const [, second, ...more] = table.grid[at] ?? [];
  const words = [second, ...more].map((cell) => cell?.text ?? "").join(" ");
  return second !== undefined && roles.test(second.text) && !/%|\binvest|\bstake|\bshare|\bholds|\bequity/i.test(words);
}
