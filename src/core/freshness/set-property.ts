import type { NoteEdit } from "../note-edit";

/** The one edit that sets a plain property in a note's front matter: its value where it stands, else a new line, else new front matter.
 * Null when it already has this value. Every other byte stays. */
export function setProperty(text: string, key: string, value: string): NoteEdit | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const end = closingMark(text, start);
  if (end === null) return { from: start, to: start, insert: `---${newline}${key}: ${value}${newline}---${newline}` };
  for (let at = text.indexOf("\n", start) + 1; at < end; at = text.indexOf("\n", at) + 1) {
    if (!text.startsWith(`${key}:`, at)) continue;
    return replaceValue(text, at + key.length + 1, value);
  }
  return { from: end, to: end, insert: `${key}: ${value}${newline}` };
}

/** Where the line of the closing `---` starts; null without front matter. */
function closingMark(text: string, start: number): number | null {
  if (!/^---[ \t]*\r?\n/.test(text.slice(start, start + 16))) return null;
  for (let at = text.indexOf("\n", start) + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    if (/^---[ \t]*(\r?\n|$)/.test(text.slice(at, at + 16))) return at;
  }
  return null;
}

function replaceValue(text: string, from: number, value: string): NoteEdit | null {
  const newline = text.indexOf("\n", from);
  let to = newline < 0 ? text.length : newline;
  while (to > from && /[ \t\r]/.test(text.charAt(to - 1))) to--;
  const edit = { from, to, insert: ` ${value}` };
  return text.slice(from, to) === edit.insert ? null : edit;
}
