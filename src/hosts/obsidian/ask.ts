import { Modal, Setting, type App } from "obsidian";

export interface Question {
  readonly title: string;
  readonly description: string;
  readonly value: string;
  readonly placeholder: string;
  readonly type: "text" | "date";
  /** The sentence that says what is wrong with an answer; null when it will do. */
  readonly check: (answer: string) => string | null;
}

/** Asks for one line of text; resolves with null when the user turns away. */
export function ask(app: App, question: Question): Promise<string | null> {
  return new Promise((resolve) => new AskModal(app, question, resolve).open());
}

class AskModal extends Modal {
  readonly #question: Question;
  readonly #resolve: (answer: string | null) => void;
  #answer: string;

  constructor(app: App, question: Question, resolve: (answer: string | null) => void) {
    super(app);
    this.#question = question;
    this.#resolve = resolve;
    this.#answer = question.value;
  }

  override onOpen(): void {
    const { title, description, placeholder, type } = this.#question;
    this.setTitle(title);
    const problem = this.contentEl.createEl("p", { cls: "dossier-problem", attr: { role: "alert" } });
    new Setting(this.contentEl).setName(description).addText((text) => {
      text.setValue(this.#answer).setPlaceholder(placeholder).onChange((value) => (this.#answer = value.trim()));
      text.inputEl.type = type;
      text.inputEl.addEventListener("keydown", (event) => {
        if (event.key === "Enter") this.#submit(problem);
      });
    });
    new Setting(this.contentEl).addButton((button) => button.setButtonText("Done").setCta().onClick(() => this.#submit(problem)));
  }

  override onClose(): void {
    this.contentEl.empty();
    this.#resolve(null);
  }

  #submit(problem: HTMLElement): void {
    const wrong = this.#question.check(this.#answer);
    problem.setText(wrong ?? "");
    if (wrong !== null) return;
    this.#resolve(this.#answer);
    this.close();
  }
}
