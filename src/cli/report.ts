import type { Finding } from "../core/finding";
import type { NoteReport } from "../core/note/report-note";

/** The reports as `scan --report --json` prints them. */
export function reportsJson(reports: readonly NoteReport[]): object {
  return { schema: 1, reports };
}

/** The same in words: what was read of each note in a line, then what was passed over, each with its line. */
export function reportsSummary(reports: readonly NoteReport[]): string {
  return reports.map(reportSummary).join("\n\n");
}

function reportSummary({ path, cells, read, passedOver }: NoteReport): string {
  const counts = read.filter(({ name }) => name !== "The note").map(({ name, entries }) => `${name.toLowerCase()} ${entries.length}`);
  const figures = cells.total === 0 ? "no table cells" : `${cells.read} of ${cells.total} cells are values, ${cells.notRead} not read, ${cells.words} words`;
  return [path, `  ${[...counts, figures].join(", ")}`, ...passedOver.map((finding) => `  ${lineOf(finding)}${finding.message}`)].join("\n");
}

function lineOf({ where }: Finding): string {
  return `${String(where[0]?.line ?? "").padStart(5)}  `;
}
