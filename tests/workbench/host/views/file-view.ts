import { debounce } from "../base/debounce";
import { merged, withPlainEnds } from "../base/merged";
import { Notice } from "../ui/notice";
import type { TFile } from "../vault/abstract-file";
import { ItemView, type ViewStateData } from "./view";

/** A view of a file. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  override onload(): void | Promise<void> {
    this.registerEvent(this.app.vault.on("rename", (file: TFile) => file === this.file && this.#renamed(file)));
    this.registerEvent(this.app.vault.on("delete", (file: TFile) => file === this.file && this.leaf.detach()));
  }

  #renamed(file: TFile): void {
    void this.onRename(file);
    this.leaf.updateHeader();
  }

  override getDisplayText(): string {
    return this.file?.basename ?? "";
  }

  override getState(): ViewStateData {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: ViewStateData, _result: { history: boolean }): Promise<void> {
    const file = typeof state.file === "string" ? this.app.vault.getFileByPath(state.file) : null;
    if (file) await this.loadFile(file);
  }

  async loadFile(file: TFile): Promise<void> {
    if (this.file === file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
    this.leaf.updateHeader();
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {}

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }
}

/** A view of a file that can be edited. */
export abstract class EditableFileView extends FileView {}

/** A view of a file of text: it writes what changed half a second later, and takes in what changed outside. */
export abstract class TextFileView extends EditableFileView {
  data = "";
  readonly requestSave = debounce(() => void this.save(), 500, true);

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    this.requestSave.cancel();
    const data = this.getViewData();
    if (this.file && !this.file.deleted && data !== withPlainEnds(this.data)) {
      this.data = data;
      await this.app.vault.modify(this.file, data);
    }
    if (clear) this.clear();
  }

  override onload(): void | Promise<void> {
    this.registerEvent(this.app.vault.on("modify", (file: TFile) => void this.#takeIn(file)));
    return super.onload();
  }

  async #takeIn(file: TFile): Promise<void> {
    if (file !== this.file) return;
    const text = await this.app.vault.cachedRead(file);
    if (text === this.data) return;
    const [before, typed] = [withPlainEnds(this.data), this.getViewData()];
    this.data = text;
    if (typed === before) return this.setViewData(text, false);
    new Notice(`“${file.basename}” has been modified externally, merging changes automatically.`);
    this.setViewData(merged(before, typed, withPlainEnds(text)), false);
    this.requestSave();
  }
}
