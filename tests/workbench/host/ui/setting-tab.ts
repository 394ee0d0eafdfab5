import type { SettingControl, SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import type { App } from "../app/app";
import { isRecord } from "../base/guards";
import type { Plugin } from "../app/plugin";
import { addControl } from "./setting-control";
import { Setting, SettingGroup } from "./setting";

type Answer<T> = T | (() => T) | undefined;

function valueOf<T>(answer: Answer<T>, otherwise: T): T {
  if (answer === undefined) return otherwise;
  return answer instanceof Function ? answer() : answer;
}

interface Row {
  readonly definition: SettingDefinition | SettingDefinitionPage;
  readonly setting: Setting;
}

/** A tab of the settings: drawn by `display`, or from definitions where it gives any. */
export abstract class SettingTab {
  readonly containerEl = createDiv("vertical-tab-content");
  settingItems: SettingDefinitionItem[] = [];
  icon = "";
  id = "";
  name = "";
  #rows: Row[] = [];

  constructor(public app: App) {}

  display(): void {}

  hide(): void {
    this.containerEl.empty();
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  /** Asks for the definitions anew; redraws them where they are on the page. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected && this.#rows.length > 0) this.#draw();
  }

  refreshDomState(): void {
    for (const { definition, setting } of this.#rows) {
      setting.setVisibility(valueOf(definition.visible, true));
      const control: { readonly disabled?: boolean | (() => boolean) } | undefined = "control" in definition ? definition.control : undefined;
      if (control?.disabled !== undefined) setting.setDisabled(valueOf(control.disabled, false));
    }
  }

  /** Shows the tab in the settings' window. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.#draw();
    else this.display();
  }

  #draw(): void {
    this.containerEl.empty();
    this.#rows = [];
    let loose: SettingGroup | null = null;
    for (const item of this.settingItems) {
      if ("type" in item && (item.type === "group" || item.type === "list")) {
        loose = null;
        const group = new SettingGroup(this.containerEl);
        if (item.heading) group.setHeading(item.heading);
        for (const each of item.items ?? []) this.#drawRow(group, each);
      } else if (!("type" in item) || item.type === "page") {
        loose ??= new SettingGroup(this.containerEl);
        this.#drawRow(loose, item);
      }
    }
    this.refreshDomState();
  }

  #drawRow(group: SettingGroup, definition: SettingDefinition | SettingDefinitionPage): void {
    const setting = new Setting(group.listEl).setName(definition.name);
    this.#rows.push({ definition, setting });
    if (definition.desc !== undefined) setting.setDesc(definition.desc);
    if ("type" in definition) return;
    if (definition.render) Reflect.apply(definition.render, definition, [setting, group]);
    else if (definition.action) setting.settingEl.addEventListener("click", () => definition.action(setting.settingEl, 0));
    else if (definition.control) this.#drawControl(setting, definition.control);
  }

  #drawControl(setting: Setting, control: SettingControl): void {
    const change = async (value: unknown): Promise<void> => {
      const complaint: unknown = control.validate && (await Reflect.apply(control.validate, control, [value]));
      setting.setErrorMessage(typeof complaint === "string" ? complaint : null);
      if (typeof complaint === "string" && complaint !== "") return;
      await this.setControlValue(control.key, value);
      this.refreshDomState();
    };
    addControl(setting, control, this.getControlValue(control.key) ?? control.defaultValue, (value) => void change(value));
  }
}

/** A plugin's tab: without methods of its own it reads and writes the plugin's `settings`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(app: App, readonly plugin: Plugin) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return isRecord(this.plugin.settings) ? this.plugin.settings[key] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.plugin.settings = { ...(isRecord(this.plugin.settings) ? this.plugin.settings : {}), [key]: value };
    await this.plugin.saveData(this.plugin.settings);
  }
}

/** A page below a settings tab. */
export abstract class SettingPage {
  readonly rootEl = createDiv();
  readonly titlebarEl = this.rootEl.createDiv();
  readonly containerEl = this.rootEl.createDiv();
  title = "";

  abstract display(): void;

  hide(): void {}
}
