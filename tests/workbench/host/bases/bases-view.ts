import { stringify } from "yaml";
import type { App } from "../app/app";
import { Component } from "../base/component";
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
}

/** The kinds of view that plugins have registered. */
export class BasesRegistry {
  readonly views = new Map<string, BasesViewRegistration>();
}

/** Shows a `.base` file by the first of its views whose kind is registered. */
export class BasesFileView extends TextFileView {
  override icon = "layout-list";
  #shown: BasesView | null = null;
  #text = "";

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.registerEvent(this.app.metadataCache.on("resolved", () => this.#draw()));
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

  #draw(): void {
    if (this.#shown) this.removeChild(this.#shown);
    this.#shown = null;
    this.contentEl.empty();
    const base = readBase(this.#text);
    const definition = base.views.find(({ type }) => this.app.bases.views.has(type)) ?? base.views[0];
    this.contentEl.createDiv({ cls: "bases-header", text: definition?.name ?? "This base has no view" });
    const container = this.contentEl.createDiv("bases-view-container");
    const registration = definition && this.app.bases.views.get(definition.type);
    if (!definition) return;
    if (!registration) return container.setText(`No plugin shows the kind of view “${definition.type}”.`);
    const view = registration.factory(new QueryController(this.app), container);
    const entries = queryEntries(this.app, base, definition);
    view.config = new BasesViewConfig(definition, definition.name, () => this.#write(stringify(base)));
    view.allProperties = this.#propertiesOf(entries);
    view.data = new BasesQueryResult(entries, definition.order ?? [], groupEntries(entries, definition));
    this.#shown = this.addChild(view);
    view.onDataUpdated();
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
