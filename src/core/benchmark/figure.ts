import type { Entry, Score } from "./entry";

/** A score as its cell says it, without its remark and without a unit that the head of the column already states. */
export function figureText(cell: Score, unit: string): string {
  if (cell.kind === "rank") return cell.text;
  const text = cell.note === "" ? cell.text : beforeNote(cell.text, cell.note);
  return cell.unit !== unit || unit === "" ? text : text.replaceAll(unit, "").trim() || text;
}

/** A cell's text without its remark, which may stand in brackets at the end. */
function beforeNote(text: string, note: string): string {
  const end = text.endsWith(")") && !note.endsWith(")") ? text.slice(0, -1) : text;
  return end.endsWith(note) ? end.slice(0, -note.length).replace(/[\s,;(]+$/, "") : text;
}

/** What a result says besides its score: the condition of the run, and the cell's own remark where that says more. */
export function remarkText({ cell, result }: Pick<Entry, "cell" | "result">): string {
  const note = cell.kind === "rank" ? "" : cell.note.replace(/^\(([^()]*)\)$/, "$1");
  const known = result.condition.toLowerCase();
  return [result.condition, known !== "" && (known.includes(note.toLowerCase()) || note.toLowerCase().includes(known)) ? "" : note].filter((part) => part !== "").join("; ");
}

/** A place in the order: `3`, `=3` where others share it, `3–7` where the result's own bounds leave it open, a dash where it cannot be compared. */
export function placeText({ rank, lastRank, tied, cell }: Pick<Entry, "rank" | "lastRank" | "tied" | "cell">): string {
  if (rank === null || lastRank === null) return "–";
  if (lastRank > rank && isWide(cell)) return `${rank}–${lastRank}`;
  return tied ? `=${rank}` : String(rank);
}

function isWide(cell: Score): boolean {
  return cell.kind === "quantity" && (cell.low === null || cell.high === null || cell.high > cell.low);
}

/** The rule behind the places shown, in words; "" where nothing is shared and no bounds are stated. */
export function placeRule(entries: readonly Entry[]): string {
  const wide = entries.find(({ cell, rank, lastRank }) => rank !== null && lastRank !== null && lastRank > rank && isWide(cell));
  if (wide) return `A place is one more than the results that are better beyond doubt. Where stated bounds overlap it stays open: ${wide.cell.text} may be any of ${placeText(wide)}.`;
  return entries.some(({ tied }) => tied) ? "= shares its place: none is better beyond doubt." : "";
}
