import { counted } from "../counted";
import type { VaultIndex } from "../index/vault-index";
import type { Settings } from "../settings/settings";
import { createCadence, isInScope, matches, readMatch } from "./cadence";
import { defaultStampForm, isStampForm } from "./stamp";

/** A line of a setting with what it touches now, or what is wrong with it. */
export interface Touch {
  readonly entry: string;
  readonly says: string;
  readonly isProblem: boolean;
}

/** What each line of a setting of tags, folders and rules does to the vault: how many notes it touches, or why it touches none. Empty for other settings. */
export function reachOf(key: keyof Settings, settings: Settings, index: VaultIndex): readonly Touch[] {
  switch (key) {
    case "cadence": return settings.cadence.map((entry) => unread({ ...settings, cadence: [entry], quietRules: [] }, entry) ?? touch(entry, entry.slice(0, entry.lastIndexOf(":")), index));
    case "actorTag":
    case "portfolioTag": return [{ ...touch(settings[key], settings[key], index, () => true), isProblem: false }];
    case "exempt": return settings.exempt.map((entry) => ({ ...touch(entry, entry, index, () => true), isProblem: false }));
    case "quietRules": return settings.quietRules.flatMap((entry) => unread({ ...settings, cadence: [], quietRules: [entry] }, entry) ?? []);
    case "stampForm":
      return isStampForm(settings.stampForm) ? [] : [{ entry: settings.stampForm, says: `would not be found again as a date, so ${defaultStampForm} is written`, isProblem: true }];
    default: return [];
  }
}

function unread(settings: Settings, entry: string): Touch | null {
  const [finding] = createCadence(settings).findings;
  return finding ? { entry, says: finding.message, isProblem: true } : null;
}

function touch(entry: string, match: string, index: VaultIndex, counts = isInScope): Touch {
  const folded = readMatch(match);
  const count = index.notes().filter((note) => counts(note) && matches(note, folded)).length;
  return { entry, says: count === 0 ? "touches no note" : counted(count, "note"), isProblem: count === 0 };
}
