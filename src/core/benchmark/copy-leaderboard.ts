import type { CivilDate } from "../civil-date";
import { markdownText, tableMarkdown, type CopyTable } from "../copy-table";
import { betweenMarks } from "../note/snapshot-marks";
import { placeText } from "./figure";
import { type Leaderboard, unitOf } from "./leaderboard";
import { foldSpelling } from "./spelling";

/** A leaderboard as a Markdown table, every statement a row with a link to its note; dated if a date is given. */
export function leaderboardMarkdown({ name, higherIsBetter, entries }: Leaderboard, today: CivilDate | null = null): string {
  const head = `${markdownText(name)}, ${higherIsBetter ? "higher" : "lower"} is better`;
  const rows = entries.map((entry) => {
    const { subject, cell, path, result: { condition, asOf, asOfStated, evidence, line } } = entry;
    const date = asOf === null ? "" : `${asOf}${asOfStated ? "" : " (the note's Updated)"}`;
    return [placeText(entry), subject, cell.text, condition, date, evidence ?? "", { name: path.replace(/\.md$/, ""), path }, line];
  });
  const table = tableMarkdown({ columns: ["Place", "Subject", "Score", "Condition", "As of", "Evidence", "Source", "Line"], rows });
  return `${today === null ? `${head}:` : `**${head}, as of ${today}**`}\n\n${table}`;
}

/** The same between its marks, as of `today`, as it stands in a note: one for each benchmark, by its folded name. */
export function leaderboardSnapshot(board: Leaderboard, today: CivilDate): string {
  return betweenMarks("benchmark", leaderboardMarkdown(board, today), foldSpelling(board.name).replaceAll("-", ""));
}

/** Leaderboards as one table: every statement a row, the score as written and as numbers. */
export function resultsTable(boards: readonly Leaderboard[]): CopyTable {
  const rows = boards.flatMap(({ name, entries }) => entries.map((entry) => {
    const { result, cell, path } = entry;
    const [low, high] = cell.kind === "rank" ? ["", ""] : [cell.low ?? "", cell.high ?? ""];
    return [name, placeText(entry), entry.subject, cell.text, cell.value, low, high, unitOf(cell), result.condition, result.asOf ?? "", result.asOfStated ? "yes" : "no", result.evidence ?? "", path, result.line];
  }));
  return { columns: ["benchmark", "place", "subject", "score", "value", "low", "high", "unit", "condition", "as of", "date stated", "evidence", "note", "line"], rows };
}
