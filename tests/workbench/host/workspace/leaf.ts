import type { App } from "../app/app";
import { reportLater } from "../base/events";
import type { HoverPopover } from "../ui/hover-popover";
import { setIcon } from "../ui/icons";
import type { TFile } from "../vault/abstract-file";
import { DeferredView, EmptyView, ItemView, UnknownView, type View, type ViewStateData } from "../views/view";
import { WorkspaceItem, WorkspaceSidedock } from "./item";
import type { WorkspaceTabs } from "./tabs";

/** What a leaf shows, and how. */
export interface ViewState {
  readonly type: string;
  readonly state?: ViewStateData;
  readonly active?: boolean;
  readonly pinned?: boolean;
  /** The name of a view that is not loaded yet. */
  readonly title?: string;
}

/** How to open a file. */
export interface OpenState {
  readonly state?: ViewStateData;
  readonly eState?: ViewStateData;
  readonly active?: boolean;
}

/** The place of one view: a tab. */
export class WorkspaceLeaf extends WorkspaceItem {
  declare parent: WorkspaceTabs | null;
  readonly containerEl = createDiv("workspace-leaf");
  readonly tabHeaderEl = createDiv({ cls: "workspace-tab-header tappable", attr: { role: "tab", tabindex: 0 } });
  hoverPopover: HoverPopover | null = null;
  pinned = false;
  group: string | null = null;
  activeTime = 0;
  view: View;
  readonly #iconEl: HTMLElement;
  readonly #titleEl: HTMLElement;

  constructor(readonly app: App) {
    super();
    this.parent = null;
    const inner = this.tabHeaderEl.createDiv("workspace-tab-header-inner");
    this.#iconEl = inner.createDiv("workspace-tab-header-inner-icon");
    this.#titleEl = inner.createDiv("workspace-tab-header-inner-title");
    const cross = inner.createDiv({ cls: "workspace-tab-header-inner-close-button", attr: { role: "button" } });
    setIcon(cross, "x");
    cross.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener("click", () => app.workspace.setActiveLeaf(this, { focus: true }));
    this.containerEl.addEventListener("mousedown", () => app.workspace.setActiveLeaf(this), true);
    this.view = new EmptyView(this);
    this.updateHeader();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Whether it is in front, in a dock that is open. */
  isVisible(): boolean {
    const root = this.getRoot();
    return this.parent?.current === this && !(root instanceof WorkspaceSidedock && root.collapsed);
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  updateHeader(): void {
    const text = this.getDisplayText();
    this.#titleEl.setText(text);
    setIcon(this.#iconEl, this.getIcon() || "file");
    this.tabHeaderEl.setAttrs({ "aria-label": text, "data-type": this.view.getViewType() });
    if (this.view instanceof ItemView) this.view.titleEl.setText(text);
  }

  async open(view: View): Promise<View> {
    await this.view.close();
    this.containerEl.empty();
    this.view = view;
    try {
      await view.open(this.containerEl);
    } catch (error) {
      reportLater(error);
    }
    this.updateHeader();
    this.app.workspace.onLayout();
    return view;
  }

  async setViewState(next: ViewState, ephemeral?: ViewStateData): Promise<void> {
    this.pinned = next.pinned ?? this.pinned;
    if (next.type !== this.view.getViewType() || this.isDeferred || next.type === "empty") await this.open(this.#makeView(next));
    if (!this.isDeferred) {
      await this.view.setState(next.state ?? {}, { history: false });
      if (ephemeral) this.view.setEphemeralState(ephemeral);
    }
    this.updateHeader();
    if (next.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.onLayout();
  }

  #makeView({ type, state, title }: ViewState): View {
    if (type === "empty") return new EmptyView(this);
    if (this.app.workspace.isRestoring && !this.isVisible()) return new DeferredView(this, type, state ?? {}, title ?? type);
    return this.app.viewRegistry.getViewCreatorByType(type)?.(this) ?? new UnknownView(this, type);
  }

  async loadIfDeferred(): Promise<void> {
    const { view } = this;
    if (!(view instanceof DeferredView)) return;
    const made = this.app.viewRegistry.getViewCreatorByType(view.type)?.(this) ?? new UnknownView(this, view.type);
    await this.open(made);
    await made.setState(view.state, { history: false });
    this.updateHeader();
  }

  getViewState(): ViewState {
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      title: this.getDisplayText(),
      ...(this.pinned ? { pinned: true } : {}),
    };
  }

  getEphemeralState(): ViewStateData {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: ViewStateData): void {
    this.view.setEphemeralState(state);
  }

  async openFile(file: TFile, { state = {}, eState, active = true }: OpenState = {}): Promise<void> {
    const type = this.app.viewRegistry.getTypeByExtension(file.extension) ?? "markdown";
    await this.setViewState({ type, state: { ...state, file: file.path } }, eState);
    if (active) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.opened(file);
  }

  async openLinkText(linktext: string, sourcePath: string, how?: OpenState): Promise<void> {
    await this.app.workspace.openLinkText(linktext, sourcePath, false, how);
  }

  detach(): void {
    const { view, parent } = this;
    if (!parent) return;
    parent.removeChild(this);
    void view.close();
    if (this.app.workspace.activeLeaf === this) this.app.workspace.setActiveLeaf(this.app.workspace.getMostRecentLeaf());
    this.app.workspace.onLayout();
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(group: string): void {
    this.group = group;
  }

  setGroupMember(other: WorkspaceLeaf): void {
    this.group = other.group;
  }

  onResize(): void {
    this.view.onResize();
  }

  async rebuildView(): Promise<void> {
    const state = this.getViewState();
    await this.open(new EmptyView(this));
    await this.setViewState(state);
  }
}
