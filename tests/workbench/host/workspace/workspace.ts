import type { Extension } from "@codemirror/state";
import type { HoverLinkSource, PaneType, Side } from "obsidian";
import type { App } from "../app/app";
import { debounce } from "../base/debounce";
import { Events, reportLater } from "../base/events";
import { parseLinktext } from "../metadata/links";
import type { Menu } from "../ui/menu";
import type { TFile } from "../vault/abstract-file";
import { FileView } from "../views/file-view";
import { MarkdownView } from "../views/markdown-view";
import type { View, ViewStateData } from "../views/view";
import { EditorSuggests } from "./editor-suggests";
import {
  WorkspaceFloating,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceItem,
  type WorkspaceParent,
  type WorkspaceWindow,
} from "./item";
import { isLayout, keepLayout, restoreLayout, saveLayout, type SavedLayout } from "./layout";
import { WorkspaceLeaf, type OpenState } from "./leaf";
import { Popouts } from "./popouts";
import { WorkspaceTabs } from "./tabs";

/** The window: docks, tabs, popouts, and which leaf is active. */
export class Workspace extends Events {
  readonly leftRibbon = new WorkspaceRibbon();
  readonly rightRibbon = new WorkspaceRibbon();
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  readonly floatingSplit: WorkspaceFloating;
  readonly popouts = new Popouts(this);
  readonly editorExtensions: Extension[] = [];
  readonly editorSuggest = new EditorSuggests();
  readonly hoverLinkSources = new Map<string, HoverLinkSource>();
  readonly protocolHandlers = new Map<string, unknown>();
  activeLeaf: WorkspaceLeaf | null = null;
  activeEditor: MarkdownView | null = null;
  layoutReady = false;
  isRestoring = false;
  #waiting: (() => unknown)[] = [];
  #lastOpened: string[] = [];

  /** Tells that the layout changed, a moment later. */
  readonly onLayout = debounce(() => {
    this.trigger("layout-change");
    this.requestSaveLayout();
  }, 20, true);

  readonly requestSaveLayout = debounce(() => keepLayout(this), 500, true);

  constructor(readonly app: App, readonly containerEl: HTMLElement) {
    super();
    this.leftSplit = new WorkspaceSidedock(this, "left");
    this.rightSplit = new WorkspaceSidedock(this, "right");
    this.rootSplit = new WorkspaceRoot(this);
    this.rootSplit.containerEl.addClass("mod-root");
    this.floatingSplit = new WorkspaceFloating(this);
    containerEl.append(this.leftRibbon.containerEl, this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#waiting.push(callback);
  }

  /** The layout stands: whoever waited for it goes on. */
  async markReady(): Promise<void> {
    this.layoutReady = true;
    for (const callback of this.#waiting.splice(0)) await Promise.resolve().then(callback).catch(reportLater);
    this.trigger("layout-ready");
  }

  newTabs(split: WorkspaceParent): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this);
    split.insertChild(split.children.length, tabs);
    return tabs;
  }

  newLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.insertChild(tabs.children.length, leaf);
    return leaf;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.rightSplit, split);
  }

  #sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    const last = dock.children.at(-1);
    return this.newLeaf(last instanceof WorkspaceTabs && !split ? last : this.newTabs(dock));
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    how: { active?: boolean; split?: boolean; reveal?: boolean; state?: ViewStateData } = {},
  ): Promise<WorkspaceLeaf> {
    const { active = true, split = false, reveal = true, state } = how;
    const there = this.getLeavesOfType(type)[0];
    const leaf = there ?? this.#sideLeaf(side === "left" ? this.leftSplit : this.rightSplit, split);
    if (!there || state) await leaf.setViewState({ type, ...(state ? { state } : {}) });
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  getLeaf(where: PaneType | boolean = false): WorkspaceLeaf {
    if (where === "window") return this.openPopoutLeaf();
    if (where === "split") return this.newLeaf(this.newTabs(this.rootSplit));
    const current = this.#currentRootLeaf();
    if (current && where === false && !current.pinned) return current;
    const [first] = this.rootSplit.children;
    const tabs = current?.parent ?? (first instanceof WorkspaceTabs ? first : this.newTabs(this.rootSplit));
    const leaf = this.newLeaf(tabs);
    tabs.select(leaf);
    return leaf;
  }

  /** The active leaf of the middle or of a popout, or the one last active there. */
  #currentRootLeaf(): WorkspaceLeaf | null {
    const leaves = this.#mainLeaves();
    return leaves.find((leaf) => leaf === this.activeLeaf) ?? this.getMostRecentLeaf();
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  splitActiveLeaf(): WorkspaceLeaf {
    return this.getLeaf("split");
  }

  createLeafBySplit(_leaf: WorkspaceLeaf): WorkspaceLeaf {
    return this.getLeaf("split");
  }

  createLeafInParent(parent: WorkspaceParent, _at: number): WorkspaceLeaf {
    return this.newLeaf(parent instanceof WorkspaceTabs ? parent : this.newTabs(parent));
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, where: PaneType | boolean = "tab"): Promise<WorkspaceLeaf> {
    const copy = this.getLeaf(where);
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  openPopoutLeaf(): WorkspaceLeaf {
    return this.newLeaf(this.newTabs(this.popouts.open()));
  }

  moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
    return this.popouts.move(leaf);
  }

  /** The leaves anywhere below a part. */
  leavesIn(item: WorkspaceParent): WorkspaceLeaf[] {
    return item.children.flatMap((child) => {
      if (child instanceof WorkspaceLeaf) return [child];
      return isParent(child) ? this.leavesIn(child) : [];
    });
  }

  #mainLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, ...this.popouts.windows].flatMap((container) => this.leavesIn(container));
  }

  #allLeaves(): WorkspaceLeaf[] {
    return [...this.leavesIn(this.leftSplit), ...this.#mainLeaves(), ...this.leavesIn(this.rightSplit)];
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.#mainLeaves().forEach((leaf) => callback(leaf));
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.#allLeaves().forEach((leaf) => callback(leaf));
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.#allLeaves().filter(({ view }) => view.getViewType() === type);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.#allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.#allLeaves().filter((leaf) => leaf.group === group);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.#mainLeaves().sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock && root.collapsed) root.expand();
    leaf.parent?.select(leaf);
    await leaf.loadIfDeferred();
    leaf.getContainer().win.focus();
  }

  setActiveLeaf(leaf: WorkspaceLeaf | null, { focus = false }: { focus?: boolean } = {}): void {
    if (leaf && !leaf.parent) return;
    const hasChanged = this.activeLeaf !== leaf;
    const before = this.getActiveFile();
    for (const each of hasChanged ? [this.activeLeaf] : []) {
      each?.tabHeaderEl.removeClass("mod-active");
      each?.containerEl.removeClass("mod-active");
    }
    this.activeLeaf = leaf;
    if (leaf) this.#makeActive(leaf, focus);
    if (hasChanged) this.trigger("active-leaf-change", leaf);
    if (hasChanged && this.getActiveFile() !== before) this.trigger("file-open", this.getActiveFile());
  }

  #makeActive(leaf: WorkspaceLeaf, focus: boolean): void {
    leaf.activeTime = performance.now();
    if (leaf.parent?.current !== leaf) leaf.parent?.select(leaf);
    leaf.tabHeaderEl.addClass("mod-active");
    leaf.containerEl.addClass("mod-active");
    if (leaf.view instanceof MarkdownView) {
      this.activeEditor = leaf.view;
      if (focus && leaf.view.getMode() === "source") leaf.view.editor.focus();
    } else if (this.#mainLeaves().includes(leaf)) this.activeEditor = null;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /** The file last in use in the middle: it stays while a panel in a dock has the focus. */
  getActiveFile(): TFile | null {
    const leaves = this.#mainLeaves().sort((a, b) => b.activeTime - a.activeTime);
    const active = leaves.find((leaf) => leaf === this.activeLeaf);
    for (const { view } of active ? [active, ...leaves] : leaves) if (view instanceof FileView && view.file) return view.file;
    return null;
  }

  getLastOpenFiles(): string[] {
    return this.#lastOpened.slice(0, 10);
  }

  /** A leaf has opened a file. */
  opened(file: TFile): void {
    this.#lastOpened = [file.path, ...this.#lastOpened.filter((path) => path !== file.path)].slice(0, 50);
    this.trigger("file-open", file);
  }

  async openLinkText(linktext: string, sourcePath: string, where: PaneType | boolean = false, how: OpenState = {}): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const target = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = target ?? (await this.app.vault.create(/\.\w+$/.test(path) ? path : `${path}.md`, ""));
    await this.getLeaf(where).openFile(file, subpath ? { ...how, eState: { ...how.eState, subpath } } : how);
  }

  /** Takes in the plugins' editor extensions everywhere. */
  updateOptions(): void {
    for (const { view } of this.#allLeaves()) if (view instanceof MarkdownView) view.updateExtensions();
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
    menu.addItem((item) => item.setTitle("Open in new tab").setIcon("file-plus").onClick(() => this.openLinkText(linktext, sourcePath, "tab")));
    return true;
  }

  getLayout(): SavedLayout {
    return saveLayout(this);
  }

  async changeLayout(layout: unknown): Promise<void> {
    if (!isLayout(layout)) throw new Error("this is no layout");
    this.isRestoring = true;
    await restoreLayout(this, layout);
    this.isRestoring = false;
    for (const leaf of this.#allLeaves()) if (leaf.isVisible()) await leaf.loadIfDeferred();
  }
}

function isParent(item: WorkspaceItem): item is WorkspaceParent {
  return "children" in item;
}
