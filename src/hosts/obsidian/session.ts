import { debounce, Notice, Platform, TFile, type Debouncer, type Plugin } from "obsidian";
import { createIdbCache } from "../../browser/idb-cache";
import { codeFormat } from "../../browser/reading-code";
import { workerSource } from "../../browser/own-source";
import { createWorkerParser } from "../../browser/worker-parser";
import type { ActorKey } from "../../core/exposure/exposure";
import { sectionWordsWith } from "../../core/note/section-rules";
import type { ReadingOptions } from "../../core/note/reading-options";
import { changeSetting, readStored, writeStored, type Stored } from "../../core/settings/stored";
import type { Settings } from "../../core/settings/settings";
import type { CivilDate } from "../../core/civil-date";
import { noChart, withChart, withMoves, type ChartMemory, type Memory } from "../../core/settings/memory";
import { createMoveList } from "../../core/settings/moves";
import type { Survey, SurveyPart } from "../../core/survey";
import type { VaultIndex } from "../../core/index/vault-index";
import { messageOf } from "../../core/message-of";
import { createEngine, isNotePath, type Engine } from "../../engine/engine";
import { createSurveying, type Surveying } from "../../engine/surveying";
import type { Dispatch } from "../../ui/action";
import type { PanelState } from "../../ui/panel";
import { localToday, windowClock } from "./clock";
import { vaultId } from "./vault-id";
import { readYaml } from "./yaml";
import { createVaultFiles, isNoteFile } from "./vault-files";
import type { WriteOutcome } from "./write-note";

/** Phones read in smaller steps, one after the other: never many texts at once in memory. */
const reading = { phone: { batchSize: 20, lanes: 1 }, desktop: { batchSize: 100, lanes: 2 } };

/** How long changes are gathered before the panels are told, in milliseconds. */
const gatherMs = 30;

/** While notes are being read a survey is good enough for this long, in milliseconds; a start from the cache takes less … */
const surveyMs = 1000;

/** … and during the first reading until there are so many times as many notes: each survey then costs more than the one before, and all together little. */
const surveyGrowth = 1.4;

/** How long what the plugin remembers may wait before it is kept, in milliseconds. */
const saveMs = 500;

/** How long typing in a setting must rest before the vault is read by it, in milliseconds: each letter would begin anew. */
const restMs = 500;

/** How often it is asked whether a new day has begun, in milliseconds. */
const dayCheckMs = 20_000;

/** What is said to whoever waited when the plugin was turned off. */
export const turnedOff = "Dossier was turned off";

/** Opens a session over the plugin's stored data; `dispatching` gives what carries out actions in it. */
export async function createSession(plugin: Plugin, dispatching: (session: Session) => Dispatch): Promise<Session> {
  return new Session(plugin, await loadStored(plugin, readStored(null)), dispatching);
}

/** What the plugin keeps; where that cannot be read (a sync that is half done), what was known before, which is then not written over it. */
async function loadStored(plugin: Plugin, known: Stored): Promise<Stored> {
  try {
    const stored = readStored(await plugin.loadData());
    if (stored.readOnly && !known.readOnly) new Notice("Dossier's data.json is of a newer version: what is changed here is not kept.");
    return stored;
  } catch (error) {
    new Notice(`Dossier's data.json could not be read, and is left as it is: ${messageOf(error)}.`);
    return { ...known, readOnly: true };
  }
}

