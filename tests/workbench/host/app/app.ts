import { BasesFileView, BasesRegistry } from "../bases/bases-view";
import { Keymap, Scope } from "../base/keymap";
import { MetadataCache } from "../metadata/metadata-cache";
import { setRendererApp } from "../preview/renderer";
import type { HoverParent } from "../ui/hover-popover";
import { SettingsHost } from "../ui/settings-window";
import { FileManager } from "../vault/file-manager";
import { Vault } from "../vault/vault";
import { FileExplorerView } from "../views/file-explorer";
import { MarkdownView } from "../views/markdown-view";
import { makeActive } from "../workspace/popouts";
import { Workspace } from "../workspace/workspace";
import { CliRegistry } from "./cli";
import { CommandRegistry } from "./commands";
import { addCoreCommands, addCoreIcons } from "./core-commands";
import { addHoverPreview } from "./hover-preview";
import type { Plugin } from "./plugin";
import { PluginRegistry } from "./plugin-registry";
import { SecretStorage } from "./secret-storage";
import { createUndocumented } from "./undocumented";
import { ViewRegistry } from "./view-registry";

/** The app: one of each part. */
export class App {
  readonly keymap = new Keymap();
  readonly scope = new Scope();
  readonly vault = new Vault();
  readonly metadataCache = new MetadataCache(this.vault);
  readonly fileManager = new FileManager(this);
  readonly viewRegistry = new ViewRegistry();
  readonly secretStorage = new SecretStorage();
  readonly setting = new SettingsHost(this);
  readonly plugins: PluginRegistry<Plugin> = new PluginRegistry();
  readonly bases = new BasesRegistry();
  readonly cli = new CliRegistry();
  readonly renderContext: HoverParent = { hoverPopover: null };
  readonly workspace: Workspace;
  readonly statusBar: HTMLElement;
  readonly commands: CommandRegistry;
  lastEvent: UIEvent | null = null;

  constructor(containerEl: HTMLElement) {
    Object.assign(this, createUndocumented());
    this.keymap.pushScope(this.scope);
    this.workspace = new Workspace(this, containerEl.createDiv("horizontal-main-container").createDiv("workspace"));
    this.statusBar = containerEl.createDiv("status-bar");
    this.commands = new CommandRegistry(() => this.workspace.activeEditor);
    this.viewRegistry.registerView("markdown", (leaf) => new MarkdownView(leaf));
    this.viewRegistry.registerView("bases", (leaf) => new BasesFileView(leaf));
    this.viewRegistry.registerView("file-explorer", (leaf) => new FileExplorerView(leaf));
    setRendererApp(this);
    addCoreCommands(this);
    addCoreIcons(this);
    addHoverPreview(this);
    this.listenTo(document);
  }

  /** Hotkeys, links and hovering in a document. */
  listenTo(owner: Document): void {
    owner.addEventListener("keydown", (event) => this.#onKeyDown(event), true);
    owner.addEventListener("mousedown", (event) => this.#heard(event), true);
    owner.addEventListener("click", (event) => this.#followLink(event));
    owner.addEventListener("mouseover", (event) => this.#hoverLink(event));
  }

  /** A key: a command's hotkey first, then whatever scope is on top. */
  #onKeyDown(event: KeyboardEvent): void {
    this.#heard(event);
    const command = this.commands.forKey(event);
    if (command && this.commands.executeCommand(command)) event.preventDefault();
    else this.keymap.onKeyEvent(event);
  }

  /** Whoever is used has the focus, even where the browser does not say so. */
  #heard(event: KeyboardEvent | MouseEvent): void {
    this.lastEvent = event;
    makeActive(event.win);
  }

  setTheme(theme: "light" | "dark"): void {
    document.body.toggleClass("theme-dark", theme === "dark");
    document.body.toggleClass("theme-light", theme === "light");
    this.workspace.popouts.follow();
    this.workspace.trigger("css-change");
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  getTheme(): string {
    return this.isDarkMode() ? "obsidian" : "moonstone";
  }

  getAccentColor(): string {
    return document.body.getCssPropertyValue("--interactive-accent");
  }

  loadLocalStorage(key: string): unknown {
    const kept = localStorage.getItem(`workbench-${key}`);
    return kept === null ? null : JSON.parse(kept);
  }

  saveLocalStorage(key: string, value: unknown): void {
    if (value === null || value === undefined) localStorage.removeItem(`workbench-${key}`);
    else localStorage.setItem(`workbench-${key}`, JSON.stringify(value));
  }

  openWithDefaultApp(_path: string): void {}

  #linkAt({ targetNode }: UIEvent, selector: string): { element: HTMLElement; target: string } | null {
    const element = targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>(selector) : null;
    const aim = element?.getAttr("data-href");
    return element && aim ? { element, target: aim } : null;
  }

  #followLink(event: MouseEvent): void {
    const link = this.#linkAt(
      event,
      ".markdown-preview-view a.internal-link, .markdown-source-view a.internal-link, .cm-hmd-internal-link",
    );
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    void this.workspace.openLinkText(link.target, this.workspace.getActiveFile()?.path ?? "", Keymap.isModEvent(event));
  }

  #hoverLink(event: MouseEvent): void {
    const link = this.#linkAt(event, ".markdown-preview-view a.internal-link");
    if (!link) return;
    const sourcePath = this.workspace.getActiveFile()?.path ?? "";
    this.workspace.trigger(
      "hover-link",
      { event, source: "preview", hoverParent: this.renderContext, targetEl: link.element, linktext: link.target, sourcePath },
    );
  }
}
