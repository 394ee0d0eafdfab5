import type { CivilDate } from "../civil-date";
import type { CopyTable } from "../copy-table";
import { betweenMarks } from "../note/snapshot-marks";
import type { Entry } from "./entry";
import { placeText } from "./figure";
import { type Leaderboard, unitOf } from "./leaderboard";
import { foldSpelling } from "./spelling";

const columns = ["Place", "Subject", "Score", "Condition", "As of", "Evidence", "Source"];

/** A leaderboard as a Markdown table, every statement a row with a link to its note; dated if a date is given. */
export function leaderboardMarkdown({ name, higherIsBetter, entries }: Leaderboard, today: CivilDate | null = null): string {
  const head = `${plain(name)}, ${higherIsBetter ? "higher" : "lower"} is better`;
  const rows = entries.map((entry) => [...cellsOf(entry).map(plain), `[[${entry.path.replace(/\.md$/, "")}]], line ${entry.result.line}`]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [today === null ? `${head}:` : `**${head}, as of ${today}**`, "", line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
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

function cellsOf(entry: Entry): readonly string[] {
  const { result, subject, cell } = entry;
  return [placeText(entry), subject, cell.text, result.condition, result.asOf === null ? "" : `${result.asOf}${result.asOfStated ? "" : " (the note's Updated)"}`, result.evidence ?? ""];
}

/** One line without what would break out of a table's cell or run as HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("<", "\\<");
}
