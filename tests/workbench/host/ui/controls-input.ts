import { BaseComponent, ValueComponent } from "./controls";

/** A field of text. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  #onChange: ((value: string) => unknown) | null = null;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener("input", () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  override getValue(): string {
    return this.inputEl.value;
  }

  override setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#onChange?.(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("textarea", { attr: { spellcheck: "false" } }));
  }
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly containerEl: HTMLElement;
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const wrapper = containerEl.createDiv("search-input-container");
    super(wrapper.createEl("input", { type: "search" }));
    this.containerEl = wrapper;
    this.clearButtonEl = wrapper.createDiv("search-input-clear-button");
    this.clearButtonEl.addEventListener("click", () => this.setValue("").onChanged());
  }
}

export class MomentFormatComponent extends TextComponent {
  sampleEl: HTMLElement = createSpan();

  setDefaultFormat(format: string): this {
    return this.setPlaceholder(format);
  }

  setSampleEl(element: HTMLElement): this {
    this.sampleEl = element;
    return this;
  }

  updateSample(): void {}
}

export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  #isInstant = false;
  #onChange: ((value: number) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("input", () => this.#isInstant && this.#onChange?.(this.getValue()));
    this.sliderEl.addEventListener("change", () => this.#onChange?.(this.getValue()));
  }

  setInstant(instant: boolean): this {
    this.#isInstant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    Object.assign(this.sliderEl, { min: String(min ?? 0), max: String(max ?? 100), step: String(step) });
    return this;
  }

  override getValue(): number {
    return Number(this.sliderEl.value);
  }

  getValuePretty(): string {
    return this.sliderEl.value;
  }

  override setValue(value: number): this {
    this.sliderEl.value = String(value);
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  showTooltip(): void {}

  setDisplayFormat(_format: (value: number) => string): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.#onChange = callback;
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
}

export class ColorComponent extends ValueComponent<string> {
  readonly colorPickerEl: HTMLInputElement;
  #onChange: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.colorPickerEl = containerEl.createEl("input", { type: "color" });
    this.colorPickerEl.addEventListener("input", () => this.#onChange?.(this.getValue()));
  }

  override getValue(): string {
    return this.colorPickerEl.value;
  }

  override setValue(value: string): this {
    this.colorPickerEl.value = value;
    return this;
  }

  getValueRgb(): { r: number; g: number; b: number } {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(this.getValue().slice(at, at + 2), 16));
    return { r, g, b };
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

export class ProgressBarComponent extends ValueComponent<number> {
  readonly progressBar: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.progressBar = containerEl.createDiv("setting-progress-bar").createDiv("setting-progress-bar-inner");
  }

  override getValue(): number {
    return this.#value;
  }

  override setValue(value: number): this {
    this.#value = value;
    this.progressBar.setCssStyles({ width: `${value}%` });
    return this;
  }

  setVisibility(visible: boolean): this {
    this.progressBar.parentElement?.toggleVisibility(visible);
    return this;
  }
}

/** A text where a control would stand. */
export class DisplayValueComponent {
  readonly el: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.el = containerEl.createDiv("setting-display-value");
  }

  setValue(value: string): this {
    this.el.setText(value);
    return this;
  }

  setStatus(_status: string | null): this {
    return this;
  }
}

/** A link to a secret of the app; here only its button. */
export class SecretComponent extends BaseComponent {
  constructor(_app: unknown, containerEl: HTMLElement) {
    super();
    containerEl.createEl("button", { text: "Link…" });
  }

  setValue(_value: string): this {
    return this;
  }

  onChange(_callback: (value: string) => unknown): this {
    return this;
  }
}
