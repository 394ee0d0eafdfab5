import { type EditorView, WidgetType } from "@codemirror/view";
import { drawTableChart, tableChartHeight } from "../ui/chart/table-chart";
import type { EditorHost } from "./editor-host";
import type { PlottedTable } from "./find-tables";

/** The chart below a table. Two are the same while their table's data is the same, so that typing elsewhere draws nothing. */
export class ChartWidget extends WidgetType {
  readonly #table: PlottedTable;
  readonly #path: string;
  readonly #host: EditorHost;

  constructor(table: PlottedTable, path: string, host: EditorHost) {
    super();
    this.#table = table;
    this.#path = path;
    this.#host = host;
  }

  override eq(other: WidgetType): boolean {
    return other instanceof ChartWidget && other.#table.dataKey === this.#table.dataKey && other.#table.tableKey === this.#table.tableKey && other.#path === this.#path && firstLine(other.#table) === firstLine(this.#table);
  }

  override get estimatedHeight(): number {
    return tableChartHeight(this.#table.model, this.#open);
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = createDiv({ cls: "dossier-editor-chart" });
    drawTableChart(element, {
      model: this.#table.model,
      path: this.#path,
      open: this.#open,
      onOpen: (open) => {
        this.#host.setOpen(this.#key, open);
        view.requestMeasure();
      },
      dispatch: this.#host.dispatch,
    });
    return element;
  }

  override destroy(element: HTMLElement): void {
    drawTableChart(element, null);
  }

  override ignoreEvent(): boolean {
    return true;
  }

  get #key(): string {
    return `${this.#path}\n${this.#table.tableKey}`;
  }

  get #open(): boolean {
    return this.#host.charts() === "full" || this.#host.isOpen(this.#key);
  }
}

/** Lines lead a click; a chart whose table moved must lead there too. */
function firstLine({ model }: PlottedTable): number {
  return model.panes[0]?.series[0]?.points[0]?.line ?? 0;
}
