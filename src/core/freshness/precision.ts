import type { Check } from "../settings/memory";
import type { Verdict } from "./verdict";
import { allRules } from "./rules/all";
import { pastLimit } from "./rules/past-limit";

/** How many of the flagged notes that the user judged did need work. */
export interface Precision {
  readonly flagged: number;
  readonly needed: number;
}

/** The same for one cause of flags. */
export interface CausePrecision extends Precision {
  readonly cause: string;
}

/** What flagged a note: the id of its first reason's rule, for a limit with the tag or folder whose cadence set it; "" for a note that nothing flags. */
export function causeOf({ reasons, cadence }: Verdict): string {
  const rule = reasons[0]?.rule ?? "";
  return rule === pastLimit.id && cadence !== null ? `${rule} ${cadence}` : rule;
}

/** The user's own judgement of the flags, all in all. */
export function precision(checks: readonly Check[]): Precision {
  return { flagged: checks.length, needed: checks.filter(({ needed }) => needed).length };
}

/** So many flags, and fewer than half of them with work behind, make a false alarm. */
const enough = 8;

/** The causes that cry wolf, the worst first. */
export function falseAlarms(checks: readonly Check[]): readonly CausePrecision[] {
  const causes = [...new Set(checks.map(({ cause }) => cause))].filter((cause) => cause !== "");
  return causes
    .map((cause) => ({ cause, ...precision(checks.filter((check) => check.cause === cause)) }))
    .filter(({ flagged, needed }) => flagged >= enough && needed * 2 < flagged)
    .sort((a, b) => a.needed / a.flagged - b.needed / b.flagged || (a.cause < b.cause ? -1 : 1));
}

/** What a false alarm comes from, and how to loosen it, in a sentence. */
export function loosenHint({ cause, flagged, needed }: CausePrecision): string {
  const [id = "", ...match] = cause.split(" ");
  const said = allRules.find((rule) => rule.id === id)?.name.toLowerCase() ?? id;
  const counted = `Of ${flagged} notes flagged as “${said}”`;
  if (match.length > 0) return `${counted} under the cadence of ${match.join(" ")}, ${needed} needed work: give it more days in the settings.`;
  if (id === pastLimit.id) return `${counted}, ${needed} needed work: raise “Days until stale” in the settings.`;
  return `${counted}, ${needed} needed work: add ${id} to “Reasons left out” in the settings.`;
}
