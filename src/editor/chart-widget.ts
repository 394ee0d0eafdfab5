import { type EditorView, WidgetType } from "@codemirror/view";
import { drawTableChart, tableChartHeight } from "../ui/chart/table-chart";
import type { EditorHost } from "./editor-host";
import type { PlacedTable } from "./find-tables";

/** The chart below a table. Two are the same while their table's text is, so that typing elsewhere, lines above included, draws nothing. */
export class ChartWidget extends WidgetType {
  readonly #table: PlacedTable;
  readonly #path: string;
  readonly #host: EditorHost;

  constructor(table: PlacedTable, path: string, host: EditorHost) {
    super();
    this.#table = table;
    this.#path = path;
    this.#host = host;
  }

  override eq(other: WidgetType): boolean {
    return other instanceof ChartWidget && other.#table.source === this.#table.source && other.#table.key === this.#table.key && other.#path === this.#path;
  }

  override get estimatedHeight(): number {
    return tableChartHeight(this.#table, this.#path, this.#host);
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = createDiv({ cls: "dossier-editor-chart" });
    drawTableChart(element, {
      found: this.#table,
      path: this.#path,
      host: this.#host,
      linesMoved: () => view.state.doc.lineAt(view.posAtDOM(element)).number - this.#table.table.endLine,
      onResize: () => view.requestMeasure(),
      still: false,
    });
    return element;
  }

  override destroy(element: HTMLElement): void {
    drawTableChart(element, null);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
