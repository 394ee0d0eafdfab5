import { parseCivilDate, type CivilDate } from "../civil-date";

/** What the plugin itself saw or was told; no note holds it. */
export interface Memory {
  /** Path → the last day on which the plugin saw the note's text change. */
  readonly edits: ReadonlyMap<string, CivilDate>;
  /** Path → the first day on which the note is listed again. */
  readonly snoozes: ReadonlyMap<string, CivilDate>;
  /** What the user said of flagged notes, oldest first: did they need work? */
  readonly checks: readonly Check[];
  /** The keys of the tables whose charts stand open. */
  readonly openCharts: ReadonlySet<string>;
  /** The ids of the sections of panels that the user folded or unfolded against their first state. */
  readonly turnedSections: ReadonlySet<string>;
}

/** The user's word on a flagged note. */
export interface Check {
  readonly path: string;
  readonly date: CivilDate;
  readonly needed: boolean;
}

export const emptyMemory: Memory = { edits: new Map(), snoozes: new Map(), checks: [], openCharts: new Set(), turnedSections: new Set() };

/** As many checks as the precision counter looks back on. */
const checksKept = 200;

/** Takes whatever was loaded; what cannot be used is left out. Never throws. */
export function readMemory(data: unknown): Memory {
  const { edits, snoozes, checks, openCharts, turnedSections } = fieldsOf(data);
  return {
    edits: readDates(edits), snoozes: readDates(snoozes), checks: Array.isArray(checks) ? checks.flatMap(readCheck) : [],
    openCharts: readKeys(openCharts), turnedSections: readKeys(turnedSections),
  };
}

/** Plain data for `readMemory`. */
export function writeMemory({ edits, snoozes, checks, openCharts, turnedSections }: Memory): object {
  return {
    edits: Object.fromEntries(edits), snoozes: Object.fromEntries(snoozes), checks,
    openCharts: [...openCharts], turnedSections: [...turnedSections],
  };
}

export function withSnooze(memory: Memory, path: string, until: CivilDate | null): Memory {
  const snoozes = new Map(memory.snoozes);
  if (until === null) snoozes.delete(path);
  else snoozes.set(path, until);
  return { ...memory, snoozes };
}

export function withCheck(memory: Memory, check: Check): Memory {
  return { ...memory, checks: [...memory.checks, check].slice(-checksKept) };
}

export function withEdit(memory: Memory, path: string, date: CivilDate): Memory {
  return memory.edits.get(path) === date ? memory : { ...memory, edits: new Map(memory.edits).set(path, date) };
}

export function withOpenChart(memory: Memory, key: string, open: boolean): Memory {
  return { ...memory, openCharts: withKey(memory.openCharts, key, open) };
}

export function withTurnedSection(memory: Memory, id: string, turned: boolean): Memory {
  return { ...memory, turnedSections: withKey(memory.turnedSections, id, turned) };
}

function withKey(keys: ReadonlySet<string>, key: string, held: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (held) next.add(key);
  else next.delete(key);
  return next;
}

/** A renamed note keeps its snooze and its edits; `to` null forgets them. */
export function withPath(memory: Memory, from: string, to: string | null): Memory {
  if (!memory.edits.has(from) && !memory.snoozes.has(from)) return memory;
  return { ...memory, edits: moved(memory.edits, from, to), snoozes: moved(memory.snoozes, from, to) };
}

function moved(dates: ReadonlyMap<string, CivilDate>, from: string, to: string | null): ReadonlyMap<string, CivilDate> {
  const date = dates.get(from);
  const next = new Map(dates);
  next.delete(from);
  if (date !== undefined && to !== null) next.set(to, date);
  return next;
}

function readDates(data: unknown): ReadonlyMap<string, CivilDate> {
  const dates = new Map<string, CivilDate>();
  for (const [path, value] of Object.entries(fieldsOf(data))) {
    const date = typeof value === "string" ? parseCivilDate(value) : null;
    if (date !== null) dates.set(path, date);
  }
  return dates;
}

function readKeys(data: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(data) ? data.filter((key) => typeof key === "string") : []);
}

function readCheck(data: unknown): Check[] {
  const { path, date, needed } = fieldsOf(data);
  const day = typeof date === "string" ? parseCivilDate(date) : null;
  return typeof path === "string" && day !== null && typeof needed === "boolean" ? [{ path, date: day, needed }] : [];
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
