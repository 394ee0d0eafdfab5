import type { Plugin } from "obsidian";
import { panelKinds } from "./panels";

/** The commands and the ribbon icon that open the panels. */
export function addPanelCommands(plugin: Plugin): void {
  for (const { type, commandId, command, icon } of panelKinds) {
    plugin.addCommand({ id: commandId, name: command, icon, callback: () => void openPanel(plugin, type) });
    plugin.addCommand({ id: `${commandId}-in-tab`, name: `${command} in a tab`, icon, callback: () => void openTab(plugin, type) });
  }
  plugin.addCommand({ id: "open-all-panels", name: "Open all panels", icon: "files", callback: () => void openAllPanels(plugin) });
  plugin.addRibbonIcon("files", "Open all panels", () => void openAllPanels(plugin));
}

/** Shows a panel in the right side bar, made if there is none. */
export async function openPanel(plugin: Plugin, type: string): Promise<void> {
  const leaf = await plugin.app.workspace.ensureSideLeaf(type, "right", { active: true, reveal: true });
  await plugin.app.workspace.revealLeaf(leaf);
}

/** The same view with the room of a note: for the wide charts and tables. */
async function openTab(plugin: Plugin, type: string): Promise<void> {
  await plugin.app.workspace.getLeaf("tab").setViewState({ type, active: true });
}

async function openAllPanels(plugin: Plugin): Promise<void> {
  for (const { type } of [...panelKinds].reverse()) await openPanel(plugin, type);
}
