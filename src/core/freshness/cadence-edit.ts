import type { NoteEdit } from "../note-edit";
import type { Span } from "../note/span";

/** The one edit that says in a note's front matter how often it wants another look (`30d`), or `never`; what said otherwise is replaced. Null when the same stands there. */
export function cadenceEdit(text: string, every: string): NoteEdit | null {
  const review = every === "never" ? null : findProperty(text, "review");
  if (!review || text.slice(review.from, review.to).trim().toLowerCase() !== "never") return setProperty(text, every === "never" ? "review" : "review-every", every);
  const own = findProperty(text, "review-every");
  if (!own) return { from: review.start, to: review.to, insert: `review-every: ${every}` };
  if (own.from < review.start) return { from: own.from, to: review.end, insert: ` ${every}${text.slice(own.to, review.start)}` };
  return { from: review.start, to: own.to, insert: `${text.slice(review.end, own.from)} ${every}` };
}

/** The one edit that sets a plain property in a note's front matter: its value where it stands, else a new line, else new front matter.
 * Null when it already has this value. Every other byte stays. */
function setProperty(text: string, key: string, value: string): NoteEdit | null {
  const known = findProperty(text, key);
  if (known) return text.slice(known.from, known.to) === ` ${value}` ? null : { from: known.from, to: known.to, insert: ` ${value}` };
  const start = startOf(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const end = closingMark(text, start);
  if (end === null) return { from: start, to: start, insert: `---${newline}${key}: ${value}${newline}---${newline}` };
  return { from: end, to: end, insert: `${key}: ${value}${newline}` };
}

/** A plain property: its value, without a remark behind it, and its whole line with what ends it. */
interface Property extends Span {
  readonly start: number;
  readonly end: number;
}

function findProperty(text: string, key: string): Property | null {
  const close = closingMark(text, startOf(text)) ?? 0;
  for (let start = text.indexOf("\n") + 1; start < close; start = text.indexOf("\n", start) + 1) {
    if (!text.startsWith(`${key}:`, start)) continue;
    const end = text.indexOf("\n", start) + 1;
    const from = start + key.length + 1;
    const value = text.slice(from, end);
    const remark = value.search(/[ \t]#/);
    return { start, end, from, to: from + (remark < 0 ? value : value.slice(0, remark)).trimEnd().length };
  }
  return null;
}

/** Where the text starts, behind a byte order mark. */
function startOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Where the line of the closing `---` starts; null without front matter. */
function closingMark(text: string, start: number): number | null {
  if (!/^---[ \t]*\r?\n/.test(text.slice(start, start + 16))) return null;
  for (let at = text.indexOf("\n", start) + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    if (/^---[ \t]*(\r?\n|$)/.test(text.slice(at, at + 16))) return at;
  }
  return null;
}
