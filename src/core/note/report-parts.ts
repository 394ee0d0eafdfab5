import { counted } from "../counted";
import type { Note } from "./note";

/** One thing that was read, in words, and its line. */
export interface ReportEntry {
  readonly text: string;
  readonly line: number;
}

/** All of one kind that was read. */
export interface ReportPart {
  readonly name: string;
  readonly entries: readonly ReportEntry[];
}

/** What a note says, part by part; parts of which nothing was found are left out. */
export function partsRead(note: Note): readonly ReportPart[] {
  const parts: readonly ReportPart[] = [
    { name: "The note", entries: aboutNote(note) },
    { name: "Dates", entries: dates(note) },
    { name: "Tables", entries: note.tables.map(({ line, kind, columns, rows, numericColumns }) => ({ line, text: tableWords(kind, columns, rows, numericColumns) })) },
    { name: "Facts", entries: note.facts.map(({ key, cell, line }) => ({ line, text: `${key}: ${cell.text}` })) },
    { name: "Exposures", entries: note.exposures.map(({ target, kind, note: said, share, line }) => ({ line, text: `${target.name} (${kind}${share ? `, ${share.text}` : ""})${said ? `: ${said}` : ""}` })) },
    { name: "Benchmark results", entries: note.results.map(({ benchmark, subject, cell, condition, line }) => ({ line, text: `${benchmark}, ${subject}: ${cell.text}${condition ? ` (${condition})` : ""}` })) },
    { name: "Expectations", entries: note.expectations.map(({ text, due, line }) => ({ line, text: `By ${due}: ${text}` })) },
    { name: "Positions", entries: note.positions.map(({ target, line }) => ({ line, text: target.name })) },
    { name: "Related", entries: note.related.map(({ target, relation, line }) => ({ line, text: relation ? `${target.name}: ${relation}` : target.name })) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** What stands in no line of its own is told at the first. */
function aboutNote({ isActor, tags, aliases, listing, tickers, parent, links }: Note): readonly ReportEntry[] {
  const said: string[] = [isActor ? "An actor note" : "No actor note"];
  if (tags.length > 0) said.push(`Tags: ${tags.map((tag) => `#${tag}`).join(" ")}`);
  if (aliases.length > 0) said.push(`Also called: ${aliases.join(", ")}`);
  if (listing !== "unknown") said.push(`Listing: ${listing}`);
  if (tickers.length > 0) said.push(`Tickers: ${tickers.map(({ symbol, exchange }) => (exchange ? `${symbol} (${exchange})` : symbol)).join(", ")}`);
  if (links.length > 0) said.push(`${counted(links.length, "note")} linked to`);
  const entries = said.map((text) => ({ text, line: 1 }));
  return parent ? [...entries, { text: `Owned by ${parent.target.name}`, line: parent.line }] : entries;
}

function dates({ updated, created }: Note): readonly ReportEntry[] {
  return [
    ...(updated ? [{ text: `Updated ${updated.date}${updated.precision === "day" ? "" : ` (a ${updated.precision})`}`, line: updated.line }] : []),
    ...(created ? [{ text: `Created ${created.date}`, line: created.line }] : []),
  ];
}

const kindWords = { facts: "Facts", comparison: "Comparison", series: "Series over time", text: "Words, no chart" } as const;

function tableWords(kind: keyof typeof kindWords, columns: readonly string[], rows: number, numeric: readonly number[]): string {
  const numbers = numeric.length > 0 && kind !== "facts" ? `; numbers under ${numeric.map((column) => `“${columns[column] ?? ""}”`).join(", ")}` : "";
  return `${kindWords[kind]}: ${counted(rows, "row")} of ${columns.join(" | ")}${numbers}`;
}
