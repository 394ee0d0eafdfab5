import { debounce } from "../base/debounce";
import { Keymap } from "../base/keymap";
import { setIcon } from "../ui/icons";
import { TFile, TFolder, type TAbstractFile } from "../vault/abstract-file";
import { ItemView } from "./view";

const byName = new Intl.Collator(undefined, { numeric: true });

/** The vault as a tree, in the left dock. A folder shows what it holds once it is opened. */
export class FileExplorerView extends ItemView {
  override icon = "folder-closed";
  override navigation = false;
  readonly #opened = new Set<string>(["/"]);

  override getViewType(): string {
    return "file-explorer";
  }

  override getDisplayText(): string {
    return "Files";
  }

  override async onOpen(): Promise<void> {
    const redraw = debounce(() => this.#draw(), 50, true);
    for (const event of ["create", "delete", "rename"]) this.registerEvent(this.app.vault.on(event, redraw));
    this.registerEvent(this.app.workspace.on("file-open", redraw));
    this.#draw();
  }

  #draw(): void {
    const { scrollTop } = this.contentEl;
    this.contentEl.empty();
    const list = this.contentEl.createDiv("nav-files-container");
    list.createDiv({ cls: "nav-vault-name", text: this.app.vault.getName() });
    this.#drawChildren(list, this.app.vault.getRoot());
    this.contentEl.scrollTop = scrollTop;
  }

  #drawChildren(list: HTMLElement, folder: TFolder): void {
    const rank = (file: TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
    for (const child of [...folder.children].sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name))) {
      if (child instanceof TFolder) this.#drawFolder(list, child);
      else if (child instanceof TFile) this.#drawFile(list, child);
    }
  }

  #drawFolder(list: HTMLElement, folder: TFolder): void {
    const isOpen = this.#opened.has(folder.path);
    const item = list.createDiv("tree-item nav-folder");
    const attr = { "data-path": folder.path, role: "button", tabindex: 0, "aria-expanded": isOpen };
    const title = item.createDiv({ cls: "tree-item-self nav-folder-title is-clickable", attr });
    setIcon(title.createDiv("tree-item-icon"), isOpen ? "chevron-down" : "chevron-right");
    title.createDiv({ cls: "tree-item-inner", text: folder.name });
    title.addEventListener("click", () => {
      if (isOpen) this.#opened.delete(folder.path);
      else this.#opened.add(folder.path);
      this.#draw();
    });
    if (isOpen) this.#drawChildren(item.createDiv("tree-item-children"), folder);
  }

  #drawFile(list: HTMLElement, file: TFile): void {
    const attr = { "data-path": file.path, role: "button", tabindex: 0 };
    const title = list.createDiv("tree-item nav-file").createDiv({ cls: "tree-item-self nav-file-title is-clickable", attr });
    title.toggleClass("is-active", this.app.workspace.getActiveFile() === file);
    title.createDiv({ cls: "tree-item-inner", text: file.extension === "md" ? file.basename : file.name });
    title.addEventListener("click", (event) => void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file));
  }
}
