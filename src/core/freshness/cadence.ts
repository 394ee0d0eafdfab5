import type { Finding } from "../finding";
import { hasTag } from "../has-tag";
import type { Note } from "../note/note";
import type { Settings } from "../settings/settings";

/** How often notes with a tag or in a folder want another look. */
export interface CadenceRule {
  /** A tag in lower case without `#`, or a folder in lower case with a trailing `/`. */
  readonly match: string;
  readonly days: number;
}

/** The user's cadence as it is applied, with what could not be read. */
export interface Cadence {
  readonly defaultDays: number;
  readonly rules: readonly CadenceRule[];
  readonly exempt: readonly string[];
  /** The rules that the user has turned off, by id. */
  readonly quiet: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** After how many days a note is stale, what said so, and what it says that could not be read. */
export interface Limit {
  readonly days: number;
  readonly source: "note" | "rule" | "default";
  /** The rule that holds; null where none does. */
  readonly rule: CadenceRule | null;
  readonly finding: Finding | null;
}

const unitDays: Readonly<Record<string, number>> = { "": 1, d: 1, w: 7, m: 30, y: 365 };

/** Days of `30`, `30d`, `8w`, `3m` (30 days each) or `1y` (365); null for anything else, zero included. */
export function readCadence(text: string): number | null {
  const match = /^(\d{1,5}) ?([a-z]?)[a-z]*$/.exec(text.trim().toLowerCase());
  const unit = match?.[2] === undefined ? undefined : unitDays[match[2]];
  if (!match || unit === undefined) return null;
  const days = Number(match[1]) * unit;
  return days > 0 ? days : null;
}

/** Reads the settings' entries; an entry that cannot be read is a finding and touches nothing. */
export function createCadence(settings: Pick<Settings, "staleAfterDays" | "cadence" | "exempt" | "quietRules">): Cadence {
  const rules: CadenceRule[] = [];
  const findings: Finding[] = [];
  for (const entry of settings.cadence) {
    const rule = readRule(entry);
    if (rule) rules.push(rule);
    else findings.push(unread(`Cadence "${entry}" is not of the form "#tag: 30" or "Folder/: 8w".`));
  }
  for (const id of settings.quietRules) if (!canBeQuiet(id)) findings.push(unread(`"${id}" is no reason that can be left out (${quietable.join(", ")}).`));
  const quiet = new Set(settings.quietRules.filter(canBeQuiet));
  return { defaultDays: settings.staleAfterDays, rules, exempt: settings.exempt.map(readMatch), quiet, findings };
}

/** The rules that may be turned off; a note past its limit, or with a date that cannot be trusted, is always told. */
const quietable: readonly string[] = ["overdue-expectation", "outrun", "edited-since", "updated-disagree"];

function canBeQuiet(id: string): boolean {
  return quietable.includes(id);
}

function unread(message: string): Finding {
  return { code: "unread-setting", severity: "warning", message, where: [] };
}

/** A note's limit: its own `review-every`, else the shortest rule that matches, else the default (freshness-rules.md, "Limit"). */
export function limitOf(note: Note, cadence: Cadence): Limit {
  const own = note.properties.reviewEvery;
  const days = own ? readCadence(own.text) : null;
  if (days !== null) return { days, source: "note", rule: null, finding: null };
  const finding = own ? unreadReviewEvery(note, own.text, own.line) : null;
  const rule = shortestRule(note, cadence);
  if (rule) return { days: rule.days, source: "rule", rule, finding };
  return { days: cadence.defaultDays, source: "default", rule: null, finding };
}

/** The same; null for a note that freshness leaves alone: out of scope, `review: never`, or an exempt tag or folder. */
export function limitFor(note: Note, cadence: Cadence): Limit | null {
  return isInScope(note) && !isExempt(note, cadence) ? limitOf(note, cadence) : null;
}

/** Actor notes, notes that state when they were updated, and notes that tried to. */
export function isInScope(note: Note): boolean {
  return note.isActor || note.updated !== null || note.malformedDates.length > 0;
}

function isExempt(note: Note, cadence: Cadence): boolean {
  return note.properties.review?.text.trim().toLowerCase() === "never" || cadence.exempt.some((match) => matches(note, match));
}

function shortestRule(note: Note, { rules }: Cadence): CadenceRule | null {
  let shortest: CadenceRule | null = null;
  for (const rule of rules) if ((!shortest || rule.days < shortest.days) && matches(note, rule.match)) shortest = rule;
  return shortest;
}

function readRule(entry: string): CadenceRule | null {
  const colon = entry.lastIndexOf(":");
  const match = readMatch(entry.slice(0, Math.max(colon, 0)));
  const days = readCadence(entry.slice(colon + 1));
  return colon > 0 && match && days !== null ? { match, days } : null;
}

/** A tag or folder as it is compared: in lower case, without `#`. */
export function readMatch(text: string): string {
  const folded = text.trim().toLowerCase();
  return folded.startsWith("#") ? folded.slice(1) : folded;
}

/** Whether a note has a tag, itself or nested, or lies in a folder. */
export function matches(note: Note, match: string): boolean {
  if (match.endsWith("/")) return note.path.toLowerCase().startsWith(match);
  return hasTag(note.tags, match);
}

function unreadReviewEvery({ path }: Note, text: string, line: number): Finding {
  const message = `${path}:${line}: review-every "${text}" is not of the form 30d, 8w, 3m or 1y; the next rule applies.`;
  return { code: "unread-review-every", severity: "warning", message, where: [{ path, line }] };
}
