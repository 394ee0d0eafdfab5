import type { App } from "../app/app";
import type { AppCommand } from "../app/commands";
import { Keymap } from "../base/keymap";
import type { TFile } from "../vault/abstract-file";
import { FuzzySuggestModal } from "./suggest-modal";

/** Ctrl+P: every command that can be run now. */
export class CommandPalette extends FuzzySuggestModal<AppCommand> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Select a command…");
  }

  override getItems(): AppCommand[] {
    return this.app.commands.listCommands();
  }

  override getItemText({ name }: AppCommand): string {
    return name;
  }

  override onChooseItem(command: AppCommand): void {
    this.app.commands.executeCommand(command);
  }
}

/** Ctrl+O: every note. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Find a note…");
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  override getItemText({ path }: TFile): string {
    return path.slice(0, -".md".length);
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
