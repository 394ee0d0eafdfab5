import type { Finding } from "../finding";
import { byFrequency, countsOf, groupBy } from "../groups";
import { placeOf } from "../sorted";
import { byPlace, interval, strength, type Claim, type Entry, type Interval, type Score } from "./entry";
import type { Direction } from "./direction";
import { conditionOf, fits, sameResult, type Standing } from "./standing";

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
  /** The statements of each disagreement, in the order of the notes. */
  readonly conflicts: readonly (readonly Entry[])[];
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
  const entry = ({ result, cell, path, subjectKey, subjectPath }: Claim): Entry => ({ result, cell, path, subjectKey, subjectPath, subject: result.subject, rank, lastRank, tied });
  const [first, ...rest] = group;
  const lead = entry(first);
  return { rank, lastRank, tied, lead, entries: [lead, ...rest.map(entry)] };
}

function placesOf(intervals: readonly Interval[]): readonly Place[] {
  const lows = intervals.map(({ low }) => low).sort((a, b) => b - a);
  const highs = intervals.map(({ high }) => high).sort((a, b) => b - a);
  const ranks = intervals.map(({ high }) => 1 + countAbove(lows, high));
  const shared = countsOf(ranks);
  return intervals.map(({ low, high }, at) => {
    const rank = ranks[at] ?? 1;
    return { rank, lastRank: 1 + countAbove(highs, low) - (high > low ? 1 : 0), tied: (shared.get(rank) ?? 0) > 1 };
  });
}

/** How many of the numbers, largest first, lie above a bound. */
function countAbove(descending: readonly number[], bound: number): number {
  return placeOf(bound, descending, (a, b) => b - a);
}

/**
 * Different values that two notes state for one subject and period; only where both state the period (reading-notes.md, section 5).
 * Runs under two stated conditions are two runs; where a note states none, its score may be either.
 */
export function conflictsOf(entries: readonly Entry[]): (readonly Entry[])[] {
  const dated = entries.filter(({ result }) => result.asOfStated);
  const groups = groupBy(dated, ({ subjectKey, result, cell }) => [subjectKey, result.asOf, unitOf(cell)].join("\n"));
  return [...groups.values()].map(disagreeing).filter((group) => group.length > 0).map((group) => [...group].sort(byPlace));
}

/** The statements that another note contradicts: neither finds its value among what the other says of such a run. A further run of one's own contradicts nobody. */
function disagreeing(group: readonly Entry[]): readonly Entry[] {
  if (group.length < 2) return [];
  const notes = differentNotes(group);
  const found = new Set<string>();
  for (const [at, a] of notes.entries()) {
    for (const b of notes.slice(at + 1)) {
      for (const [x, y] of a.flatMap((one) => b.map((other) => [one, other] as const))) if (mayBeOneRun(x, y) && isAlone(x, b) && isAlone(y, a)) found.add(saying(x)).add(saying(y));
    }
  }
  return group.filter((entry) => found.has(saying(entry)));
}

/** What each note says, once for all notes that say the same. */
function differentNotes(group: readonly Entry[]): readonly (readonly Entry[])[] {
  return [...new Map([...groupBy(group, ({ path }) => path).values()].map((own) => [[...new Set(own.map(saying))].sort().join("\n"), own] as const)).values()];
}

function isAlone(entry: Entry, others: readonly Entry[]): boolean {
  return others.every((other) => !mayBeOneRun(entry, other) || valueKey(entry.cell) !== valueKey(other.cell));
}

function saying(entry: Entry): string {
  return `${conditionOf(entry)} ${valueKey(entry.cell)}`;
}

function mayBeOneRun(a: Entry, b: Entry): boolean {
  return fits(conditionOf(a), conditionOf(b));
}

/** A disagreement in a sentence, with its lines. */
export function conflictFinding({ name }: Leaderboard, statements: readonly Entry[]): Finding {
  const said = statements.map(({ cell, path, result }) => `${cell.text} (${path}:${result.line})`).join(", ");
  const where = statements.map(({ path, result }) => ({ path, line: result.line }));
  return { code: "result-conflict", severity: "warning", message: `${name}, ${statements[0]?.subject ?? ""}, ${statements[0]?.result.asOf ?? ""}: ${said}`, where };
}

/** What a cell states, whatever its spelling. */
function valueKey(cell: Score): string {
  return cell.kind === "rank" ? `#${cell.value}` : `${cell.low} ${cell.high}`;
}

/** A rank is a unit of its own: `#1` and `71%` are not compared. */
export function unitOf(cell: Score): string {
  return cell.kind === "rank" ? "rank" : cell.unit;
}

/** The unit of most claims; of units as frequent, a named one before a bare number, and that before a place in an order. */
function commonUnit(claims: readonly Claim[]): string {
  const units = byFrequency(countsOf(claims.map(({ cell }) => unitOf(cell))));
  const most = units.filter(([, count]) => count === units[0]?.[1]);
  return (most.find(([unit]) => unit !== "" && unit !== "rank") ?? most[0])?.[0] ?? "";
}

function byStrength(a: Claim, b: Claim, higherIsBetter: boolean): number {
  return strength(b.cell, higherIsBetter) - strength(a.cell, higherIsBetter) || byPlace(a, b);
}
