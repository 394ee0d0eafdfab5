import type { VaultIndex } from "../index/vault-index";
import type { Settings } from "../settings/settings";
import { createCadence, isInScope, matches, readMatch } from "./cadence";

/** A line of a setting with what it touches, in words. */
export interface Touch {
  readonly entry: string;
  readonly says: string;
  readonly isProblem: boolean;
}

/** How many notes each cadence rule touches now; a line that cannot be read, or that touches nothing, is told as a problem. */
export function reachOfCadence(settings: Settings, index: VaultIndex): readonly Touch[] {
  return settings.cadence.map((entry) => {
    const [finding] = createCadence({ ...settings, cadence: [entry], quietRules: [] }).findings;
    const match = readMatch(entry.slice(0, Math.max(entry.lastIndexOf(":"), 0)));
    return finding ? { entry, says: finding.message, isProblem: true } : touch(entry, match, index);
  });
}

/** The same for the tags and folders that are left alone; of these the defaults may well touch nothing. */
export function reachOfExempt(settings: Settings, index: VaultIndex): readonly Touch[] {
  return settings.exempt.map((entry) => ({ ...touch(entry, readMatch(entry), index), isProblem: false }));
}

function touch(entry: string, match: string, index: VaultIndex): Touch {
  const count = index.notes().filter((note) => isInScope(note) && matches(note, match)).length;
  return { entry, says: count === 0 ? "touches no note" : `${count} ${count === 1 ? "note" : "notes"}`, isProblem: count === 0 };
}
