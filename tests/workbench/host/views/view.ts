import type { App } from "../app/app";
import { Component } from "../base/component";
import type { Scope } from "../base/keymap";
import type { Menu } from "../ui/menu";
import { setIcon } from "../ui/icons";
import { setTooltip } from "../ui/tooltip";
import type { WorkspaceLeaf } from "../workspace/leaf";

/** What a view is told when it is shown or restored. */
export type ViewStateData = Record<string, unknown>;

/** What a leaf shows. */
export abstract class View extends Component {
  readonly app: App;
  icon = "file";
  navigation = true;
  scope: Scope | null = null;
  readonly containerEl = createDiv("workspace-leaf-content");
  #isOpen = false;

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon;
  }

  getState(): ViewStateData {
    return {};
  }

  async setState(_state: ViewStateData, _result: { history: boolean }): Promise<void> {}

  getEphemeralState(): ViewStateData {
    return {};
  }

  setEphemeralState(_state: ViewStateData): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}

  async onOpen(): Promise<void> {}

  async onClose(): Promise<void> {}

  /** Puts the view into its leaf. */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttr("data-type", this.getViewType());
    parent.append(this.containerEl);
    await this.load();
    this.#isOpen = true;
    await this.onOpen();
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.containerEl.remove();
    await this.onClose();
    this.unload();
  }
}

/** A view with a header. */
export abstract class ItemView extends View {
  readonly headerEl = this.containerEl.createDiv("view-header");
  readonly titleEl = this.headerEl.createDiv("view-header-title-container").createDiv("view-header-title");
  readonly actionsEl = this.headerEl.createDiv("view-actions");
  readonly contentEl = this.containerEl.createDiv("view-content");

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createDiv({ cls: "clickable-icon view-action", attr: { role: "button", tabindex: 0 } });
    setTooltip(action, title);
    setIcon(action, icon);
    action.addEventListener("click", callback);
    this.actionsEl.prepend(action);
    return action;
  }
}

/** Stands for a view that is loaded when it is first seen. */
export class DeferredView extends View {
  constructor(leaf: WorkspaceLeaf, readonly type: string, readonly state: ViewStateData, private readonly title: string) {
    super(leaf);
  }

  override getViewType(): string {
    return this.type;
  }

  override getState(): ViewStateData {
    return this.state;
  }

  override getDisplayText(): string {
    return this.title;
  }
}

/** A view whose plugin is off. */
export class UnknownView extends ItemView {
  constructor(leaf: WorkspaceLeaf, private readonly type: string) {
    super(leaf);
  }

  override getViewType(): string {
    return this.type;
  }

  override getDisplayText(): string {
    return "Plugin no longer active";
  }

  override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: "empty-state", text: "The plugin that made this view has gone away." });
  }
}

/** A tab with nothing in it. */
export class EmptyView extends ItemView {
  override getViewType(): string {
    return "empty";
  }

  override getDisplayText(): string {
    return "New tab";
  }

  override async onOpen(): Promise<void> {
    const empty = this.contentEl.createDiv("empty-state");
    empty.createDiv({ cls: "empty-state-title", text: "No file is open" });
    const open = empty.createDiv({ cls: "empty-state-action", text: "Go to file (Ctrl+O)" });
    open.addEventListener("click", () => this.app.commands.executeCommandById("switcher:open"));
  }
}
