import type { ReadTable } from "./context";
import { kindOf } from "./exposure-line";
import type { Scope } from "./exposure-scope";
import {
  actorHeaders, counters, dealHeaders, holdingHeaders, isHolder, listHeaders, looseHolders, notHolders, owningHeader, partnerHeaders, roundHeaders, roundInvestors,
  shareHeader, wayInHeaders,
} from "./exposure-words";
import { findLinks } from "./inline";
import type { ExposureKind } from "./note";

/** Which column holds what, and what a row of the table is. */
export interface Shape {
  readonly kind: ExposureKind;
  /** The column of names. */
  readonly names: number;
  /** True where a cell of that column lists several names. */
  readonly many: boolean;
  /** Of a table of funding rounds: the column that names the round. */
  readonly round: number | null;
  /** True where only those rows are holders that say so. */
  readonly partners: boolean;
}

/** What a table lists, by its header and by what it stands under; null where it lists nothing of ours. `headers` are folded. */
export function readShape(table: ReadTable, headers: readonly string[], scope: Scope, text: string): Shape | null {
  return namedRather(shapeOf(headers, scope), headers, table, text);
}

function shapeOf(headers: readonly string[], scope: Scope): Shape | null {
  const kind = scope.meaning ? kindOf(scope.meaning) : null;
  if (kind === "stake" || kind === null) return roundShape(headers, kind) ?? holderShape(headers, kind) ?? (kind === null ? (ownHoldings(headers) ?? tellingColumn(headers)) : null);
  return kind === "holding" ? holdingShape(headers) : wayInShape(headers, kind, scope);
}

/** Where tickers stand first and names beside them, the names count, unless the tickers are links. */
function namedRather(shape: Shape | null, headers: readonly string[], { raw }: ReadTable, text: string): Shape | null {
  const names = headers.findIndex((header) => header === "name" || header === "company");
  if (!shape || !/^(?:ticker|symbol)s?$/.test(headers[shape.names] ?? "") || names < 0) return shape;
  const cell = raw.rows[0]?.cells[shape.names];
  return cell && findLinks(text.slice(cell.from, cell.to)).length > 0 ? shape : { ...shape, names };
}

const one = { many: false, round: null, partners: false } as const;

function holderShape(headers: readonly string[], kind: "stake" | null): Shape | null {
  const [first = ""] = headers;
  const hasShares = headers.slice(1).some((header) => shareHeader.test(header));
  const uncounted = Math.max(0, headers.findIndex((header) => !counters.has(header)));
  const holders = kind === null ? -1 : headers.findIndex(isHolder);
  const names = holders < 0 ? uncounted : holders;
  const header = headers[names] ?? "";
  if (isHolder(header) && (kind === "stake" || hasShares || !looseHolders.has(header))) return { kind: "stake", names, ...one };
  if (kind === null) return first === "entity" && headers.slice(1).some((each) => owningHeader.test(each)) ? { kind: "stake", names: 0, ...one } : null;
  if (first === "ownership") return { kind: "stake", names: 0, ...one };
  if (partnerHeaders.has(first)) return { kind: "stake", names: 0, ...one, partners: !hasShares };
  return actorHeaders.test(header) || (hasShares && !notHolders.test(header)) ? { kind: "stake", names, ...one } : null;
}

/** A table of funding rounds: the holders stand in one or two of its columns. */
function roundShape(headers: readonly string[], kind: "stake" | null): Shape | null {
  const round = headers.findIndex((header) => roundHeaders.has(header) || (kind === "stake" && dealHeaders.has(header)));
  const names = headers.findIndex((header, column) => column !== round && roundInvestors.test(header));
  if (round >= 0 && names > 0) return { kind: "stake", names, many: true, round, partners: false };
  return kind === "stake" && headers[0] === "transaction" ? { kind: "stake", names: 0, ...one } : null;
}

function holdingShape(headers: readonly string[]): Shape | null {
  const names = headers.findIndex((header) => actorHeaders.test(header));
  if (names >= 0) return { kind: "holding", names, ...one, many: names > 0 && listHeaders.test(headers[names] ?? "") && /s$/.test(headers[names] ?? "") };
  const isOwned = headers.slice(1).some((header) => owningHeader.test(header));
  return isOwned && !notHolders.test(headers[0] ?? "") ? { kind: "holding", names: 0, ...one } : ownHoldings(headers);
}

function ownHoldings(headers: readonly string[]): Shape | null {
  return holdingHeaders.has(headers[0] ?? "") || headers[0] === "investment" ? { kind: "holding", names: 0, ...one } : null;
}

/** `Exposure | Vehicle` says by itself what it lists, as a column of beneficiaries or losers does, a first one beside another such. */
function tellingColumn(headers: readonly string[]): Shape | null {
  const [first = "", ...others] = headers;
  const isPair = telling.test(first) && others.some((header) => telling.test(header));
  const names = isPair ? 0 : headers.findIndex((header, at) => at > 0 && (telling.test(header) || (first === "exposure" && /^vehicles?$/.test(header))));
  return names >= 0 ? { kind: toldBy(headers[names], "indirect"), names, ...one, many: true } : null;
}

/** Of `Winners | Losers` the second column, for a table read by its first. */
export function otherColumn(headers: readonly string[], shape: Shape): Shape | null {
  const names = shape.many && telling.test(headers[shape.names] ?? "") ? headers.findIndex((header, at) => at > shape.names && telling.test(header)) : -1;
  return names > 0 ? { ...shape, names, kind: toldBy(headers[names], shape.kind) } : null;
}

const telling = /^(?:beneficiar(?:y|ies)|winners?|who benefits|(losers?|victims?|who loses))$/;

/** A column that names gain or loss says of which kind its names are. */
function toldBy(header = "", kind: ExposureKind): ExposureKind {
  const told = telling.exec(header);
  return told ? (told[1] ? "risk" : "direct") : kind;
}

function wayInShape(headers: readonly string[], kind: ExposureKind, { told, meaning }: Scope): Shape | null {
  const isFirst = wayInHeaders.test(headers[0] ?? "");
  const names = isFirst ? 0 : headers.findIndex((header) => listHeaders.test(header));
  return isFirst || (names > 0 && (told || meaning === "investment")) ? { kind: told ? kind : toldBy(headers[names], kind), names, ...one, many: !isFirst } : null;
}
