import type { SettingControl } from "obsidian";
import type { Setting } from "./setting";

const asText = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** Puts the control of a declared setting on its line. */
export function addControl(setting: Setting, control: SettingControl, value: unknown, change: (value: unknown) => void): void {
  switch (control.type) {
    case "toggle":
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change));
      break;
    case "dropdown":
      setting.addDropdown((list) => list.addOptions(control.options).setValue(asText(value)).onChange(change));
      break;
    case "slider":
      setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(value)).onChange(change));
      break;
    case "color":
      setting.addColorPicker((picker) => picker.setValue(asText(value)).onChange(change));
      break;
    case "textarea":
      setting.addTextArea((area) => area.setPlaceholder(control.placeholder ?? "").setValue(asText(value)).onChange(change));
      break;
    case "number":
      setting.addText((field) => {
        Object.assign(field.inputEl, { type: "number", min: asText(control.min), max: asText(control.max) });
        field.setPlaceholder(control.placeholder ?? "").setValue(asText(value)).onChange((text) => change(Number(text)));
      });
      break;
    case "text":
    case "file":
    case "folder":
      setting.addText((field) => field.setPlaceholder(control.placeholder ?? "").setValue(asText(value)).onChange(change));
  }
}
