import { noBenchmarkMemory, readBenchmarkMemory, writeBenchmarkMemory, type BenchmarkMemory } from "./benchmark-memory";
import { parseCivilDate, type CivilDate } from "../civil-date";
import type { Moves } from "./moves";
import { noChoice, readChoice, writeChoice, type ChartChoice } from "./chart-choice";

/** What the plugin itself saw or was told; no note holds it. */
export interface Memory extends BenchmarkMemory {
  /** Path → the last day on which the plugin saw the note's text change. */
  readonly edits: ReadonlyMap<string, CivilDate>;
  /** Path → the first day on which the note is listed again. */
  readonly snoozes: ReadonlyMap<string, CivilDate>;
  /** What the user said of flagged notes, oldest first: did they need work? */
  readonly checks: readonly Check[];
  /** The ids of the sections of panels that the user folded or unfolded against their first state. */
  readonly turnedSections: ReadonlySet<string>;
  /** By what the vault's ways in were filtered last. */
  readonly ways: WayMemory;
  /** A name that several notes go by, folded → the path of the note that the user says is meant. */
  readonly names: ReadonlyMap<string, string>;
  /** Path, heading and header of a table, a line each → what was chosen for its chart. */
  readonly charts: ReadonlyMap<string, ChartMemory>;
}

/** Whose ways in count; tags that notes must have all of, any of, none of; kinds and listings of ways in. */
export type WayMemory = Readonly<Record<"all" | "any" | "none" | "kinds" | "listings", readonly string[]>> & { readonly namers: "actors" | "notes" };

/** What was chosen for the chart of one table. */
export interface ChartMemory {
  /** Null where the setting decides. */
  readonly open: boolean | null;
  readonly choice: ChartChoice;
}

/** The user's word on a flagged note. */
export interface Check {
  readonly path: string;
  readonly date: CivilDate;
  readonly needed: boolean;
  /** What had flagged it (freshness/precision.ts); "" where an older Dossier did not note it. */
  readonly cause: string;
}

export const emptyMemory: Memory = { ...noBenchmarkMemory, edits: new Map(), snoozes: new Map(), checks: [], charts: new Map(), turnedSections: new Set(), ways: readWays(null), names: new Map() };

/** As many checks as the precision counter looks back on. */
const checksKept = 200;

/** Takes whatever was loaded; what cannot be used is left out. Never throws. */
export function readMemory(data: unknown): Memory {
  const { edits, snoozes, checks, charts, turnedSections, ways, names } = fieldsOf(data);
  return {
    ...readBenchmarkMemory(fieldsOf(data)),
    edits: readDates(edits), snoozes: readDates(snoozes), checks: Array.isArray(checks) ? checks.flatMap(readCheck) : [],
    charts: readCharts(charts), turnedSections: new Set(readKeys(turnedSections)), ways: readWays(ways), names: new Map(Object.entries(fieldsOf(names)).flatMap(([name, path]) => (typeof path === "string" ? [[name, path]] : []))),
  };
}

