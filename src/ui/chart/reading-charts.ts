import { findPlottable, headingAbove, type PlottableTable } from "../../core/chart/plottable";
import type { ChartHost } from "./chart-host";
import { drawTableChart } from "./table-chart";

/** A rendered section of the reading view, and where its source stands. */
export interface RenderedSection {
  readonly element: HTMLElement;
  readonly path: string;
  /** The note's text and the section's first and last line (0-based); null where the app does not say (embeds, exports). */
  readonly source: { readonly text: string; readonly lineStart: number; readonly lineEnd: number } | null;
}

/** Puts charts below the plottable tables of a section; returns what takes them away again. */
export function drawReadingCharts({ element, path, source }: RenderedSection, host: ChartHost): () => void {
  const shown = element.matches("table") ? [element] : element.findAll("table");
  if (shown.length === 0 || host.charts() === "never") return () => undefined;
  const containers = tablesOf(shown, source).flatMap((found, at) => {
    const table = shown[at];
    return found && table ? [drawOne(table, found, path, host)] : [];
  });
  return () => {
    for (const container of containers) {
      drawTableChart(container, null);
      container.remove();
    }
  };
}

function tablesOf(shown: readonly HTMLElement[], source: RenderedSection["source"]): readonly (PlottableTable | null)[] {
  if (!source) return findPlottable(shown.map(markdownOf).join("\n\n"));
  const lines = source.text.split("\n");
  const text = lines.slice(source.lineStart, source.lineEnd + 1).join("\n");
  return findPlottable(text, { heading: headingAbove((line) => lines[line] ?? "", source.lineStart), linesBefore: source.lineStart });
}

function drawOne(shown: HTMLElement, found: PlottableTable, path: string, host: ChartHost): HTMLElement {
  const container = createDiv({ cls: "dossier-reading-chart" });
  shown.after(container);
  drawTableChart(container, { found, path, host, linesMoved: () => 0, onResize: () => undefined });
  return container;
}

/** A rendered table's own cells, where its source is not to be had. */
function markdownOf(table: HTMLElement): string {
  const rows = table.findAll("tr").map((row) => row.findAll("th, td").map((cell) => cell.innerText.replaceAll("|", "\\|").replaceAll("\n", " ")));
  const [header = [], ...body] = rows;
  return [header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
