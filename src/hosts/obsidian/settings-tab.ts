import { PluginSettingTab, Setting, type App, type SettingDefinition as AppDefinition, type SettingDefinitionItem } from "obsidian";
import { reachOf, type Touch } from "../../core/freshness/freshness";
import { readSectionRules } from "../../core/note/section-rules";
import { settingDefinitions, settingGroups, type LinesSetting, type NumberSetting, type SettingDefinition, type TextSetting } from "../../core/settings/definitions";
import type { Settings } from "../../core/settings/settings";
import { misfit } from "../../core/settings/stored";
import type { Session } from "./session";

/** The settings tab, made from the definitions in the core: declarative from 1.13 on, drawn by hand below. */
export class DossierSettingTab extends PluginSettingTab {
  readonly #session: Session;

  constructor(app: App, session: Session) {
    super(app, session.plugin);
    this.#session = session;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return settingGroups.map((group) => ({
      type: "group",
      heading: group,
      items: settingDefinitions.filter((each) => each.group === group).map((each) => this.#declare(each)),
    }));
  }

  override getControlValue(key: string): unknown {
    const definition = settingDefinitions.find((each) => each.key === key);
    if (!definition) return undefined;
    const value = this.#session.settings[definition.key];
    return definition.kind === "lines" && Array.isArray(value) ? value.join("\n") : value;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const definition = settingDefinitions.find((each) => each.key === key);
    if (definition) await this.#session.change(definition.key, fromControl(definition, value));
  }

  override display(): void {
    this.containerEl.empty();
    for (const group of settingGroups) {
      new Setting(this.containerEl).setName(group).setHeading();
      for (const definition of settingDefinitions) if (definition.group === group) this.#draw(definition);
    }
  }

  #draw(definition: SettingDefinition): void {
    const { key, name, description } = definition;
    const setting = new Setting(this.containerEl).setName(name).setDesc(description);
    const change = (value: unknown): void => void this.setControlValue(key, value);
    const value = this.getControlValue(key);
    switch (definition.kind) {
      case "lines":
        return this.#drawLines(setting, definition);
      case "text":
      case "number":
        return this.#drawText(setting, definition);
      case "toggle":
        setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change));
        break;
      case "choice":
        setting.addDropdown((list) => list.addOptions(definition.options).setValue(String(value)).onChange(change));
        break;
    }
    label(setting, name);
  }

  #declare(definition: SettingDefinition): AppDefinition {
    const { key, name, description: desc } = definition;
    switch (definition.kind) {
      case "toggle": return { name, desc, control: { type: "toggle", key } };
      case "choice": return { name, desc, control: { type: "dropdown", key, options: { ...definition.options } } };
      case "lines": return { name, desc, render: (setting) => this.#drawLines(setting, definition) };
      case "text":
      case "number": return { name, desc, render: (setting) => this.#drawText(setting, definition) };
    }
  }

  /** Lines of text with what each of them touches below, as it is typed. */
  #drawLines(setting: Setting, definition: LinesSetting): void {
    const told = this.#reach(setting, definition);
    setting.addTextArea((area) => area.setPlaceholder(definition.placeholder).setValue(String(this.getControlValue(definition.key))).onChange(told).inputEl.addClass("dossier-setting-lines"));
    label(setting, definition.name);
  }

  /** A number is a line of text too, so that what is wrong with it can be seen and told; what the setting is stays until it fits. */
  #drawText(setting: Setting, definition: TextSetting | NumberSetting): void {
    const told = this.#reach(setting, definition);
    setting.addText((text) => text.setPlaceholder(definition.kind === "text" ? definition.placeholder : "").setValue(String(this.getControlValue(definition.key))).onChange(told));
    label(setting, definition.name);
  }

  #touches(key: keyof Settings): readonly Touch[] {
    const { settings } = this.#session;
    if (key !== "sectionWords") return reachOf(key, settings, this.#session.index);
    return readSectionRules(settings.sectionWords).flatMap(({ entry, problem }) => (problem ? [{ entry, says: problem, isProblem: true }] : []));
  }

  /** Gives what takes a new value and tells below the setting what it does. */
  #reach(setting: Setting, definition: SettingDefinition): (value: unknown) => void {
    const { key, name } = definition;
    const list = setting.descEl.createEl("ul", { cls: "dossier-touches", attr: { "aria-live": "polite" } });
    const tell = (wrong: string | null): void => {
      list.empty();
      if (wrong !== null) list.createEl("li", { text: `${name} ${wrong}; “${String(this.getControlValue(key))}” stays.`, cls: "dossier-problem" });
      else for (const { entry, says, isProblem } of this.#touches(key)) {
        list.createEl("li", { text: `${entry}: ${says}`, ...(isProblem ? { cls: "dossier-problem" } : {}) });
      }
    };
    tell(null);
    return (value) => void this.setControlValue(key, value).then(() => tell(misfit(definition, fromControl(definition, value))));
  }
}

/** Setting names its controls to the eye only; a screen reader is told here. */
function label({ controlEl }: Setting, name: string): void {
  for (const control of controlEl.findAll("input, select, textarea")) control.setAttr("aria-label", name);
}

function fromControl(definition: SettingDefinition, value: unknown): unknown {
  if (definition.kind === "number") return /^\s*\d+\s*$/.test(String(value)) ? Number(value) : value;
  if (definition.kind !== "lines") return value;
  return String(value).split("\n").map((line) => line.trim()).filter(Boolean);
}
