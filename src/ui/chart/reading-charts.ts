import { chartTable } from "../../core/chart/chart-table";
import { classifyTable } from "../../core/note/classify-table";
import { readOutline } from "../../core/note/read-outline";
import { readTable } from "../../core/note/read-tables";
import type { RawTable } from "../../core/note/outline";
import type { InlineCharts } from "../../core/settings/settings";
import type { Dispatch } from "../action";
import { drawTableChart } from "./table-chart";

/** A rendered section of the reading view, and where its source stands. */
export interface RenderedSection {
  readonly element: HTMLElement;
  readonly path: string;
  /** The note's text and the section's first and last line (0-based); null where the app does not say (embeds, exports). */
  readonly source: { readonly text: string; readonly lineStart: number; readonly lineEnd: number } | null;
}

export interface ReadingChartsHost {
  charts(): InlineCharts;
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  readonly dispatch: Dispatch;
}

/** Puts charts below the plottable tables of a section; returns what takes them away again. */
export function drawReadingCharts({ element, path, source }: RenderedSection, host: ReadingChartsHost): () => void {
  const shown = element.matches("table") ? [element] : element.findAll("table");
  if (shown.length === 0 || host.charts() === "never") return () => undefined;
  const text = source ? sectionText(source) : shown.map(markdownOf).join("\n\n");
  const offset = source ? source.lineStart : 0;
  const heading = source ? headingAbove(source.text, source.lineStart) : "";
  const containers: HTMLElement[] = [];
  for (const [at, block] of tablesIn(text).entries()) {
    const table = shown[at];
    const container = table && drawOne(table, block, { text, offset, heading, path }, host);
    if (container) containers.push(container);
  }
  return () => {
    for (const container of containers) {
      drawTableChart(container, null);
      container.remove();
    }
  };
}

interface Place {
  readonly text: string;
  readonly offset: number;
  readonly heading: string;
  readonly path: string;
}

function drawOne(shown: HTMLElement, block: RawTable, { text, offset, heading, path }: Place, host: ReadingChartsHost): HTMLElement | null {
  const read = readTable(text, shifted(block, offset), { heading, level: 0, line: 0, parent: null, marks: 0, blocks: [] });
  const table = classifyTable(read);
  const model = chartTable(read, table);
  if (!model) return null;
  const key = `${path}\n${table.heading}\n${table.columns.join("|")}`;
  const container = createDiv({ cls: "dossier-reading-chart" });
  shown.after(container);
  drawTableChart(container, { model, path, open: host.charts() === "full" || host.isOpen(key), onOpen: (open) => host.setOpen(key, open), dispatch: host.dispatch });
  return container;
}

/** The same table with its lines counted in the whole note. */
function shifted(block: RawTable, lines: number): RawTable {
  const { header, rows, line } = block;
  return { ...block, line: line + lines, header: { ...header, line: header.line + lines }, rows: rows.map((row) => ({ ...row, line: row.line + lines })) };
}

function tablesIn(text: string): readonly RawTable[] {
  return readOutline(text).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));
}

function sectionText({ text, lineStart, lineEnd }: NonNullable<RenderedSection["source"]>): string {
  return text.split("\n").slice(lineStart, lineEnd + 1).join("\n");
}

function headingAbove(text: string, line: number): string {
  const lines = text.split("\n");
  for (let at = line - 1; at >= 0; at--) {
    const heading = /^#{1,6}\s+(.*)$/.exec(lines[at] ?? "");
    if (heading) return heading[1] ?? "";
  }
  return "";
}

/** A rendered table's own cells, where its source is not to be had. */
function markdownOf(table: HTMLElement): string {
  const rows = table.findAll("tr").map((row) => row.findAll("th, td").map((cell) => cell.innerText.replaceAll("|", "\\|").replaceAll("\n", " ")));
  const [header = [], ...body] = rows;
  return [header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
