import type { Finding } from "../finding";
import type { Block, Outline } from "./outline";

/** What may stand in a note and is no text of its own: how it opens (list and quote marks aside), how it closes, and what it is called. */
const strangers: readonly { readonly opens: RegExp; readonly closes: (opening: string) => RegExp; readonly name: string }[] = [
  { opens: /^<!-- dossier:/, closes: () => /<!-- \/dossier:/, name: "written by Dossier from other notes" },
  { opens: /^(?:`{3,}|~{3,})/, closes: (fence) => new RegExp(`^[\\s>]*${fence}+\\s*$`), name: "code" },
  { opens: /^<!--/, closes: () => /-->/, name: "a comment" },
  { opens: /^%%/, closes: () => /%%/, name: "a comment" },
];

const other = { opens: /^/, closes: () => /^/, name: "no text of the note" };

/** The stretches of a note that are no text of its own: code, comments, what Dossier itself wrote. */
export function linesNotRead(path: string, outline: Outline): readonly Finding[] {
  const lines = outline.text.split("\n");
  const covered = coveredLines(outline, lines.length);
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (covered[at] || isEmpty(lines[at] ?? "")) continue;
    const first = at;
    const bare = (lines[first] ?? "").trim().replace(/^(?:> ?|[-*+] |\d+[.)] )+/, "");
    const { opens, closes, name } = strangers.find((each) => each.opens.test(bare)) ?? other;
    const closing = closes(opens.exec(bare)?.[0] ?? "");
    if (!closing.test(bare.replace(opens, ""))) while (at + 1 < lines.length && !covered[at + 1] && !closing.test(lines[++at] ?? ""));
    findings.push(stretch(path, first + 1, lastWritten(lines, at) + 1, name));
  }
  return findings;
}

function lastWritten(lines: readonly string[], at: number): number {
  let last = at;
  while (lines[last]?.trim() === "") last--;
  return last;
}

function stretch(path: string, first: number, last: number, name: string): Finding {
  const span = first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
  return { code: "lines-not-read", severity: "info", message: `${span}: ${name}.`, where: [{ path, line: first }] };
}

/** By line from 0: front matter, headings, and all lines of all blocks. */
function coveredLines({ text, frontMatter, sections }: Outline, count: number): readonly boolean[] {
  const covered = Array.from({ length: count }, () => false);
  const cover = (first: number, last: number): void => {
    for (let line = first; line <= last; line++) covered[line - 1] = true;
  };
  if (frontMatter) cover(frontMatter.line - 1, frontMatter.line + newlines(text, frontMatter.from, frontMatter.to) + 1);
  for (const { level, line, blocks } of sections) {
    if (level > 0) cover(line, line);
    for (const block of blocks) cover(block.line, lastLine(text, block));
  }
  return covered;
}

function lastLine(text: string, block: Block): number {
  if (block.kind === "table") return Math.max(block.header.line + 1, block.rows.at(-1)?.line ?? 0);
  return block.line + newlines(text, block.from, block.to);
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Nothing to read: a blank line, a rule, the line below a heading, the name of a block. */
function isEmpty(line: string): boolean {
  return line.trim() === "" || /^\s*[-*_=][-*_=\s]{2,}$/.test(line) || /^\s*\^\S+\s*$/.test(line);
}
