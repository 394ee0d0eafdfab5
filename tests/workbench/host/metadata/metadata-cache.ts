import type { CachedMetadata, Reference, ReferenceCache } from "obsidian";
import { Events } from "../base/events";
import { nameOf } from "../base/paths";
import type { TFile } from "../vault/abstract-file";
import type { NoteListener, Vault } from "../vault/vault";
import { getLinkpath, LinkResolver } from "./links";
import { parseNote } from "./parse-note";

type Counts = Record<string, number>;

interface Backlinks {
  readonly data: Map<string, ReferenceCache[]>;
  keys(): string[];
  get(path: string): ReferenceCache[] | undefined;
}

/** What every note holds, and which notes its links mean. */
export class MetadataCache extends Events implements NoteListener {
  resolvedLinks: Record<string, Counts> = {};
  unresolvedLinks: Record<string, Counts> = {};
  initialized = false;
  readonly #notes = new Map<string, CachedMetadata>();
  readonly #resolver = new LinkResolver();

  constructor(private readonly vault: Vault) {
    super();
    vault.tellFirst(this);
  }

  /** Reads every note of the loaded vault. */
  indexAll(): void {
    for (const file of this.vault.getFiles()) this.#resolver.add(file);
    const notes = this.vault.getMarkdownFiles();
    for (const { path } of notes) this.#notes.set(path, parseNote(this.vault.texts.get(path) ?? ""));
    for (const file of notes) this.#resolveLinks(file);
    this.initialized = true;
    this.trigger("resolved");
    this.trigger("initialized");
  }

  added(file: TFile): void {
    this.#resolver.add(file);
  }

  changed(file: TFile, text: string): void {
    const cache = parseNote(text);
    this.#notes.set(file.path, cache);
    this.trigger("changed", file, text, cache);
    this.#resolveLinks(file);
    this.trigger("resolved");
  }

  deleted(file: TFile): void {
    const before = this.#notes.get(file.path) ?? null;
    this.#notes.delete(file.path);
    this.#resolver.remove(file);
    Reflect.deleteProperty(this.resolvedLinks, file.path);
    Reflect.deleteProperty(this.unresolvedLinks, file.path);
    this.trigger("deleted", file, before);
  }

  renamed(file: TFile, from: string): void {
    const cache = this.#notes.get(from);
    this.#notes.delete(from);
    if (cache) this.#notes.set(file.path, cache);
    this.#resolver.remove(file, nameOf(from));
    this.#resolver.add(file);
    Reflect.deleteProperty(this.resolvedLinks, from);
    Reflect.deleteProperty(this.unresolvedLinks, from);
    this.#resolveLinks(file);
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.#notes.get(path) ?? null;
  }

  getCachedFiles(): string[] {
    return [...this.#notes.keys()];
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return linkpath === "" ? this.vault.getFileByPath(sourcePath) : this.#resolver.resolve(linkpath, sourcePath);
  }

  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    return this.#resolver.shortest(file, omitMdExtension);
  }

  getTags(): Counts {
    const counts: Counts = {};
    for (const { tags } of this.#notes.values()) for (const { tag } of tags ?? []) counts[tag] = (counts[tag] ?? 0) + 1;
    return counts;
  }

  isUserIgnored(_path: string): boolean {
    return false;
  }

  getAllPropertyInfos(): Record<string, unknown> {
    return {};
  }

  /** The links to a file, by the note they stand in. */
  getBacklinksForFile(file: TFile): Backlinks {
    const data = new Map<string, ReferenceCache[]>();
    for (const [path, counts] of Object.entries(this.resolvedLinks)) {
      if (counts[file.path] === undefined) continue;
      data.set(path, (this.getCache(path)?.links ?? []).filter(({ link }) => this.getFirstLinkpathDest(getLinkpath(link), path) === file));
    }
    return { data, keys: () => [...data.keys()], get: (path) => data.get(path) };
  }

  getLinkSuggestions(): { file: TFile; path: string }[] {
    return this.vault.getFiles().map((file) => ({ file, path: file.path }));
  }

  #resolveLinks(file: TFile): void {
    const resolved: Counts = {};
    const unresolved: Counts = {};
    const { links = [], embeds = [], frontmatterLinks = [] } = this.getFileCache(file) ?? {};
    for (const { link } of [...links, ...embeds, ...frontmatterLinks] satisfies Reference[]) {
      const linkpath = getLinkpath(link);
      if (linkpath === "") continue;
      const target = this.getFirstLinkpathDest(linkpath, file.path);
      const counts = target ? resolved : unresolved;
      const key = target?.path ?? linkpath;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
    this.trigger("resolve", file);
  }
}
