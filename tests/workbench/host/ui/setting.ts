import { ButtonComponent, DropdownComponent, ExtraButtonComponent, ToggleComponent, type BaseComponent } from "./controls";
import {
  ColorComponent, DisplayValueComponent, MomentFormatComponent, ProgressBarComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent,
} from "./controls-input";
import { setTooltip } from "./tooltip";

type Use<T> = (component: T) => unknown;

/** One line of a settings tab: what it is on the left, controls on the right. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: BaseComponent[] = [];
  #errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv("setting-item-name");
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.controlEl = this.settingEl.createDiv("setting-item-control");
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(description: string | DocumentFragment): this {
    this.descEl.setText(description);
    return this;
  }

  setClass(name: string): this {
    this.settingEl.addClass(name);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.settingEl, tooltip);
    return this;
  }

  setHeading(): this {
    return this.setClass("setting-item-heading");
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setNoInfo(): this {
    this.infoEl.remove();
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.#errorEl?.remove();
    this.#errorEl = message ? this.infoEl.createDiv({ cls: "setting-error", text: message, attr: { role: "alert" } }) : null;
    return this;
  }

  setVisibility(visible: boolean): this {
    this.settingEl.toggle(visible);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  then(callback: Use<this>): this {
    callback(this);
    return this;
  }

  addButton(use: Use<ButtonComponent>): this {
    return this.#add(new ButtonComponent(this.controlEl), use);
  }

  addExtraButton(use: Use<ExtraButtonComponent>): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), use);
  }

  addToggle(use: Use<ToggleComponent>): this {
    return this.setClass("mod-toggle").#add(new ToggleComponent(this.controlEl), use);
  }

  addText(use: Use<TextComponent>): this {
    return this.#add(new TextComponent(this.controlEl), use);
  }

  addSearch(use: Use<SearchComponent>): this {
    return this.#add(new SearchComponent(this.controlEl), use);
  }

  addTextArea(use: Use<TextAreaComponent>): this {
    return this.#add(new TextAreaComponent(this.controlEl), use);
  }

  addMomentFormat(use: Use<MomentFormatComponent>): this {
    return this.#add(new MomentFormatComponent(this.controlEl), use);
  }

  addDropdown(use: Use<DropdownComponent>): this {
    return this.#add(new DropdownComponent(this.controlEl), use);
  }

  addColorPicker(use: Use<ColorComponent>): this {
    return this.#add(new ColorComponent(this.controlEl), use);
  }

  addProgressBar(use: Use<ProgressBarComponent>): this {
    return this.#add(new ProgressBarComponent(this.controlEl), use);
  }

  addSlider(use: Use<SliderComponent>): this {
    return this.#add(new SliderComponent(this.controlEl), use);
  }

  addDisplayValue(use: Use<DisplayValueComponent>): this {
    use(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent(make: (element: HTMLElement) => BaseComponent): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  #add<T extends BaseComponent>(component: T, use: Use<T>): this {
    this.components.push(component);
    use(component);
    return this;
  }
}

/** Settings under one heading. */
export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  #headingEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv("setting-group");
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.#headingEl ??= this.groupEl.createDiv({ cls: "setting-item setting-item-heading", prepend: true });
    this.#headingEl.setText(text);
    return this;
  }

  addClass(...names: string[]): this {
    this.groupEl.addClass(...names);
    return this;
  }

  addSetting(use: Use<Setting>): this {
    use(new Setting(this.listEl));
    return this;
  }

  addSearch(use: Use<SearchComponent>): this {
    use(new SearchComponent(this.groupEl));
    return this;
  }

  addExtraButton(use: Use<ExtraButtonComponent>): this {
    use(new ExtraButtonComponent(this.#headingEl ?? this.groupEl));
    return this;
  }
}
