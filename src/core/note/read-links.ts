import { BACKSLASH, CLOSE_SQUARE, codeAt, HASH, OPEN_SQUARE, PIPE, SPACE } from "./chars";
import { findLinks } from "./inline";
import { HAS_LINK } from "./line-marks";
import type { Outline } from "./outline";
import type { Span } from "./span";

/** The link paths that the note's own text holds, each once as first written; code and comments hold none. */
export function readLinks({ text, sections, marks }: Outline): readonly string[] {
  const paths: string[] = [];
  if ((marks & HAS_LINK) === 0) return paths;
  for (const section of sections) {
    if ((section.marks & HAS_LINK) === 0) continue;
    if (section.heading.includes("[")) addLinks(section.heading, 0, section.heading.length, paths);
    for (const block of section.blocks) {
      if ((block.marks & HAS_LINK) === 0) continue;
      if (block.kind !== "table") addLinks(text, block.from, block.to, paths);
      else {
        addRow(text, block.header, paths);
        for (const row of block.rows) addRow(text, row, paths);
      }
    }
  }
  return paths.length > few ? [...new Set(paths)] : paths.filter((path, at) => paths.indexOf(path) === at);
}

/** As many strings are told apart faster by comparing each with those before it than by their hashes. */
const few = 24;

function addRow(text: string, { from, to, marks }: Span & { readonly marks: number }, paths: string[]): void {
  if ((marks & HAS_LINK) !== 0) addLinks(text, from, to, paths);
}

/** Most lines hold plain links (`[[Nikon]]`) only and are read in place; of any other all links are found as the rest of the readers find them. */
function addLinks(text: string, from: number, to: number, paths: string[]): void {
  const before = paths.length;
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== OPEN_SQUARE) continue;
    const end = plainEnd(text, at, from, to);
    if (end < 0) {
      paths.length = before;
      for (const { path, external } of findLinks(text.slice(from, to))) if (!external && path !== "") paths.push(path);
      return;
    }
    paths.push(text.slice(at + 2, end));
    at = end + 1;
  }
}

/** Where the path of the plain link ends that opens at `at`: without display text, heading, or blanks around it; -1 where anything else stands there. */
function plainEnd(text: string, at: number, from: number, to: number): number {
  const start = at + 2;
  if (codeAt(text, at + 1) !== OPEN_SQUARE || (at > from && text.charCodeAt(at - 1) === BACKSLASH)) return -1;
  let end = start;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === CLOSE_SQUARE) break;
    if (code === PIPE || code === HASH || code === BACKSLASH || code === OPEN_SQUARE) return -1;
  }
  return end > start && end + 1 < to && text.charCodeAt(end + 1) === CLOSE_SQUARE && isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1)) ? end : -1;
}

/** No blank of any script. */
function isPlain(code: number): boolean {
  return code > SPACE && code < 128;
}
