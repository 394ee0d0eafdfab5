import type { CivilDate } from "../civil-date";
import { csvCell } from "../csv-cell";
import { reportClosing, reportOpening } from "../note/snapshot-marks";
import type { Verdict } from "./verdict";

/** The notes that want another look as a Markdown table, dated; in the order of the list. */
export function staleReport(today: CivilDate, listed: readonly Verdict[]): string {
  if (listed.length === 0) return `Nothing needs another look on ${today}.`;
  const rows = listed.map(({ path, state, ageDays, reasons }) => {
    const name = escaped(path.replace(/\.md$/, ""));
    return `| [[${name}]] | ${state} | ${ageDays ?? ""} | ${reasons.map(({ text }) => escaped(text)).join("; ")} |`;
  });
  return [`Notes that need another look on ${today}:`, "", "| Note | State | Age in days | Why |", "|---|---|---|---|", ...rows].join("\n");
}

/** The same as CSV, a note a line. */
export function staleCsv(listed: readonly Verdict[]): string {
  const rows = listed.map(({ path, state, ageDays, limitDays, rests, reasons }) => [path, state, ageDays ?? "", limitDays ?? "", rests.links, reasons.map(({ text }) => text).join("; ")]);
  return [["note", "state", "age in days", "limit in days", "linked from", "why"], ...rows].map((row) => row.map(csvCell).join(",")).join("\n");
}

/** The note's text with the report between its marks: in place of the last one, else at the end. Every other byte stays. */
export function insertStaleReport(text: string, report: string): { readonly from: number; readonly to: number; readonly insert: string } {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const block = [reportOpening, "", report, "", reportClosing].join("\n").replaceAll("\n", newline);
  const from = text.indexOf(reportOpening);
  const end = from < 0 ? -1 : text.indexOf(reportClosing, from);
  if (end >= 0) return { from, to: end + reportClosing.length, insert: block };
  const gap = text === "" ? "" : text.endsWith(newline + newline) ? "" : text.endsWith("\n") ? newline : newline + newline;
  return { from: text.length, to: text.length, insert: gap + block + newline };
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}
