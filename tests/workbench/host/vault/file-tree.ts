import { folderOf } from "../base/paths";
import { TFile, TFolder, type FileStats, type TAbstractFile } from "./abstract-file";
import type { Vault } from "./vault";

/** The vault's files and folders by path, and as a tree. */
export class FileTree {
  readonly byPath = new Map<string, TAbstractFile>();
  readonly root: TFolder;

  constructor(private readonly vault: Vault) {
    this.root = new TFolder(vault, "/");
    this.byPath.set("/", this.root);
  }

  /** The folder at a path, made with those above it where they are missing. */
  addFolder(path: string): TFolder {
    if (path === "" || path === "/") return this.root;
    const there = this.byPath.get(path);
    if (there instanceof TFolder) return there;
    return this.#put(new TFolder(this.vault, path));
  }

  addFile(path: string, stat: FileStats): TFile {
    return this.#put(new TFile(this.vault, path, stat));
  }

  remove(file: TAbstractFile): void {
    file.deleted = true;
    this.#take(file);
  }

  /** Moves a file, or a folder with all in it; gives each that moved with its old path, the topmost first. */
  move(file: TAbstractFile, to: string): [TAbstractFile, string][] {
    const from = file.path;
    const children = file instanceof TFolder ? [...file.children] : [];
    this.#take(file);
    file.moveTo(to);
    this.#put(file);
    return [[file, from], ...children.flatMap((child) => this.move(child, `${to}/${child.name}`))];
  }

  #put<T extends TAbstractFile>(file: T): T {
    file.parent = this.addFolder(folderOf(file.path));
    file.parent.children.push(file);
    this.byPath.set(file.path, file);
    return file;
  }

  #take(file: TAbstractFile): void {
    file.parent?.children.remove(file);
    this.byPath.delete(file.path);
  }
}
