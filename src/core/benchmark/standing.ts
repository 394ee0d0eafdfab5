import { compareText } from "../compare";
import { groupBy } from "../groups";
import { byPlace, type Claim, type Entry, type Score } from "./entry";

/** One result of a benchmark with every statement of it. */
export interface Standing {
  readonly rank: number | null;
  readonly lastRank: number | null;
  readonly tied: boolean;
  /** The statement that says most: with its own date and condition, and the earliest. */
  readonly lead: Entry;
  /** All statements, the lead first. */
  readonly entries: readonly Entry[];
}

type Group = [Claim, ...Claim[]];

/**
 * Puts together what is stated of one subject with one value: where neither condition nor month differ, it is one result that several notes quote.
 * Runs under different conditions or in different months stay apart; a statement that leaves one open goes with the first that it fits.
 */
export function sameResult(claims: readonly Claim[]): Group[] {
  return [...groupBy(claims, ({ subjectKey, cell }) => `${subjectKey}\n${valueKey(cell)}`).values()].flatMap(groupsOf);
}

function valueKey(cell: Score): string {
  return cell.kind === "rank" ? `#${cell.value}` : `${cell.low} ${cell.value} ${cell.high} ${cell.unit}`;
}

function groupsOf(claims: readonly Claim[]): Group[] {
  const [only, another] = claims;
  if (only && !another) return [[only]];
  const groups: { condition: string; month: string; readonly claims: Group }[] = [];
  for (const claim of [...claims].sort(bySaying)) {
    const [condition, month] = [conditionOf(claim), monthOf(claim)];
    const group = groups.find((each) => fits(condition, each.condition) && fits(month, each.month));
    if (!group) {
      groups.push({ condition, month, claims: [claim] });
      continue;
    }
    group.claims.push(claim);
    group.condition ||= condition;
    group.month ||= month;
  }
  return groups.map((group) => group.claims);
}

/** Whether two words may mean the same; one that was not said may mean anything. */
export function fits(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

/** The condition of a run, however written. */
export function conditionOf({ result }: Claim): string {
  return result.condition.toLowerCase();
}

function monthOf({ result }: Claim): string {
  return result.asOfStated ? (result.asOf ?? "").slice(0, 7) : "";
}

/** Who says more comes first, then the earlier, then by place. */
function bySaying(a: Claim, b: Claim): number {
  return says(b) - says(a) || compareText(a.result.asOf ?? "9", b.result.asOf ?? "9") || compareText(conditionOf(a), conditionOf(b)) || byPlace(a, b);
}

function says(claim: Claim): number {
  return (monthOf(claim) === "" ? 0 : 2) + (conditionOf(claim) === "" ? 0 : 1);
}
