import type { Extension } from "@codemirror/state";
import type { CliFlags, CliHandler, HoverLinkSource, PluginManifest } from "obsidian";
import { Component } from "../base/component";
import type { BasesViewRegistration } from "../bases/bases-view";
import { MarkdownPreviewRenderer, type PostProcessor } from "../preview/post-processors";
import type { EditorSuggest } from "../ui/popover-suggest";
import type { SettingTab } from "../ui/setting-tab";
import { FileError } from "../vault/adapter";
import type { View } from "../views/view";
import type { WorkspaceLeaf } from "../workspace/leaf";
import type { App } from "./app";
import type { AppCommand } from "./commands";
import { addRibbonIcon } from "./ribbon";

/** A plugin: whatever it registers goes when it unloads. */
export abstract class Plugin extends Component {
  settings: unknown;
  /** When it last wrote its data, in ms: what comes from outside right after is its own echo. */
  savedAt = 0;

  constructor(readonly app: App, readonly manifest: PluginManifest) {
    super();
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const element = addRibbonIcon(this.app.workspace.leftRibbon, icon, title, callback);
    this.register(() => element.remove());
    return element;
  }

  addStatusBarItem(): HTMLElement {
    const element = this.app.statusBar.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => element.remove());
    return element;
  }

  addCommand(command: AppCommand): AppCommand {
    const id = `${this.manifest.id}:${command.id}`;
    this.app.commands.addCommand(Object.assign(command, { id, name: `${this.manifest.name}: ${command.name}` }));
    this.register(() => this.app.commands.removeCommand(id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: SettingTab): void {
    tab.id ||= this.manifest.id;
    tab.name ||= this.manifest.name;
    this.app.setting.addSettingTab(tab);
    this.register(() => this.app.setting.removeSettingTab(tab));
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    this.app.viewRegistry.registerView(type, creator);
    this.register(() => {
      this.app.viewRegistry.unregisterView(type);
      for (const leaf of this.app.workspace.getLeavesOfType(type)) void leaf.rebuildView();
    });
  }

  registerHoverLinkSource(id: string, source: HoverLinkSource): void {
    const { hoverLinkSources } = this.app.workspace;
    hoverLinkSources.set(id, source);
    this.register(() => hoverLinkSources.delete(id));
  }

  registerExtensions(extensions: string[], type: string): void {
    this.app.viewRegistry.registerExtensions(extensions, type);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
    this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: Parameters<typeof MarkdownPreviewRenderer.createCodeBlockPostProcessor>[1],
    sortOrder?: number,
  ): PostProcessor {
    return this.registerMarkdownPostProcessor(MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler), sortOrder ?? -100);
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      workspace.editorExtensions.remove(extension);
      workspace.updateOptions();
    });
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    const { editorSuggest } = this.app.workspace;
    editorSuggest.addSuggest(suggest);
    this.register(() => editorSuggest.removeSuggest(suggest));
  }

  registerObsidianProtocolHandler(action: string, handler: (parameters: Record<string, string>) => unknown): void {
    const { protocolHandlers } = this.app.workspace;
    protocolHandlers.set(action, handler);
    this.register(() => protocolHandlers.delete(action));
  }

  registerBasesView(id: string, registration: BasesViewRegistration): boolean {
    const isRegistered = this.app.bases.register(id, registration);
    if (isRegistered) this.register(() => this.app.bases.unregister(id));
    return isRegistered;
  }

  registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
    const { id } = this.manifest;
    if (command !== id && !command.startsWith(`${id}:`)) throw new Error(`the command ${command} is not one of ${id}`);
    this.app.cli.register(command, { description, flags, handler });
    this.register(() => this.app.cli.unregister(command));
  }

  /** What data.json holds; null where there is none. */
  async loadData(): Promise<unknown> {
    try {
      return JSON.parse(await this.app.vault.adapter.read(`${this.manifest.dir}/data.json`));
    } catch (error) {
      if (error instanceof FileError && error.code === "ENOENT") return null;
      throw error;
    }
  }

  async saveData(data: unknown): Promise<void> {
    this.savedAt = performance.now();
    await this.app.vault.adapter.write(`${this.manifest.dir}/data.json`, JSON.stringify(data, null, 2));
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;
}
