import { findPlottable, headingsOf, type PlottableTable } from "../../core/chart/plottable";
import type { ChartHost } from "./chart-host";
import { drawTableChart, type TableChartProps } from "./table-chart";

/** A rendered section of the reading view, and where its source stands. */
export interface RenderedSection {
  readonly element: HTMLElement;
  readonly path: string;
  /** The note's text and the section's first and last line (0-based); null where the app does not say (embeds, exports). */
  readonly source: { readonly text: string; readonly lineStart: number; readonly lineEnd: number } | null;
  /** The heading above the note's table with this header, for where the source is not to be had. */
  readonly headingOf: (columns: readonly string[]) => string;
}

/** Puts charts below the plottable tables of a section; returns what takes them away again. */
export function drawReadingCharts(section: RenderedSection, host: ChartHost): () => void {
  const { element, path } = section;
  const shown = element.matches("table") ? [element] : element.findAll("table");
  if (shown.length === 0 || host.charts() === "never") return () => undefined;
  const containers = tablesOf(shown, section).flatMap((found, at) => {
    const table = shown[at];
    return found && table ? [drawOne(table, { found, path, host, linesMoved: unmoved, onResize: ignore, still: section.source === null })] : [];
  });
  return () => {
    for (const container of containers) {
      drawTableChart(container, null);
      container.remove();
    }
  };
}

function tablesOf(shown: readonly HTMLElement[], { source, headingOf }: RenderedSection): readonly (PlottableTable | null)[] {
  if (!source) return shown.flatMap((table) => findPlottable(markdownOf(table), { heading: headingOf(table.findAll("th").map(textOf)), linesBefore: 0 })[0] ?? null);
  const lines = source.text.split("\n");
  const [above, text] = [lines.slice(0, source.lineStart), lines.slice(source.lineStart, source.lineEnd + 1)];
  return findPlottable(text.join("\n"), { heading: headingsOf(above.join("\n")).at(-1)?.heading ?? "", linesBefore: source.lineStart });
}

/** A section is rendered anew when its note changes. */
const unmoved = (): number => 0;
const ignore = (): undefined => undefined;

function drawOne(shown: HTMLElement, props: TableChartProps): HTMLElement {
  const container = createDiv({ cls: "dossier-reading-chart" });
  shown.after(container);
  drawTableChart(container, props);
  return container;
}

/** A rendered table's own cells, where its source is not to be had. */
function markdownOf(table: HTMLElement): string {
  const rows = table.findAll("tr").map((row) => row.findAll("th, td").map((cell) => textOf(cell).replaceAll("|", "\\|")));
  const [header = [], ...body] = rows;
  return [header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** `innerText` would be empty where nothing is laid out yet. */
function textOf(cell: HTMLElement): string {
  return (cell.textContent ?? "").replace(/\s+/g, " ").trim();
}
