import { stringify } from "yaml";
import type { App } from "../app/app";
import { Component } from "../base/component";
import { Events } from "../base/events";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { TextFileView } from "../views/file-view";
import { groupEntries, queryEntries, readBase } from "./query";
import { BasesQueryResult, BasesViewConfig, type BasesEntry } from "./result";

/** What runs a view's query. */
export class QueryController extends Component {
  constructor(readonly app: App) {
    super();
  }
}

/** A plugin's way to show a base. */
export abstract class BasesView extends Component {
  readonly app: App;
  config = new BasesViewConfig({}, "", () => {});
  allProperties: readonly string[] = [];
  data = new BasesQueryResult([], [], []);

  constructor(readonly controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  async createFileForView(name = "Untitled"): Promise<void> {
    await this.app.fileManager.createNewMarkdownFile(null, name);
  }
}

/** How a plugin registers its kind of view. */
export interface BasesViewRegistration {
  readonly name: string;
  readonly icon: string;
  readonly factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
  readonly options?: (config: BasesViewConfig) => readonly { readonly key?: string; readonly displayName: string }[];
}

/** The core plugin: whether it is on, and the kinds of view that plugins have registered. */
export class BasesRegistry extends Events {
  readonly views = new Map<string, BasesViewRegistration>();
  isOn = true;

  /** Turns the core plugin on or off; what it does not know, nobody can register. */
  turn(isOn: boolean): void {
    this.isOn = isOn;
    if (!isOn) this.views.clear();
    this.trigger("changed");
  }

  register(id: string, registration: BasesViewRegistration): boolean {
    if (!this.isOn) return false;
    this.views.set(id, registration);
    this.trigger("changed");
    return true;
  }

  unregister(id: string): void {
    this.views.delete(id);
    this.trigger("changed");
  }
}

/** Shows a `.base` file by its first view. The view stays as long as its kind does; what is new in the vault or the base, it is told. */
export class BasesFileView extends TextFileView {
  override icon = "layout-list";
  #shown: { readonly view: BasesView; readonly registration: BasesViewRegistration } | null = null;
  #header: HTMLElement | null = null;
  #text = "";

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.registerEvent(this.app.metadataCache.on("resolved", () => this.#draw()));
    this.registerEvent(this.app.bases.on("changed", () => this.#draw()));
  }

  override getViewType(): string {
    return "bases";
  }

  override getViewData(): string {
    return this.#text;
  }

  override setViewData(data: string): void {
    this.#text = data;
    this.#draw();
  }

  override clear(): void {
    this.#text = "";
  }

  /** The options that the view's kind declares, by their keys. */
  options(): Readonly<Record<string, string>> {
    const declared = this.#shown && this.#shown.registration.options?.(this.#shown.view.config);
    return Object.fromEntries((declared ?? []).map(({ key, displayName }) => [key ?? "", displayName]));
  }

  /** Sets an option as the view's toolbar does. */
  setOption(key: string, value: unknown): void {
    this.#shown?.view.config.set(key, value);
    this.#draw();
  }

  #draw(): void {
    const base = readBase(this.#text);
    const [definition] = base.views;
    const registration = definition && this.app.bases.views.get(definition.type);
    if (!definition || !registration) return this.#say(definition ? `No plugin shows the kind of view “${definition.type}”.` : "This base has no view.");
    const view = this.#shown?.registration === registration ? this.#shown.view : this.#open(registration);
    this.#header?.setText(definition.name);
    const entries = queryEntries(this.app, base, definition);
    view.config = new BasesViewConfig(definition, definition.name, () => this.#write(stringify(base)));
    view.allProperties = this.#propertiesOf(entries);
    view.data = new BasesQueryResult(entries, definition.order ?? [], groupEntries(entries, definition));
    view.onDataUpdated();
  }

  #say(text: string): void {
    this.#close();
    this.contentEl.createDiv({ cls: "bases-view-container", text });
  }

  #open(registration: BasesViewRegistration): BasesView {
    this.#close();
    this.#header = this.contentEl.createDiv("bases-header");
    const view = this.addChild(registration.factory(new QueryController(this.app), this.contentEl.createDiv("bases-view-container")));
    this.#shown = { view, registration };
    return view;
  }

  #close(): void {
    if (this.#shown) this.removeChild(this.#shown.view);
    this.#shown = null;
    this.contentEl.empty();
  }

  #write(text: string): void {
    this.#text = text;
    this.requestSave();
  }

  #propertiesOf(entries: readonly BasesEntry[]): string[] {
    const names = entries.flatMap(({ file }) => Object.keys(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {}));
    return [...new Set(names)].map((name) => `note.${name}`);
  }
}
