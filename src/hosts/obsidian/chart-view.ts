import { ItemView, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { OpenChartAction } from "../../ui/action";
import { drawChartTab } from "../../ui/chart/chart-tab";
import { chartHost } from "./charts";
import type { Session } from "./session";
import { followPath } from "./vault-files";

const chartViewType = "dossier-chart";

/** Charts of tables in tabs of their own, kept with the workspace. */
export function addChartView(session: Session): void {
  session.plugin.registerView(chartViewType, (leaf) => new ChartView(leaf, session));
}

/** Opens a table's chart in a new tab. */
export async function openChart({ plugin }: Session, { path, table }: OpenChartAction): Promise<void> {
  await plugin.app.workspace.getLeaf("tab").setViewState({ type: chartViewType, active: true, state: { path, table } });
}

/** A table's chart in a leaf; it follows its note. */
class ChartView extends ItemView {
  readonly #session: Session;
  #path = (): string => "";
  #table = "";
  /** Of what was begun to be drawn: what is overtaken, or comes after the tab was closed, is not. */
  #turn = 0;

  constructor(leaf: WorkspaceLeaf, session: Session) {
    super(leaf);
    this.#session = session;
    this.icon = "bar-chart-3";
    this.navigation = true;
  }

  override getViewType(): string {
    return chartViewType;
  }

  override getDisplayText(): string {
    return this.#table.split("\n")[0] || "Chart";
  }

  override getState(): Record<string, unknown> {
    return { path: this.#path(), table: this.#table };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { path, table }: { path?: unknown; table?: unknown } = typeof state === "object" && state !== null ? state : {};
    if (typeof path === "string") this.#path = followPath(this.app.vault, path);
    if (typeof table === "string") this.#table = table;
    await super.setState(state, result);
    await this.#draw();
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass("dossier-chart-tab");
    this.register(this.#session.onChange(() => void this.#draw()));
    this.register(this.#session.onEnd(() => drawChartTab(this.contentEl, null)));
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.#turn++;
    drawChartTab(this.contentEl, null);
    return Promise.resolve();
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const { vault } = this.app;
    const path = this.#path();
    const file = vault.getFileByPath(path);
    const text = file ? await vault.cachedRead(file).catch(() => null) : null;
    if (turn === this.#turn) drawChartTab(this.contentEl, { path, text, asOf: this.#session.index.note(path)?.updated?.date ?? null, table: this.#table, host: chartHost(this.#session) });
  }
}
