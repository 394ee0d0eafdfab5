import type { DataWriteOptions } from "obsidian";
import { Events } from "../base/events";
import { isRecord } from "../base/guards";
import { normalizePath } from "../base/paths";
import { TFile, TFolder, type TAbstractFile } from "./abstract-file";
import { askForInfo, callServer, FileSystemAdapter, type VaultInfo } from "./adapter";
import { FileTree } from "./file-tree";
import { unpackListing } from "./listing";

/** What must hear of a note before listeners do: the metadata cache. */
export interface NoteListener {
  added(file: TFile): void;
  changed(file: TFile, text: string): void;
  deleted(file: TFile): void;
  renamed(file: TFile, from: string): void;
}

/** The vault: files and folders, their texts, and the events when they change, by the app or from outside. */
export class Vault extends Events {
  readonly configDir = ".obsidian";
  readonly tree = new FileTree(this);
  /** Texts of the notes as last read or written. */
  readonly texts = new Map<string, string>();
  adapter = new FileSystemAdapter("", "");
  info: VaultInfo = { name: "", base: "", plugin: "" };
  config: Record<string, unknown> = {};
  #processing: Promise<unknown> = Promise.resolve();
  #notes: NoteListener = { added: () => {}, changed: () => {}, deleted: () => {}, renamed: () => {} };

  /** Whoever must know first. */
  tellFirst(notes: NoteListener): void {
    this.#notes = notes;
  }

  /** Reads the whole vault from the server. */
  async loadAll(): Promise<void> {
    this.info = await askForInfo();
    this.adapter = new FileSystemAdapter(this.info.name, this.info.base);
    const packed = await (await callServer("bulk", { path: "" })).arrayBuffer();
    for (const { path, isFolder, stat, text } of unpackListing(new Uint8Array(packed))) {
      if (isFolder) this.tree.addFolder(path);
      else this.tree.addFile(path, stat);
      if (text !== null) this.texts.set(path, text);
    }
    const config = await this.adapter.read(`${this.configDir}/app.json`).then((json): unknown => JSON.parse(json), () => ({}));
    if (isRecord(config)) this.config = config;
  }

  getName(): string {
    return this.adapter.getName();
  }

  getConfig(key: string): unknown {
    return this.config[key];
  }

