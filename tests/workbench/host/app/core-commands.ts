import type { Hotkey } from "obsidian";
import { CommandPalette, QuickSwitcher } from "../ui/palette";
import { MarkdownView } from "../views/markdown-view";
import type { App } from "./app";
import { addRibbonIcon } from "./ribbon";

/** The few commands and icons of the app itself that the workbench has. */
export function addCoreCommands(app: App): void {
  const { workspace, commands } = app;
  const add = (id: string, name: string, callback: () => unknown, key?: string): void => {
    const hotkeys: Hotkey[] = key === undefined ? [] : [{ modifiers: ["Mod"], key }];
    commands.addCommand({ id, name, hotkeys, callback });
  };
  const toggleReading = (): void => {
    const note = workspace.getActiveViewOfType(MarkdownView);
    note?.setViewMode(note.getMode() === "preview" ? "live" : "reading");
  };
  add("command-palette:open", "Open command palette", () => new CommandPalette(app).open(), "p");
  add("switcher:open", "Open quick switcher", () => new QuickSwitcher(app).open(), "o");
  add("app:open-settings", "Open settings", () => app.setting.open(), ",");
  add("markdown:toggle-preview", "Toggle reading view", toggleReading, "e");
  add("app:toggle-left-sidebar", "Toggle left sidebar", () => workspace.leftSplit.toggle());
  add("app:toggle-right-sidebar", "Toggle right sidebar", () => workspace.rightSplit.toggle());
  add("theme:toggle-light-dark", "Toggle light/dark mode", () => app.setTheme(app.isDarkMode() ? "light" : "dark"));
  add(
    "workspace:move-to-new-window",
    "Move current tab to new window",
    () => workspace.activeLeaf && workspace.moveLeafToPopout(workspace.activeLeaf),
  );
  add("workspace:close", "Close current tab", () => workspace.activeLeaf?.detach());
}

/** The icons of the ribbon that are the app's own. */
export function addCoreIcons({ workspace, commands }: App): void {
  const icons = [
    ["panel-left", "Toggle left sidebar", "app:toggle-left-sidebar"],
    ["search", "Open quick switcher", "switcher:open"],
    ["square-terminal", "Open command palette", "command-palette:open"],
    ["sun-moon", "Toggle light/dark mode", "theme:toggle-light-dark"],
    ["settings", "Open settings", "app:open-settings"],
    ["panel-right", "Toggle right sidebar", "app:toggle-right-sidebar"],
  ] as const;
  for (const [icon, title, command] of icons) addRibbonIcon(workspace.leftRibbon, icon, title, () => commands.executeCommandById(command));
}
