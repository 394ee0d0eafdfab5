import type { Finding } from "../finding";
import type { Note } from "./note";
import { openNote, readNote } from "./read-note";
import type { ReadYaml } from "./read-yaml";
import type { ReadingOptions } from "./reading-options";
import { cellsNotRead, countCells, type CellCount } from "./report-cells";
import { linesNotRead } from "./report-lines";
import { partsRead, type ReportPart } from "./report-parts";

/** What Dossier reads in a note, and what it passes over and why (features.md, row 58). Made when asked for; the index holds none of it. */
export interface NoteReport {
  readonly path: string;
  readonly title: string;
  readonly cells: CellCount;
  readonly read: readonly ReportPart[];
  /** In the order of the text. */
  readonly passedOver: readonly Finding[];
}

/** Reads a note once more and tells all that came of it. Takes any text, never throws. */
export function reportNote(path: string, text: string, options: ReadingOptions, yaml: ReadYaml | null): NoteReport {
  const note = readNote(path, text, options, yaml);
  const context = openNote(path, text, options, yaml);
  const passedOver = [...note.findings, ...aboutNote(note, options), ...datesNotUsed(note), ...cellsNotRead(path, context.tables), ...namesNobody(note), ...linesNotRead(path, context.outline)];
  return { path, title: note.title, cells: countCells(context.tables), read: partsRead(note), passedOver: passedOver.sort((a, b) => lineOf(a) - lineOf(b)) };
}

function lineOf({ where }: Finding): number {
  return where[0]?.line ?? 0;
}

function aboutNote({ path, isActor }: Note, { actorTag }: ReadingOptions): readonly Finding[] {
  return isActor ? [] : [passed("no-actor", path, 1, `No actor note: it has neither the tag #${actorTag} nor the property type: actor.`)];
}

function datesNotUsed({ path, malformedDates, stamps, updated }: Note): readonly Finding[] {
  return [
    ...malformedDates.map(({ text, line }) => passed("malformed-date", path, line, `“${text}” is no date.`)),
    ...stamps.filter((stamp) => updated !== null && stamp.span.from !== updated.span.from).map(({ date, line }) => passed("older-stamp", path, line, `Updated ${date}: the latest statement counts (${updated?.date}).`)),
  ];
}

/** Ways in that are described without a name lead to no actor. */
function namesNobody({ path, exposures }: Note): readonly Finding[] {
  const told = new Set<string>();
  const isNew = (key: string): boolean => !told.has(key) && told.add(key).size > 0;
  return exposures.filter(({ named, target, line }) => !named && isNew(`${line} ${target.name}`)).map(({ target, line }) => passed("unnamed-exposure", path, line, `“${target.name}” describes a way in and names no actor.`));
}

function passed(code: string, path: string, line: number, message: string): Finding {
  return { code, severity: "info", message, where: [{ path, line }] };
}
