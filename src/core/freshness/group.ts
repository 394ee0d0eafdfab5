import { countsOf, groupBy } from "../groups";
import type { VaultIndex } from "../index/vault-index";
import { allRules } from "./rules/all";
import type { Verdict } from "./verdict";

export type Grouping = "none" | "tag" | "reason";

/** Notes of a list that belong together, in the order of the list. */
export interface Group {
  readonly name: string;
  /** What the reason says in full; "" for a tag or a state. */
  readonly describe: string;
  readonly entries: readonly Verdict[];
}

/** Cuts a list into groups, each note in one of them; the group of the first entry comes first. */
export function groupEntries(entries: readonly Verdict[], by: Grouping, index: VaultIndex, actorTag: string): readonly Group[] {
  if (by === "none") return [{ name: "", describe: "", entries }];
  const nameOf = by === "reason" ? reasonOf : tagNamer(entries, index, actorTag);
  return [...groupBy(entries, nameOf)].map(([name, held]) => ({ name, describe: allRules.find((rule) => rule.name === name)?.describe ?? "", entries: held }));
}

const stateNames: Readonly<Record<Verdict["state"], string>> = { stale: "Past its limit", undated: "No Updated line", due: "Due soon", fresh: "Fresh", exempt: "Left alone" };

function reasonOf({ reasons, state }: Verdict): string {
  return allRules.find(({ id }) => id === reasons[0]?.rule)?.name ?? stateNames[state];
}

/** A note with several tags goes where most of the list goes, so that groups are few. */
function tagNamer(entries: readonly Verdict[], index: VaultIndex, actorTag: string): (entry: Verdict) => string {
  const tagsOf = ({ path }: Verdict): readonly string[] => index.note(path)?.tags.map((tag) => tag.toLowerCase()).filter((tag) => tag !== actorTag.toLowerCase()) ?? [];
  const counts = countsOf(entries.flatMap(tagsOf));
  const count = (tag: string): number => counts.get(tag) ?? 0;
  return (entry) => {
    const [first] = [...tagsOf(entry)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
    return first === undefined ? "No tag" : `#${first}`;
  };
}
