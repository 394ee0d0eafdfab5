import type { Finding } from "../finding";
import { interval, strength, type Claim, type Entry, type Interval, type Score } from "./entry";
import type { Direction } from "./direction";
import { sameResult, type Standing } from "./standing";

/** All results of one benchmark, across notes. */
export interface Leaderboard {
  readonly key: string;
  readonly name: string;
  /** Every other spelling that notes use for it. */
  readonly aliases: readonly string[];
  /** The benchmark's own note; null when it has none. */
  readonly path: string | null;
  readonly higherIsBetter: boolean;
  /** Which way is better by the known list, whatever the user said. */
  readonly known: Direction;
  /** The unit of most results; `rank` where most are places in an order. */
  readonly unit: string;
  /** Every statement, best first; what cannot be compared comes last. */
  readonly entries: readonly Entry[];
  /** The same, each result once, with all that state it. */
  readonly standings: readonly Standing[];
  /** How many of the standings are ranked. */
  readonly ranked: number;
  readonly conflicts: readonly Finding[];
}

/** What is stated of one benchmark, ranked. */
export interface Ranking {
  readonly unit: string;
  readonly entries: readonly Entry[];
  readonly standings: readonly Standing[];
  readonly ranked: number;
}

/**
 * Ranks claims, best first. A result's rank is 1 + how many others are better beyond doubt, that is, whose interval lies wholly above
 * (as leaderboards with confidence intervals do); its last rank is 1 + how many may be. What several notes state alike counts once.
 */
export function rankClaims(claims: readonly Claim[], higherIsBetter: boolean): Ranking {
  const unit = commonUnit(claims);
  const comparable = (claim: Claim): boolean => unitOf(claim.cell) === unit;
  const ranked = sameResult(claims.filter(comparable)).sort((a, b) => byStrength(a[0], b[0], higherIsBetter));
  const other = sameResult(claims.filter((claim) => !comparable(claim))).sort((a, b) => byPlace(a[0], b[0]));
  const places = placesOf(ranked.map(([first]) => interval(first.cell, higherIsBetter)));
  const standings = [...ranked.map((group, at) => toStanding(group, places[at] ?? null)), ...other.map((group) => toStanding(group, null))];
  return { unit, standings, entries: standings.flatMap(({ entries }) => entries), ranked: ranked.length };
}

/** Where a result may stand. */
interface Place {
  readonly rank: number;
  readonly lastRank: number;
  readonly tied: boolean;
}

function toStanding(group: readonly [Claim, ...Claim[]], place: Place | null): Standing {
  const [rank, lastRank, tied] = place ? [place.rank, place.lastRank, place.tied] : [null, null, false];
  const entry = (claim: Claim): Entry => ({ ...claim, subject: claim.result.subject, rank, lastRank, tied });
  const [first, ...rest] = group;
  return { rank, lastRank, tied, lead: entry(first), entries: [first, ...rest].map(entry) };
}

function placesOf(intervals: readonly Interval[]): readonly Place[] {
  const lows = intervals.map(({ low }) => low).sort((a, b) => b - a);
  const highs = intervals.map(({ high }) => high).sort((a, b) => b - a);
  const ranks = intervals.map(({ high }) => 1 + countAbove(lows, high));
  const shared = new Map<number, number>();
  for (const rank of ranks) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  return intervals.map(({ low, high }, at) => {
    const rank = ranks[at] ?? 1;
    return { rank, lastRank: 1 + countAbove(highs, low) - (high > low ? 1 : 0), tied: (shared.get(rank) ?? 0) > 1 };
  });
}

/** How many of the numbers, largest first, lie above a bound. */
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

/** Different values that two notes state for one subject, period and condition; only where both state the period (reading-notes.md, section 5). */
export function conflictsOf(name: string, entries: readonly Entry[]): Finding[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { asOfStated, asOf, condition } = entry.result;
    if (!asOfStated) continue;
    const key = [entry.subjectKey, asOf, condition.toLowerCase(), unitOf(entry.cell)].join("\n");
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter(disagree).map((group) => conflict(name, group));
}

/** Whether two notes share none of the values that they state: a note with a further run of its own contradicts nobody. */
function disagree(group: readonly Entry[]): boolean {
  const values = new Map<string, Set<string>>();
  for (const { path, cell } of group) values.set(path, (values.get(path) ?? new Set()).add(valueKey(cell)));
  const said = new Map([...values.values()].map((set) => [[...set].sort().join("\n"), set] as const));
  const sets = [...said.values()];
  return sets.some((a, at) => sets.slice(at + 1).some((b) => ![...a].some((value) => b.has(value))));
}

function conflict(name: string, entries: readonly Entry[]): Finding {
  const group = [...entries].sort(byPlace);
  const said = group.map(({ cell, path, result }) => `${cell.text} (${path}:${result.line})`).join(", ");
  const where = group.map(({ path, result }) => ({ path, line: result.line }));
  return { code: "result-conflict", severity: "warning", message: `${name}, ${group[0]?.subject ?? ""}, ${group[0]?.result.asOf ?? ""}: ${said}`, where };
}

/** What a cell states, whatever its spelling. */
function valueKey(cell: Score): string {
  return cell.kind === "rank" ? `#${cell.value}` : `${cell.low} ${cell.high}`;
}

/** A rank is a unit of its own: `#1` and `71%` are not compared. */
export function unitOf(cell: Score): string {
  return cell.kind === "rank" ? "rank" : cell.unit;
}

function commonUnit(claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  for (const { cell } of claims) counts.set(unitOf(cell), (counts.get(unitOf(cell)) ?? 0) + 1);
  const best = [...counts].sort(([a, x], [b, y]) => y - x || preferred(a) - preferred(b) || (a < b ? -1 : 1))[0];
  return best ? best[0] : "";
}

/** Of units as frequent, an amount before a place in an order. */
function preferred(unit: string): number {
  return unit === "rank" ? 1 : 0;
}

function byStrength(a: Claim, b: Claim, higherIsBetter: boolean): number {
  return strength(b.cell, higherIsBetter) - strength(a.cell, higherIsBetter) || byPlace(a, b);
}

/** By note, line and place in the line: an order that no order of reading changes. */
export function byPlace(a: Claim, b: Claim): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.result.line - b.result.line || a.result.span.from - b.result.span.from;
}