  setConfig(key: string, value: unknown): void {
    this.config[key] = value;
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  get fileMap(): Record<string, TAbstractFile> {
    return Object.fromEntries(this.tree.byPath);
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.byPath.get(path || "/") ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.tree.byPath.get(path || "/");
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.tree.byPath.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === "md");
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, callback);
      else callback(child);
    }
  }

  getResourcePath(file: TFile): string {
    return `${this.adapter.getResourcePath(file.path)}&${file.stat.mtime}`;
  }

  read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.texts.get(file.path) ?? this.read(file);
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  async create(path: string, text: string, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, text, (place) => this.adapter.write(place, text, options));
  }

  async createBinary(path: string, bytes: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, null, (place) => this.adapter.writeBinary(place, bytes, options));
  }

  async createFolder(path: string): Promise<TFolder> {
    const place = normalizePath(path);
    if (this.tree.byPath.has(place)) throw new Error("Folder already exists.");
    await this.adapter.mkdir(place);
    const folder = this.tree.addFolder(place);
    this.trigger("create", folder);
    return folder;
  }

  async modify(file: TFile, text: string, options?: DataWriteOptions): Promise<void> {
    this.texts.set(file.path, text);
    await this.adapter.write(file.path, text, options);
    await this.#measure(file);
    this.#tell("modify", file, text);
  }

  async modifyBinary(file: TFile, bytes: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.writeBinary(file.path, bytes, options);
    await this.#measure(file);
    this.trigger("modify", file);
  }

  async append(file: TFile, text: string, options?: DataWriteOptions): Promise<void> {
    await this.modify(file, (await this.read(file)) + text, options);
  }

  async appendBinary(file: TFile, bytes: ArrayBuffer): Promise<void> {
    await this.adapter.appendBinary(file.path, bytes);
    await this.#measure(file);
    this.trigger("modify", file);
  }

  /** One after the other, so that each finds what the one before has written. */
  process(file: TFile, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    const processed = this.#processing.then(() => this.#process(file, change, options));
    this.#processing = processed.catch(() => undefined);
    return processed;
  }

  async #process(file: TFile, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    const before = await this.read(file);
    const after = change(before);
    if (after !== before) await this.modify(file, after, options);
    return after;
  }

  async delete(file: TAbstractFile): Promise<void> {
    await this.adapter.remove(file.path);
    this.#forget(file);
  }

  async trash(file: TAbstractFile, _system: boolean): Promise<void> {
    await this.delete(file);
  }

  async rename(file: TAbstractFile, to: string): Promise<void> {
    const place = normalizePath(to);
    if (this.tree.byPath.has(place)) throw new Error("Destination file already exists!");
    await this.adapter.rename(file.path, place);
    for (const [moved, from] of this.tree.move(file, place)) this.#hasMoved(moved, from);
  }

  async copy(file: TFile, to: string): Promise<TFile> {
    return this.createBinary(to, await this.readBinary(file));
  }

  /** Takes in a change made outside the app, of which only the path is known. */
  async heardOf(path: string): Promise<void> {
    if (path.split("/").some((name) => name.startsWith("."))) return this.trigger("raw", path);
    const stat = await this.adapter.stat(path);
    const file = this.tree.byPath.get(path);
    if (!stat) return file && this.#forget(file);
    if (stat.type === "folder") return file ? undefined : this.trigger("create", this.tree.addFolder(path));
    await this.#takeIn(path, { ctime: stat.ctime, mtime: stat.mtime, size: stat.size });
  }

  async #takeIn(path: string, stat: TFile["stat"]): Promise<void> {
    const text = path.endsWith(".md") ? await this.adapter.read(path) : null;
    const known = this.getFileByPath(path);
    const isSame = text === null ? known?.stat.mtime === stat.mtime && known.stat.size === stat.size : this.texts.get(path) === text;
    if (known && isSame) return;
    if (text !== null) this.texts.set(path, text);
    if (known) known.stat = stat;
    this.#tell(known ? "modify" : "create", known ?? this.#added(path, stat), text);
  }

  async #create(path: string, text: string | null, write: (place: string) => Promise<void>): Promise<TFile> {
    const place = normalizePath(path);
    if (this.tree.byPath.has(place)) throw new Error("File already exists.");
    const file = this.#added(place, { ctime: Date.now(), mtime: Date.now(), size: text?.length ?? 0 });
    if (text !== null && file.extension === "md") this.texts.set(place, text);
    await write(place);
    await this.#measure(file);
    this.#tell("create", file, text);
    return file;
  }

  #added(path: string, stat: TFile["stat"]): TFile {
    const file = this.tree.addFile(path, stat);
    this.#notes.added(file);
    return file;
  }

  async #measure(file: TFile): Promise<void> {
    const stat = await this.adapter.stat(file.path);
    if (stat) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
  }

  #tell(event: "create" | "modify", file: TFile, text: string | null): void {
    this.trigger(event, file);
    if (text !== null && file.extension === "md") this.#notes.changed(file, text);
  }

  #forget(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#forget(child);
    this.tree.remove(file);
    this.texts.delete(file.path);
    if (file instanceof TFile) this.#notes.deleted(file);
    this.trigger("delete", file);
  }

  #hasMoved(file: TAbstractFile, from: string): void {
    const text = this.texts.get(from);
    this.texts.delete(from);
    if (text !== undefined) this.texts.set(file.path, text);
    if (file instanceof TFile) this.#notes.renamed(file, from);
    this.trigger("rename", file, from);
  }
}
