import type { CivilDate } from "../civil-date";
import { tableMarkdown, type CopyTable } from "../copy-table";
import { betweenMarks } from "../note/snapshot-marks";
import type { Verdict } from "./verdict";

/** So many reasons of a note are told in a list; a note with hundreds of expectations is not to fill it alone. */
export const mostReasons = 5;

/** The notes that want another look as a Markdown table, dated; in the order of the list. */
export function staleReport(today: CivilDate, listed: readonly Verdict[]): string {
  if (listed.length === 0) return `Nothing needs another look on ${today}.`;
  const rows = listed.map(({ path, state, ageDays, reasons }) => {
    const told = reasons.slice(0, mostReasons).map(({ text }) => text).join("; ");
    return [{ name: path.replace(/\.md$/, ""), path }, state, ageDays === null || ageDays < 0 ? "" : ageDays, reasons.length > mostReasons ? `${told}; and ${reasons.length - mostReasons} more` : told];
  });
  return `Notes that need another look on ${today}:\n\n${tableMarkdown({ columns: ["Note", "State", "Age in days", "Why"], rows })}`;
}

/** The same as a table for scripts, a note a row; the lines are those of the reasons. */
export function staleTable(listed: readonly Verdict[]): CopyTable {
  const rows = listed.map(({ path, state, ageDays, limitDays, rests, reasons }) => [
    path, state, ageDays ?? "", limitDays ?? "", rests.links, reasons.map(({ text }) => text).join("; "), reasons.map(({ line }) => line ?? "").join("; "),
  ]);
  return { columns: ["note", "state", "age in days", "limit in days", "linked from", "why", "lines"], rows };
}

/** The report between its marks, as it stands in a note. */
export function markedReport(report: string): string {
  return betweenMarks("stale", report);
}
