import { editorInfoField, editorLivePreviewField, MarkdownRenderChild, Platform } from "obsidian";
import type { Extension } from "@codemirror/state";
import type { EditorHost } from "../../editor/editor-host";
import { tableCharts } from "../../editor/table-charts";
import type { ChartHost } from "../../ui/chart/chart-host";
import { drawReadingCharts } from "../../ui/chart/reading-charts";
import type { Session } from "./session";
import { followPath } from "./vault-files";

/** Charts below tables, in Live Preview and in the reading view. */
export function addCharts(session: Session): void {
  const { plugin } = session;
  const host = editorHost(session);
  const extensions: Extension[] = [tableCharts(host)];
  plugin.registerEditorExtension(extensions);
  let shown = session.settings.inlineCharts;
  plugin.register(
    session.onChange(() => {
      if (session.settings.inlineCharts === shown) return;
      shown = session.settings.inlineCharts;
      extensions[0] = tableCharts(host);
      plugin.app.workspace.updateOptions();
    }),
  );
  plugin.registerMarkdownPostProcessor((element, context) => {
    if (wantsNone(context.frontmatter) || !element.querySelector("table")) return;
    const source = context.getSectionInfo(element);
    const pathNow = followPath(plugin.app.vault, context.sourcePath);
    let drawn = "";
    let undraw = (): void => undefined;
    /** Once more when the note goes by another path, or charts are shown in another way. */
    const draw = (): void => {
      const path = pathNow();
      const now = `${session.settings.inlineCharts} ${path}`;
      if (now === drawn) return;
      drawn = now;
      undraw();
      undraw = drawReadingCharts({ element, path, source, headingOf: (columns) => headingOf(session, path, columns) }, host);
    };
    draw();
    const child = new MarkdownRenderChild(element);
    child.register(session.onChange(draw));
    child.register(session.onEnd(() => undraw()));
    child.register(() => undraw());
    context.addChild(child);
  });
}

/** `dossier-charts: none` in a note's properties. */
function wantsNone(properties: unknown): boolean {
  return typeof properties === "object" && properties !== null && "dossier-charts" in properties && properties["dossier-charts"] === "none";
}

/** The heading of the note's table with this header, as the index knows it. */
function headingOf(session: Session, path: string, columns: readonly string[]): string {
  const header = columns.join("|");
  return session.index.note(path)?.tables.find((table) => table.columns.join("|") === header)?.heading ?? "";
}

/** What charts ask of the app. */
export function chartHost(session: Session): ChartHost {
  return {
    charts: () => session.settings.inlineCharts,
    chart: (key) => session.chart(key),
    setChart: (key, said) => session.setChart(key, said),
    dispatch: session.dispatch,
    touched: Platform.isMobile,
  };
}

function editorHost(session: Session): EditorHost {
  return {
    ...chartHost(session),
    isLive: (state) => state.field(editorLivePreviewField, false) ?? false,
    path(state) {
      const path = state.field(editorInfoField, false)?.file?.path ?? null;
      return path !== null && session.index.note(path)?.properties.charts?.text === "none" ? null : path;
    },
    isNested: (view) => view.dom.closest(".cm-table-widget, .table-cell-wrapper") !== null,
  };
}
