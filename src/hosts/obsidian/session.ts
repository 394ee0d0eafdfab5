import { debounce, Platform, type Plugin } from "obsidian";
import workerSource from "worker:reader";
import { createWorkerParser } from "../../browser/worker-parser";
import { defaultSectionWords } from "../../core/note/section-words";
import type { ReadingOptions } from "../../core/note/reading-options";
import { changeSetting, readStored, writeStored, type Stored } from "../../core/settings/stored";
import type { Settings } from "../../core/settings/settings";
import { createSurveyor, type Survey } from "../../core/survey";
import { createEngine, type Engine } from "../../engine/engine";
import type { Dispatch } from "../../ui/action";
import type { PanelState } from "../../ui/panel";
import { createDispatch } from "./carry-out";
import { localToday, windowClock } from "./clock";
import { createVaultFiles, isNoteFile } from "./vault-files";

/** Everything that lives as long as the plugin is on: the engine, the settings and who listens. */
export interface Session {
  readonly plugin: Plugin;
  readonly dispatch: Dispatch;
  settings(): Settings;
  change(key: keyof Settings, value: unknown): Promise<void>;
  survey(): Survey;
  panelState(): PanelState;
  /** Calls back whenever something that panels show has changed; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** Starts reading the vault and following its changes; only once the layout is ready. */
  start(): void;
}

/** Phones read in smaller steps: never many texts at once in memory. */
const batchSize = { phone: 20, desktop: 100 };

export async function createSession(plugin: Plugin): Promise<Session> {
  let stored: Stored = readStored(await plugin.loadData());
  const listeners = new Set<() => void>();
  let engine = openEngine(plugin, stored.settings);
  let surveyor = createSurveyor();
  let activePath = plugin.app.workspace.getActiveFile()?.path ?? null;
  let started = false;

  const tell = (): void => listeners.forEach((listener) => listener());
  const tellSoon = debounce(tell, 30, false);
  const survey = (): Survey => surveyor.survey(engine.state.index, localToday(), stored.settings);
  const follow = (opened: Engine): void => void opened.subscribe(tellSoon);

  const reopen = (): void => {
    engine.stop();
    engine = openEngine(plugin, stored.settings);
    surveyor = createSurveyor();
    follow(engine);
    if (started) void engine.start();
  };

  const session: Session = {
    plugin,
    dispatch: createDispatch(plugin.app),
    settings: () => stored.settings,
    async change(key, value) {
      const before = stored.settings;
      stored = { ...stored, settings: changeSetting(before, key, value) };
      if (stored.settings === before) return;
      if (!stored.readOnly) await plugin.saveData(writeStored(stored));
      if (changesReading(key)) reopen();
      tell();
    },
    survey,
    panelState: () => ({ survey: survey(), settings: stored.settings, progress: engine.state.progress, activePath }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      started = true;
      followVault(plugin, () => engine);
      void engine.start();
    },
  };

  follow(engine);
  plugin.registerEvent(
    plugin.app.workspace.on("file-open", (file) => {
      if (!file || file.path === activePath) return;
      activePath = file.path;
      tell();
    }),
  );
  plugin.register(() => {
    tellSoon.cancel();
    listeners.clear();
    engine.stop();
  });
  return session;
}

function openEngine(plugin: Plugin, settings: Settings): Engine {
  return createEngine({
    files: createVaultFiles(plugin.app.vault),
    parser: createWorkerParser(workerSource, readingOptions(settings)),
    clock: windowClock,
    batchSize: Platform.isPhone ? batchSize.phone : batchSize.desktop,
  });
}

function readingOptions({ actorTag, portfolioTag }: Settings): ReadingOptions {
  return { actorTag, portfolioTag, sectionWords: defaultSectionWords };
}

function changesReading(key: keyof Settings): boolean {
  return key === "actorTag" || key === "portfolioTag";
}

function followVault(plugin: Plugin, engine: () => Engine): void {
  const { vault } = plugin.app;
  plugin.registerEvent(vault.on("create", (file) => isNoteFile(file) && engine().changed(file.path)));
  plugin.registerEvent(vault.on("modify", (file) => isNoteFile(file) && engine().changed(file.path)));
  plugin.registerEvent(vault.on("delete", (file) => isNoteFile(file) && engine().removed(file.path)));
  plugin.registerEvent(
    vault.on("rename", (file, from) => {
      if (isNoteFile(file)) engine().renamed(from, file.path);
      else engine().removed(from);
    }),
  );
}
