import type { QuantityCell, RankCell } from "../note/cell";
import type { Result } from "../note/note";
import type { Finding, Place } from "../finding";
import { interval, strength, type Entry } from "./entry";

/** All results of one benchmark, across notes. */
export interface Leaderboard {
  readonly key: string;
  readonly name: string;
  /** Every other spelling that notes use for it. */
  readonly aliases: readonly string[];
  /** The benchmark's own note; null when it has none. */
  readonly path: string | null;
  readonly higherIsBetter: boolean;
  /** The unit of most results. */
  readonly unit: string;
  /** Best first; what cannot be compared comes last. */
  readonly entries: readonly Entry[];
  readonly conflicts: readonly Finding[];
}

/** A result and whom it is about, before it is ranked. */
export interface Claim {
  readonly result: Result;
  readonly path: string;
  readonly subjectKey: string;
  readonly subjectPath: string | null;
}

interface Scored extends Claim {
  readonly cell: QuantityCell | RankCell;
}

/** Ranks claims: best first, ties where intervals overlap (as leaderboards with confidence intervals do). */
export function rankClaims(claims: readonly Claim[], higherIsBetter: boolean): { readonly unit: string; readonly entries: readonly Entry[] } {
  const scored = claims.flatMap(score);
  const unit = commonUnit(scored);
  const ranked = scored.filter(({ cell }) => unitOf(cell) === unit).sort((a, b) => byStrength(a, b, higherIsBetter));
  const other = scored.filter(({ cell }) => unitOf(cell) !== unit).sort(byPlace);
  const ranks = ranksOf(ranked, higherIsBetter);
  const shared = counts(ranks);
  const entries = ranked.map((claim, at) => toEntry(claim, ranks[at] ?? null, shared));
  return { unit, entries: [...entries, ...other.map((claim) => toEntry(claim, null, shared))] };
}

/** Different values that two notes state for one subject, period and condition; only where both state the period (reading-notes.md, section 5). */
export function conflictsOf(name: string, entries: readonly Entry[]): Finding[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { asOfStated, asOf, condition } = entry.result;
    if (!asOfStated) continue;
    const key = [entry.subjectKey, asOf, condition.toLowerCase()].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => conflictIn(name, group));
}

function conflictIn(name: string, group: readonly Entry[]): Finding[] {
  const first = group[0];
  if (!first || !group.some((entry) => entry.path !== first.path && entry.result.cell.text !== first.result.cell.text && !sameValue(entry, first))) return [];
  const said = group.map(({ result, path }) => `${result.cell.text} (${path}:${result.line})`).join(", ");
  const where: Place[] = group.map(({ path, result }) => ({ path, line: result.line }));
  return [{ code: "result-conflict", severity: "warning", message: `${name}, ${first.subject}, ${first.result.asOf ?? ""}: ${said}`, where }];
}

function sameValue(a: Entry, b: Entry): boolean {
  const [x, y] = [a.result.cell, b.result.cell];
  return x.kind === "quantity" && y.kind === "quantity" && x.low === y.low && x.high === y.high;
}

function score(claim: Claim): Scored[] {
  const { cell } = claim.result;
  return cell.kind === "quantity" || cell.kind === "rank" ? [{ ...claim, cell }] : [];
}

/** A rank is a unit of its own: `#1` and `71%` are not compared. */
function unitOf(cell: QuantityCell | RankCell): string {
  return cell.kind === "rank" ? "rank" : cell.unit;
}

function commonUnit(scored: readonly Scored[]): string {
  const counts = new Map<string, number>();
  for (const { cell } of scored) counts.set(unitOf(cell), (counts.get(unitOf(cell)) ?? 0) + 1);
  const best = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  return best ? best[0] : "";
}

/** 1 + how many are better beyond doubt: whose interval lies wholly above. */
function ranksOf(ranked: readonly Scored[], higherIsBetter: boolean): readonly number[] {
  const intervals = ranked.map(({ cell }) => interval(cell, higherIsBetter));
  const lows = intervals.map(({ low }) => low).sort((a, b) => b - a);
  return intervals.map(({ high }) => 1 + countAbove(lows, high));
}

function countAbove(descending: readonly number[], bound: number): number {
  let from = 0;
  let to = descending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((descending[middle] ?? -Infinity) > bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

function counts(ranks: readonly number[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (const rank of ranks) map.set(rank, (map.get(rank) ?? 0) + 1);
  return map;
}

function toEntry({ result, path, subjectKey, subjectPath }: Claim, rank: number | null, shared: ReadonlyMap<number, number>): Entry {
  const tied = rank !== null && (shared.get(rank) ?? 0) > 1;
  return { result, path, subject: result.subject, subjectKey, subjectPath, rank, tied };
}

function byStrength(a: Scored, b: Scored, higherIsBetter: boolean): number {
  return strength(b.cell, higherIsBetter) - strength(a.cell, higherIsBetter) || byPlace(a, b);
}

function byPlace(a: Claim, b: Claim): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.result.line - b.result.line;
}
