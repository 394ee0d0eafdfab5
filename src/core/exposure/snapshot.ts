import type { CivilDate } from "../civil-date";
import { snapshotClosing, snapshotOpening } from "../note/snapshot-marks";
import type { ActorKey } from "./actor-key";
import { interestsTable, rankingTable, waysTable } from "./copy-views";
import { type CopyTable, tableMarkdown } from "./copy-table";
import { noFilter } from "./filter";
import { noteView } from "./note-view";
import type { ExposureSurvey } from "./survey";
import { tagView } from "./vault-view";

const mostRows = 50;

/** The exposure of an actor as dated Markdown between marks: for one note, as of `today` (features.md, row 65). */
export function summariseExposure(survey: ExposureSurvey, actor: ActorKey, today: CivilDate): string {
  const view = noteView(survey, actor, mostRows);
  return between([
    `**Exposure of ${view.actor.name}, as of ${today}**`,
    ...part(waysTable(view.says.filter(({ kind }) => kind !== "stake" && kind !== "holding" && kind !== "parent")), null),
    ...part(interestsTable("Holder", view.owners), view.owners.cut),
    ...part(interestsTable("Holding", view.holdings), view.holdings.cut),
    ...part(waysTable(view.namedBy.filter(({ kind }) => kind !== "stake" && kind !== "holding" && kind !== "parent")), null),
    ...view.findings.map(({ message }) => `- ${message}`),
    view.footer.text,
  ]);
}

/** The same for everything under a tag: the ways in by reach. */
export function summariseTag(survey: ExposureSurvey, tag: string, today: CivilDate): string {
  const { ranking, risks } = tagView(survey, tag, noFilter);
  return between([
    `**Exposure to #${tag}, as of ${today}**`,
    ...part(rankingTable(ranking.slice(0, mostRows)), null),
    ...part(rankingTable(risks.slice(0, mostRows)), null),
    "Not investment advice.",
  ]);
}

function part(table: CopyTable, cut: string | null): readonly string[] {
  if (table.rows.length === 0) return [];
  return [tableMarkdown(table), ...(cut === null ? [] : [cut])];
}

function between(parts: readonly string[]): string {
  return [snapshotOpening, parts.join("\n\n"), snapshotClosing].join("\n");
}

/** A replacement in a note's text. */
export interface SummaryEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The edit that puts a summary into a note's text: in the place of the one that stands there, else before the heading `Related`, else at the end. Every
 * other byte stays, and the text's own line ends are used. Null when the same summary stands there already. Marks in code are no marks.
 */
export function summaryEdit(text: string, summary: string): SummaryEdit | null {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const written = summary.split("\n").join(lineEnd);
  const { opening, closing, related } = findPlaces(text);
  if (opening !== null && closing !== null) return text.slice(opening, closing) === written ? null : { from: opening, to: closing, insert: written };
  if (related !== null) return { from: related, to: related, insert: `${written}${lineEnd}${lineEnd}` };
  const gap = text === "" || text.endsWith(lineEnd + lineEnd) ? "" : text.endsWith(lineEnd) ? lineEnd : lineEnd + lineEnd;
  return { from: text.length, to: text.length, insert: `${gap}${written}${text.endsWith("\n") || text === "" ? lineEnd : ""}` };
}

interface Places {
  /** Where the first summary begins, and where its closing mark ends. */
  readonly opening: number | null;
  readonly closing: number | null;
  /** Where the heading `Related` begins. */
  readonly related: number | null;
}

function findPlaces(text: string): Places {
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
      if (line === snapshotOpening && closing === null) opening = at;
      else if (line === snapshotClosing && opening !== null && closing === null) closing = at + text.slice(at, end).trimEnd().length;
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
