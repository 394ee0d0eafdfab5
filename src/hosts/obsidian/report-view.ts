import { ItemView, type WorkspaceLeaf } from "obsidian";
import { reportNote } from "../../core/note/report-note";
import { drawReport, undrawReport } from "../../ui/report/report-panel";
import type { Session } from "./session";
import { readYaml } from "./yaml";

const viewType = "dossier-report";

/** The command that opens beside a note what is read in it, and its view. */
export function addReport(session: Session): void {
  const { plugin } = session;
  plugin.registerView(viewType, (leaf) => new ReportView(leaf, session));
  plugin.addCommand({
    id: "show-reading",
    name: "Show what is read here",
    icon: "scan-text",
    callback: () => void plugin.app.workspace.ensureSideLeaf(viewType, "right", { active: true, reveal: true }).then((leaf) => plugin.app.workspace.revealLeaf(leaf)),
  });
}

/** Follows the note at hand, and what becomes of it. */
class ReportView extends ItemView {
  readonly #session: Session;
  /** The text that is shown, with its path and how it is read before it. */
  #shown: string | null = null;
  #turn = 0;

  constructor(leaf: WorkspaceLeaf, session: Session) {
    super(leaf);
    this.#session = session;
    this.icon = "scan-text";
  }

  override getViewType(): string {
    return viewType;
  }

  override getDisplayText(): string {
    return "What is read";
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass("dossier-view");
    this.register(this.#session.onChange(() => void this.#follow()));
    this.register(this.#session.onEnd(() => undrawReport(this.contentEl)));
    return this.#follow();
  }

  override onClose(): Promise<void> {
    this.#turn++;
    undrawReport(this.contentEl);
    return Promise.resolve();
  }

  /** A note that is read later than one asked for after it is passed over. */
  async #follow(): Promise<void> {
    const turn = ++this.#turn;
    const path = this.#session.activePath;
    const file = path === null ? null : this.app.vault.getFileByPath(path);
    const text = file ? await this.app.vault.cachedRead(file).catch(() => null) : null;
    const { reading } = this.#session;
    const shown = file && text !== null ? [file.path, JSON.stringify(reading), text].join("\n") : "";
    if (turn !== this.#turn || shown === this.#shown) return;
    this.#shown = shown;
    drawReport(this.contentEl, file && text !== null ? reportNote(file.path, text, reading, readYaml) : null, this.#session.dispatch);
  }
}