/** Plain data for `readMemory`. */
export function writeMemory({ edits, snoozes, checks, charts, turnedSections, ways, names, ...memory }: Memory): object {
  return {
    ...writeBenchmarkMemory(memory),
    edits: Object.fromEntries(edits), snoozes: Object.fromEntries(snoozes), checks, turnedSections: [...turnedSections], ways, names: Object.fromEntries(names),
    charts: Object.fromEntries([...charts].map(([key, { open, choice }]) => [key, { open, ...writeChoice(choice) }])),
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

/** Takes back the last word on a note that it needed work, or that it did not. */
export function withoutCheck(memory: Memory, path: string, needed: boolean): Memory {
  const last = memory.checks.filter((check) => check.path === path && check.needed === needed).at(-1);
  return last ? { ...memory, checks: memory.checks.filter((check) => check !== last) } : memory;
}

export function withEdit(memory: Memory, path: string, date: CivilDate): Memory {
  return memory.edits.get(path) === date ? memory : { ...memory, edits: new Map(memory.edits).set(path, date) };
}

export function withTurnedSection(memory: Memory, id: string, turned: boolean): Memory {
  const turnedSections = new Set(memory.turnedSections);
  if (turned) turnedSections.add(id);
  else turnedSections.delete(id);
  return { ...memory, turnedSections };
}

/** Of a filter only what is kept. */
export function withWays(memory: Memory, ways: WayMemory): Memory {
  return { ...memory, ways: readWays(ways) };
}

/** Which note a name means, of several that go by it; null takes the word back. */
export function withName(memory: Memory, name: string, path: string | null): Memory {
  const names = new Map(memory.names);
  if (path === null) names.delete(name);
  else names.set(name, path);
  return { ...memory, names };
}

/** What was chosen for a table's chart, in part or whole. */
export function withChart(memory: Memory, key: string, said: Partial<ChartMemory>): Memory {
  const chart = { ...noChart, ...memory.charts.get(key), ...said };
  const charts = new Map(memory.charts);
  if (chart.open === null && writeChoice(chart.choice) === null) charts.delete(key);
  else charts.set(key, chart);
  return { ...memory, charts };
}

export const noChart: ChartMemory = { open: null, choice: noChoice };

/** A renamed note keeps its snooze, its edits, its charts and what the user said of it; of one that is gone all but the last is forgotten. */
export function withMoves(memory: Memory, moves: Moves): Memory {
  const { edits, snoozes, charts, checks, names } = memory;
  const moved = { edits: movedKeys(edits, moves), snoozes: movedKeys(snoozes, moves), charts: movedKeys(charts, moves), names: movedNotes(names, moves), checks: movedChecks(checks, moves) };
  const isSame = moved.edits === edits && moved.snoozes === snoozes && moved.charts === charts && moved.names === names && moved.checks === checks;
  return isSame ? memory : { ...memory, ...moved };
}

/** Keys are paths, alone or with more behind a line's end. */
function movedKeys<Value>(all: ReadonlyMap<string, Value>, moves: Moves): ReadonlyMap<string, Value> {
  const ownerOf = (key: string): string => key.split("\n", 1)[0] ?? "";
  if (![...all.keys()].some((key) => moves.has(ownerOf(key)))) return all;
  return new Map([...all].flatMap(([key, value]): [string, Value][] => {
    const path = ownerOf(key);
    const to = moves.get(path);
    return to === undefined ? [[key, value]] : to === null ? [] : [[to + key.slice(path.length), value]];
  }));
}

function movedNotes(names: Memory["names"], moves: Moves): Memory["names"] {
  if (![...names.values()].some((path) => moves.has(path))) return names;
  return new Map([...names].flatMap(([name, path]): [string, string][] => {
    const to = moves.get(path);
    return to === undefined ? [[name, path]] : to === null ? [] : [[name, to]];
  }));
}

function movedChecks(checks: Memory["checks"], moves: Moves): Memory["checks"] {
  const pathOf = ({ path }: Check): string => moves.get(path) ?? path;
  return checks.some((check) => pathOf(check) !== check.path) ? checks.map((check) => ({ ...check, path: pathOf(check) })) : checks;
}

function readDates(data: unknown): ReadonlyMap<string, CivilDate> {
  const dates = new Map<string, CivilDate>();
  for (const [path, value] of Object.entries(fieldsOf(data))) {
    const date = typeof value === "string" ? parseCivilDate(value) : null;
    if (date !== null) dates.set(path, date);
  }
  return dates;
}

function readKeys(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((key) => typeof key === "string") : [];
}

function readWays(data: unknown): WayMemory {
  const { namers, all, any, none, kinds, listings } = fieldsOf(data);
  return { namers: namers === "notes" ? namers : "actors", all: readKeys(all), any: readKeys(any), none: readKeys(none), kinds: readKeys(kinds), listings: readKeys(listings) };
}

function readCharts(data: unknown): Memory["charts"] {
  return new Map(Object.entries(fieldsOf(data)).map(([key, value]) => {
    const { open } = fieldsOf(value);
    return [key, { open: typeof open === "boolean" ? open : null, choice: readChoice(value) }];
  }));
}

function readCheck(data: unknown): Check[] {
  const { path, date, needed, cause } = fieldsOf(data);
  const day = typeof date === "string" ? parseCivilDate(date) : null;
  return typeof path === "string" && day !== null && typeof needed === "boolean" ? [{ path, date: day, needed, cause: typeof cause === "string" ? cause : "" }] : [];
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
