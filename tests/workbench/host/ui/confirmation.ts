import { ButtonComponent } from "./controls";
import { Modal } from "./modal";

/** A button of a confirmation: it closes the window after what it does. */
export class ConfirmationButton extends ButtonComponent {
  setSecondary(): this {
    return this;
  }

  setCancel(): this {
    return this.setClass("mod-cancel");
  }

  setInitialFocus(): this {
    this.buttonEl.setAttr("autofocus", "");
    return this;
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal {
  readonly #buttons = this.modalEl.createDiv("modal-button-container");

  addClass(...names: string[]): this {
    this.modalEl.addClass(...names);
    return this;
  }

  addCheckbox(label: string, callback: (checked: boolean) => unknown): this {
    const line = this.contentEl.createEl("label", { cls: "mod-checkbox" });
    const box = line.createEl("input", { type: "checkbox" });
    line.appendText(label);
    box.addEventListener("change", () => callback(box.checked));
    return this;
  }

  addButton(use: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.#buttons);
    use(button);
    button.buttonEl.addEventListener("click", () => this.close());
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setCancel().setButtonText(text));
  }
}
