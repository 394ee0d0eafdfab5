import type { Loc, Pos } from "obsidian";

/** A note's lines without their ends, and where each lies in the text. */
export interface NoteLines {
  readonly texts: readonly string[];
  at(line: number): string;
  position(fromLine: number, fromColumn: number, toLine: number, toColumn: number): Pos;
  /** From the start of one line to the end of another. */
  whole(fromLine: number, toLine: number): Pos;
}

/** Splits a text at its line feeds; a carriage return before one belongs to no line. */
export function splitNote(text: string): NoteLines {
  const texts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    texts.push(line.endsWith("\r") ? line.slice(0, -1) : line);
    offsets.push(offset);
    offset += line.length + 1;
  }
  const at = (line: number): string => texts[line] ?? "";
  const location = (line: number, col: number): Loc => ({ line, col, offset: (offsets[line] ?? text.length) + col });
  return {
    texts,
    at,
    position: (fromLine, fromColumn, toLine, toColumn) => ({ start: location(fromLine, fromColumn), end: location(toLine, toColumn) }),
    whole: (fromLine, toLine) => ({ start: location(fromLine, 0), end: location(toLine, at(toLine).length) }),
  };
}