/** Everything that lives as long as the plugin is on: the engine, the settings and who listens. */
export class Session {
  readonly plugin: Plugin;
  readonly dispatch: Dispatch;
  /** What takes back the last stamp: one for each note that it changed. */
  lastStamps: (() => Promise<WriteOutcome>)[] = [];
  #stored: Stored;
  #engine: Engine;
  #surveying: Surveying;
  /** Of the last survey that was begun: how many notes there were, and until when it is good enough while more are read. */
  #surveyed = { size: 0, until: 0 };
  #active: TFile | null;
  #lookedUp: ActorKey | null = null;
  #started = false;
  #ended = false;
  #day = localToday();
  /** Who is told, and what of the survey it looks at just now. */
  readonly #listeners = new Map<() => void, () => SurveyPart | null>();
  readonly #enders = new Set<() => void>();
  readonly #tellSoon: Debouncer<[], void>;
  readonly #saveSoon: Debouncer<[], void>;
  readonly #rereadSoon: Debouncer<[], void>;
  readonly #moves = createMoveList();

  constructor(plugin: Plugin, stored: Stored, dispatching: (session: Session) => Dispatch) {
    this.plugin = plugin;
    this.#stored = stored;
    this.#active = plugin.app.workspace.getActiveFile();
    this.#tellSoon = debounce(() => this.#followNotes(), gatherMs, false);
    this.#saveSoon = debounce(() => void this.#save(), saveMs, false);
    this.#rereadSoon = debounce(() => this.#reread(), restMs, true);
    this.dispatch = dispatching(this);
    this.#engine = this.#openEngine();
    this.#surveying = this.#openSurveying();
    plugin.registerEvent(plugin.app.workspace.on("file-open", (file) => this.#follow(file)));
    plugin.registerInterval(window.setInterval(() => this.#followDay(), dayCheckMs));
    plugin.register(() => this.#close());
  }

  get settings(): Settings {
    return this.#stored.settings;
  }

  /** Sets one setting and keeps it; what does not fit its definition is passed over. */
  async change(key: keyof Settings, value: unknown): Promise<void> {
    const settings = changeSetting(this.settings, key, value);
    if (settings === this.settings) return;
    this.#stored = { ...this.#stored, settings };
    await this.#save();
    if (changesReading(key)) this.#rereadSoon();
    else this.#resurvey();
  }

  /** The note that the user works in, or did before something else came to the front; by whatever path it goes now. */
  get activePath(): string | null {
    return this.#active?.path ?? null;
  }

  /** With what is remembered of notes under the paths that they go by now. */
  get memory(): Memory {
    this.#followMoves();
    return this.#stored.memory;
  }

  get today(): CivilDate {
    return localToday();
  }

  get reading(): ReadingOptions {
    const { actorTag, portfolioTag, sectionWords } = this.settings;
    return { actorTag, portfolioTag, sectionWords: sectionWordsWith(sectionWords) };
  }

  /** Changes what the plugin remembers, and keeps it. */
  remember(change: (memory: Memory) => Memory): void {
    const before = this.memory;
    this.rememberQuietly(change);
    if (this.memory !== before) this.#resurvey();
  }

  /** What was chosen for the chart of the table with this key (path, heading and header). */
  chart(key: string): ChartMemory {
    return this.memory.charts.get(key) ?? noChart;
  }

  setChart(key: string, said: Partial<ChartMemory>): void {
    this.rememberQuietly((memory) => withChart(memory, key, said));
  }

  /** Keeps what is shown already, so nobody is told. */
  rememberQuietly(change: (memory: Memory) => Memory): void {
    this.#keep(change(this.memory));
  }

  #followMoves(): void {
    const moves = this.#moves.take();
    if (moves.size > 0) this.#keep(withMoves(this.#stored.memory, moves));
  }

  #keep(memory: Memory): void {
    if (memory === this.#stored.memory) return;
    this.#stored = { ...this.#stored, memory };
    this.#saveSoon();
  }

  /** All notes as they are now. */
  get index(): VaultIndex {
    return this.#engine.state.index;
  }

  /** What the notes came to when that was last worked out: it lags a moment behind them. */
  survey(): Survey {
    return this.#surveying.survey;
  }

  isReady(part: SurveyPart): boolean {
    return this.#surveying.isReady(part);
  }

  /** Settles when asking for a part of the survey takes no time, or never will; it says which. */
  whenReady(part: SurveyPart): Promise<boolean> {
    const ready = this.#until(() => this.isReady(part), part);
    if (!this.isReady(part)) this.#surveying.update();
    return ready;
  }

  /** Settles once the whole vault was read; false where the plugin was turned off meanwhile. */
  whenRead(): Promise<boolean> {
    return this.#until(() => this.#engine.state.progress.complete, null);
  }

  /** The survey of the whole vault as it is now, this part of it made: one that lags behind is not enough. Null where the plugin was turned off meanwhile. */
  async wholeSurvey(part: SurveyPart): Promise<Survey | null> {
    if (!(await this.whenRead())) return null;
    const isNow = (): boolean => this.survey().index === this.index && this.survey().revision === this.index.revision && this.isReady(part);
    const now = this.#until(isNow, part);
    if (!isNow()) this.#surveying.update();
    return (await now) ? this.survey() : null;
  }

  /** Whoever waits is answered once: true when it holds, false when the plugin is turned off. */
  #until(holds: () => boolean, part: SurveyPart | null): Promise<boolean> {
    if (this.#ended || holds()) return Promise.resolve(!this.#ended);
    return new Promise((resolve) => {
      const settle = (held: boolean): void => {
        endings.forEach((end) => end());
        resolve(held);
      };
      const endings = [this.onChange(() => holds() && settle(true), () => part), this.onEnd(() => settle(false))];
    });
  }

  panelState(): PanelState {
    return { survey: this.survey(), settings: this.settings, memory: this.memory, progress: this.#engine.state.progress, problems: this.#engine.state.problems, activePath: this.activePath, lookedUp: this.#lookedUp };
  }

  /** Shows the exposure of an actor from now on, whatever note is at hand; null goes back to that note. */
  lookUp(actor: ActorKey | null): void {
    this.#lookedUp = actor;
    this.#tell();
  }

  /** Calls back whenever something that panels show has changed; `looksAt` says what of the survey is then asked for. Returns what ends it. */
  onChange(listener: () => unknown, looksAt: () => SurveyPart | null = () => null): () => void {
    this.#listeners.set(listener, looksAt);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the whole vault anew, with nothing kept from before. */
  async rebuild(): Promise<void> {
    this.#engine.stop();
    await this.#engine.forgetKept();
    this.#reread();
  }

  /** Takes over settings that another device wrote. */
  async reload(): Promise<void> {
    const before = this.reading;
    this.#stored = await loadStored(this.plugin, this.#stored);
    if (JSON.stringify(this.reading) !== JSON.stringify(before)) this.#reread();
    else this.#resurvey();
  }

  /** Calls back once, when the plugin is turned off. */
  onEnd(listener: () => void): () => void {
    this.#enders.add(listener);
    return () => this.#enders.delete(listener);
  }

  /** Starts reading the vault and following its changes; only once the layout is ready, by when the plugin may be off again. */
  start(): void {
    if (this.#ended) return;
    this.#started = true;
    this.#followVault();
    void this.#readVault();
  }

  /** Whoever waits for the whole vault waits no longer than it takes. */
  async #readVault(): Promise<void> {
    this.#surveyed = { size: 0, until: performance.now() + surveyMs };
    await this.#engine.start();
    this.#tellSoon.run();
  }

  /** Data that a newer Dossier wrote is never written over, nor what the next session may have kept. */
  async #save(): Promise<void> {
    if (!this.#stored.readOnly && !this.#ended) await this.plugin.saveData(writeStored(this.#stored));
  }

  #openEngine(): Engine {
    const { reading: options } = this;
    const engine = createEngine({
      files: createVaultFiles(this.plugin.app.vault),
      parser: createWorkerParser(() => this.#ownSource(), options, readYaml),
      cache: createIdbCache(vaultId(this.plugin.app), codeFormat + JSON.stringify(options), (message) => console.debug(`Dossier: ${message}`)),
      clock: windowClock,
      ...(Platform.isPhone ? reading.phone : reading.desktop),
    });
    engine.subscribe(() => this.#tellSoon());
    return engine;
  }

  #openSurveying(): Surveying {
    return createSurveying({
      clock: windowClock,
      ask: () => ({ index: this.index, today: this.today, settings: this.settings, memory: this.memory }),
      wanted: () => new Set([...this.#listeners.values()].flatMap((looksAt) => looksAt() ?? [])),
      shown: () => this.#tell(),
    });
  }

  /** The worker is made from the plugin's own main.js, as it lies in the vault's plugin folder: rejects where an update has put another there, whose answers would be read wrongly. */
  async #ownSource(): Promise<string> {
    const { app, manifest } = this.plugin;
    const source = await app.vault.adapter.read(`${manifest.dir ?? ""}/main.js`);
    if (!source.includes(codeFormat)) throw new Error("main.js is another version");
    return workerSource(source);
  }

  /** Reads the vault with another engine; what is shown stays until there is something better. Whoever asks for it may have waited until the plugin was off. */
  #reread(): void {
    if (this.#ended) return;
    this.#engine.stop();
    this.#surveying.stop();
    this.#engine = this.#openEngine();
    this.#surveying = this.#openSurveying();
    if (this.#started) void this.#readVault();
    this.#resurvey();
  }

  /** At midnight every verdict may change, though no note did. */
  #followDay(): void {
    if (this.#day === this.today) return;
    this.#day = this.today;
    this.#resurvey();
  }

  /** The panels keep showing the last note while something else than a note is open. */
  #follow(file: TFile | null): void {
    if (!file || !isNoteFile(file) || file === this.#active) return;
    this.#active = file;
    this.#tell();
  }

  /** What is remembered of a note moves with it, and is shown when the engine tells of it: all notes of a folder together. */
  #followVault(): void {
    const { plugin } = this;
    const { vault } = plugin.app;
    plugin.registerEvent(vault.on("create", (file) => isNoteFile(file) && this.#engine.changed(file.path)));
    plugin.registerEvent(vault.on("modify", (file) => isNoteFile(file) && this.#engine.changed(file.path)));
    plugin.registerEvent(
      vault.on("delete", (file) => {
        if (file instanceof TFile && !isNoteFile(file)) return;
        this.#moves.add(file.path, null);
        this.#engine.removed(file.path);
      }),
    );
    plugin.registerEvent(
      vault.on("rename", (file, from) => {
        if (file instanceof TFile && !isNoteFile(file) && !isNotePath(from)) return;
        this.#moves.add(from, file.path);
        if (this.#lookedUp === from) this.#lookedUp = file.path;
        this.#engine.renamed(from, file.path);
      }),
    );
  }

  /** While many notes are read the panels are only told how far that is, unless a survey is worth its while. */
  #followNotes(): void {
    this.#followMoves();
    const { index, progress } = this.#engine.state;
    const { size, until } = this.#surveyed;
    const isEnough = progress.total > 0 && (performance.now() < until || (!progress.complete && index.size < size * surveyGrowth));
    if (isEnough) this.#tell();
    else this.#resurvey();
  }

  /** What is shown already stays until there is something better; all but the survey is new at once. */
  #resurvey(): void {
    this.#surveyed = { size: this.index.size, until: performance.now() + surveyMs };
    if (!this.#surveying.update()) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners.keys()) listener();
  }

  #close(): void {
    this.#tellSoon.cancel();
    this.#rereadSoon.cancel();
    this.#followMoves();
    this.#saveSoon.run();
    this.#ended = true;
    this.#listeners.clear();
    for (const end of [...this.#enders]) end();
    this.#surveying.stop();
    this.#engine.stop();
  }
}

function changesReading(key: keyof Settings): boolean {
  return key === "actorTag" || key === "portfolioTag" || key === "sectionWords";
}
