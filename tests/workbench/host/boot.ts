import { becomeOlder } from "./api";
import { App } from "./app/app";
import { BasesFileView } from "./bases/bases-view";
import { Component } from "./base/component";
import { isRecord, messageOf } from "./base/guards";
import { network } from "./network";
import { enablePlugin, disablePlugin } from "./plugin-loader";
import type { ViewMode, WorkbenchHandle } from "./handle";
import { platformClasses } from "./platform";
import { MarkdownRenderer } from "./preview/renderer";
import { shownNotices } from "./ui/notice";
import { installTooltips } from "./ui/tooltip";
import { MarkdownView } from "./views/markdown-view";
import { keptLayout } from "./workspace/layout";

/** What the address asks for: `?open=&theme=&mode=&version=&plugins=a,b&restore` (and `&mobile=`: platform.ts). */
interface Asked {
  readonly open: string | null;
  readonly theme: "light" | "dark";
  readonly mode: ViewMode | null;
  readonly version: string | null;
  readonly plugins: readonly string[] | null;
  readonly restore: boolean;
}

function readAddress(): Asked {
  const asked = new URLSearchParams(window.location.search);
  const mode = asked.get("mode");
  return {
    open: asked.get("open"),
    theme: asked.get("theme") === "dark" ? "dark" : "light",
    mode: mode === "live" || mode === "reading" || mode === "source" ? mode : null,
    version: asked.get("version"),
    plugins: asked.get("plugins")?.split(",").filter(Boolean) ?? null,
    restore: asked.has("restore"),
  };
}

/** Starts the app: vault, metadata, plugins, first note, and then whoever waits for the layout. */
export async function boot(): Promise<void> {
  const errors: string[] = [];
  window.addEventListener("error", ({ error, message }) => errors.push(error === null || error === undefined ? message : messageOf(error)));
  window.addEventListener("unhandledrejection", ({ reason }) => errors.push(`not caught: ${messageOf(reason)}`));
  document.body.addClass(...platformClasses, "is-frameless", "show-ribbon");
  const app = new App(document.body.createDiv("app-container"));
  const handle = { ...makeHandle(app, errors), state: "loading" };
  Object.assign(window, { app, workbench: handle });
  try {
    await start(app, readAddress());
    handle.state = "ready";
  } catch (error) {
    handle.state = messageOf(error);
    document.body.createDiv({ cls: "workbench-failure", text: `The workbench could not start: ${messageOf(error)}` });
  }
}

async function start(app: App, asked: Asked): Promise<void> {
  if (asked.version !== null) becomeOlder(asked.version);
  installTooltips(document);
  app.setTheme(asked.theme);
  await app.vault.loadAll();
  document.title = `${app.vault.getName()} - Workbench`;
  app.metadataCache.indexAll();
  for (const id of asked.plugins ?? [app.vault.info.plugin]) await enablePlugin(app, id);
  await layOut(app, asked);
  await app.workspace.markReady();
  listenForChanges(app);
}

async function layOut(app: App, { open, mode, restore }: Asked): Promise<void> {
  const kept = restore ? keptLayout() : null;
  if (kept) return app.workspace.changeLayout(kept);
  await app.workspace.ensureSideLeaf("file-explorer", "left", { active: false });
  const leaf = app.workspace.getLeaf(true);
  const file = open === null ? null : app.vault.getFileByPath(open);
  if (open !== null && !file) throw new Error(`the vault has no ${open}`);
  if (file) await leaf.openFile(file);
  app.workspace.setActiveLeaf(leaf);
  if (mode && leaf.view instanceof MarkdownView) leaf.view.setViewMode(mode);
}

/** Hears from the server what changes in the vault's folder. */
function listenForChanges(app: App): void {
  new EventSource("/vault/watch").addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const change: unknown = JSON.parse(String(data));
    if (!isRecord(change) || typeof change.path !== "string") return;
    const id = /^\.obsidian\/plugins\/([^/]+)\/data\.json$/.exec(change.path)?.[1];
    const plugin = id === undefined ? null : app.plugins.getPlugin(id);
    if (plugin && performance.now() - plugin.savedAt > 1500) plugin.onExternalSettingsChange?.();
    void app.vault.heardOf(change.path);
  });
}

function activeNote({ workspace }: App): MarkdownView {
  const file = workspace.getActiveFile();
  const shown = workspace.getLeavesOfType("markdown").map(({ view }) => view).filter((view) => view instanceof MarkdownView);
  const note = shown.find((view) => view === workspace.activeEditor) ?? shown.find((view) => view.file === file);
  if (!note) throw new Error("no note is open");
  return note;
}

function activeBase({ workspace }: App): BasesFileView {
  const base = workspace.getLeavesOfType("bases").map(({ view }) => view).find((view) => view instanceof BasesFileView);
  if (!base) throw new Error("no base is open");
  return base;
}

/** What tests use, and read. */
function makeHandle(app: App, errors: readonly string[]): Omit<WorkbenchHandle, "state"> {
  return {
    errors,
    notices: shownNotices,
    requestUrlCalls: () => network.calls,
    enablePlugin: (id) => enablePlugin(app, id),
    disablePlugin: (id) => disablePlugin(app, id),
    notes: () => app.vault.getMarkdownFiles().map(({ path }) => path),
    openNote: async (path, line) => {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new Error(`the vault has no ${path}`);
      await app.workspace.getLeaf(false).openFile(file, line === undefined ? {} : { eState: { line } });
    },
    setMode: (mode) => activeNote(app).setViewMode(mode),
    setTheme: (theme) => app.setTheme(theme),
    putCursor: (after) => {
      const { editor } = activeNote(app);
      const text = editor.getValue();
      const found = after === null ? text.length : text.indexOf(after);
      if (found < 0) throw new Error(`the note does not hold “${after}”`);
      const at = editor.offsetToPos(found + (after?.length ?? 0));
      editor.setCursor(at);
      editor.scrollIntoView({ from: at, to: at }, true);
      editor.focus();
    },
    cursor: () => {
      const file = app.workspace.getActiveFile();
      return { path: file?.path ?? null, line: file ? activeNote(app).editor.getCursor().line : null };
    },
    preparePrint: async (path) => {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new Error(`the vault has no ${path}`);
      const life = new Component();
      void life.load();
      await MarkdownRenderer.render(app, await app.vault.read(file), document.body.createDiv("print").createDiv("markdown-preview-view"), path, life);
    },
    runCli: (words) => app.cli.run(words),
    cliHelp: () => app.cli.help(),
    turnBases: (isOn) => app.bases.turn(isOn),
    baseOptions: () => activeBase(app).options(),
    setBaseOption: (key, value) => activeBase(app).setOption(key, value),
    saved: () => activeNote(app).save(),
  };
}
