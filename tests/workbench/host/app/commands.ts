import type { Hotkey } from "obsidian";
import { reportLater } from "../base/events";
import type { Editor } from "../editor/editor";
import type { MarkdownView } from "../views/markdown-view";

/** A command as a plugin gives it. */
export interface AppCommand {
  id: string;
  name: string;
  icon?: string;
  hotkeys?: Hotkey[];
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | void;
  editorCallback?: (editor: Editor, context: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, context: MarkdownView) => boolean | void;
}

/** The commands of the app and of its plugins. */
export class CommandRegistry {
  readonly commands: Record<string, AppCommand> = {};

  constructor(private readonly activeNote: () => MarkdownView | null) {}

  addCommand(command: AppCommand): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  findCommand(id: string): AppCommand | undefined {
    return this.commands[id];
  }

  /** Those that can be run now. */
  listCommands(): AppCommand[] {
    return Object.values(this.commands).filter((command) => this.#canRun(command));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.executeCommand(command);
  }

  /** Runs a command; false where it cannot be run now. */
  executeCommand(command: AppCommand): boolean {
    if (!this.#canRun(command)) return false;
    const note = this.activeNote();
    if (command.editorCheckCallback && note) command.editorCheckCallback(false, note.editor, note);
    else if (command.editorCallback && note) command.editorCallback(note.editor, note);
    else if (command.checkCallback) command.checkCallback(false);
    else command.callback?.();
    return true;
  }

  /** The command whose hotkey this is. */
  forKey(event: KeyboardEvent): AppCommand | undefined {
    return Object.values(this.commands).find(({ hotkeys = [] }) => hotkeys.some((hotkey) => fits(hotkey, event)));
  }

  #canRun(command: AppCommand): boolean {
    const note = this.activeNote();
    try {
      if (command.editorCheckCallback) return note !== null && command.editorCheckCallback(true, note.editor, note) === true;
      if (command.editorCallback) return note !== null;
      return command.checkCallback === undefined || command.checkCallback(true) === true;
    } catch (error) {
      reportLater(error);
      return false;
    }
  }
}

function fits({ key, modifiers }: Hotkey, event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey;
  return (
    key.toLowerCase() === event.key.toLowerCase() &&
    modifiers.includes("Mod") === mod && modifiers.includes("Shift") === event.shiftKey && modifiers.includes("Alt") === event.altKey
  );
}
