import type { Finding } from "../finding";
import { byFrequency, countsOf, groupBy } from "../groups";
import type { Cell } from "../note/cell";
import type { Position } from "../note/note";
import { nameOf } from "./actor";
import { type ActorKey, hasNote } from "./actor-key";
import { isCurrency } from "./money";
import type { ExposureSurvey } from "./survey";

/** What the weights of a portfolio were read from; null when none could be. */
export type WeightBasis = "weight" | "value" | "shares × price" | null;

export interface WeighedPosition {
  readonly actor: ActorKey;
  readonly name: string;
  readonly line: number;
  /** Of the gross sum, negative for a short; null when it cannot be weighed. */
  readonly weight: number | null;
  readonly short: boolean;
  /** The weight as written, where it is a word (`High`). */
  readonly word: string;
  /** Why it has no weight; "" when it has one. */
  readonly unweighed: string;
}

/** A portfolio note (exposure-maths.md, "A portfolio"): weights scaled to a gross sum of 1. */
export interface Portfolio {
  readonly path: string;
  readonly title: string;
  readonly basis: WeightBasis;
  /** In the order of the note. */
  readonly positions: readonly WeighedPosition[];
  readonly long: number;
  readonly short: number;
  readonly net: number;
  readonly findings: readonly Finding[];
}

interface Raw {
  readonly amount: number;
  /** "%", a currency, or "". */
  readonly unit: string;
}

const bases: readonly (readonly [Exclude<WeightBasis, null>, (position: Position) => Raw | null])[] = [
  ["weight", ({ weight }) => percentOf(weight)],
  ["value", ({ value }) => moneyLike(value)],
  ["shares × price", ({ shares, price }) => product(shares, price)],
];

/** The notes that hold a portfolio, by path. */
export function portfoliosIn({ index }: ExposureSurvey): readonly string[] {
  return index.notes().filter(({ positions }) => positions.length > 0).map(({ path }) => path);
}

/** The portfolio of a note; null when the note has no positions. */
export function portfolioOf(survey: ExposureSurvey, path: string): Portfolio | null {
  const note = survey.index.note(path);
  if (!note || note.positions.length === 0) return null;
  const [basis, read] = bases.find(([, reads]) => note.positions.some((position) => reads(position) !== null)) ?? [null, (): null => null];
  const raws = note.positions.map((position) => signed(position, read(position)));
  const unit = commonUnit(raws);
  const gross = raws.reduce((sum, raw) => sum + (raw?.unit === unit ? Math.abs(raw.amount) : 0), 0);
  const positions = note.positions.map((position, at) => weigh(survey, position, raws[at] ?? null, unit, gross));
  const long = sumOf(positions, (weight) => Math.max(0, weight));
  const short = sumOf(positions, (weight) => Math.max(0, -weight));
  return { path, title: note.title, basis: gross > 0 ? basis : null, positions, long, short, net: long - short, findings: duplicates(path, positions) };
}

export function sumOf(positions: readonly WeighedPosition[], part: (weight: number) => number): number {
  return positions.reduce((sum, { weight }) => sum + (weight === null ? 0 : part(weight)), 0);
}

function weigh(survey: ExposureSurvey, position: Position, raw: Raw | null, unit: string, gross: number): WeighedPosition {
  const { key } = survey.ledger.resolve(position.target);
  const word = position.weight && (position.weight.kind === "text" || position.weight.kind === "rank") ? position.weight.text : "";
  const usable = raw !== null && raw.unit === unit && gross > 0;
  const unweighed = usable ? "" : reasonFor(raw, unit, word);
  const name = hasNote(key) ? nameOf(survey, key) : position.target.name;
  const weight = usable ? raw.amount / gross : null;
  return { actor: key, name, line: position.line, weight, short: position.short || (raw?.amount ?? 0) < 0, word, unweighed };
}

function reasonFor(raw: Raw | null, unit: string, word: string): string {
  if (word !== "") return `its weight is a word: ${word}`;
  if (!raw) return "no weight, value or shares with a price";
  return raw.unit === unit ? "the sum of the weights is zero" : `its value is in ${raw.unit || "no currency"}, the others are in ${unit || "none"}`;
}

/** A short is negative however it is written. */
function signed({ short }: Position, raw: Raw | null): Raw | null {
  return raw && short ? { ...raw, amount: -Math.abs(raw.amount) } : raw;
}

function percentOf(cell: Cell | null): Raw | null {
  return cell?.kind === "quantity" && (cell.unit === "%" || cell.unit === "") ? { amount: cell.value, unit: "%" } : null;
}

function moneyLike(cell: Cell | null): Raw | null {
  return cell?.kind === "quantity" && (cell.unit === "" || isCurrency(cell.unit)) ? { amount: cell.value, unit: cell.unit } : null;
}

function product(shares: Cell | null, price: Cell | null): Raw | null {
  const each = moneyLike(price);
  return shares?.kind === "quantity" && each ? { amount: shares.value * each.amount, unit: each.unit } : null;
}

/** The unit that most positions have; among equals the first in the alphabet. No rates are invented, so the others are not weighed. */
function commonUnit(raws: readonly (Raw | null)[]): string {
  return byFrequency(countsOf(raws.flatMap((raw) => raw?.unit ?? [])))[0]?.[0] ?? "";
}

function duplicates(path: string, positions: readonly WeighedPosition[]): readonly Finding[] {
  return [...groupBy(positions, ({ actor }) => actor).values()].flatMap((all): Finding[] => {
    if (all.length < 2) return [];
    const message = `${all[0]?.name ?? ""} stands in ${all.length} lines of the portfolio; their weights add up.`;
    return [{ code: "duplicate-position", severity: "info", message, where: all.map(({ line }) => ({ path, line })) }];
  });
}
