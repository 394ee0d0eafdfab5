/** A replacement in a note's text. */
export interface SnapshotEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The edit that puts what Dossier wrote, marks and all, into a note's text: in the place of the one that stands between such marks, else before the heading
 * `Related`, else at the end. Every other byte stays, and the text's own line ends are used. Null when the same stands there already. Marks in code are no marks.
 */
export function snapshotEdit(text: string, snapshot: string): SnapshotEdit | null {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = snapshot.split("\n");
  const written = lines.join(lineEnd);
  const { opening, closing, related } = findPlaces(text, lines[0] ?? "", lines.at(-1) ?? "");
  if (opening !== null && closing !== null) return text.slice(opening, closing) === written ? null : { from: opening, to: closing, insert: written };
  if (related !== null) return { from: related, to: related, insert: `${written}${lineEnd}${lineEnd}` };
  const gap = text === "" || text.endsWith(lineEnd + lineEnd) ? "" : text.endsWith(lineEnd) ? lineEnd : lineEnd + lineEnd;
  return { from: text.length, to: text.length, insert: `${gap}${written}${text.endsWith("\n") || text === "" ? lineEnd : ""}` };
}

interface Places {
  /** Where the first snapshot begins, and where its closing mark ends. */
  readonly opening: number | null;
  readonly closing: number | null;
  /** Where the heading `Related` begins. */
  readonly related: number | null;
}

function findPlaces(text: string, first: string, last: string): Places {
  let opening: number | null = null;
  let closing: number | null = null;
  let related: number | null = null;
  let fence = "";
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).trim();
    fence = fenceAfter(fence, line);
    if (fence === "") {
      if (line === first && closing === null) opening = at;
      else if (line === last && opening !== null && closing === null) closing = at + text.slice(at, end).trimEnd().length;
      else if (related === null && /^#{1,6} +related$/i.test(line)) related = at;
    }
    at = end + 1;
  }
  return { opening, closing, related };
}

/** The fence that is open after a line, "" for none. */
function fenceAfter(fence: string, line: string): string {
  const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? "";
  if (fence === "") return mark;
  return mark.startsWith(fence) && line === mark ? "" : fence;
}
