import type { DataWriteOptions } from "obsidian";
import { parse, stringify } from "yaml";
import type { App } from "../app/app";
import { isRecord } from "../base/guards";
import type { TAbstractFile, TFile, TFolder } from "./abstract-file";
import { getFrontMatterInfo } from "./front-matter";

/** Files as the user sees them: with links and front matter. */
export class FileManager {
  constructor(private readonly app: App) {}

  getNewFileParent(): TFolder {
    return this.app.vault.getRoot();
  }

  async createNewMarkdownFile(folder: TFolder | null, name = "Untitled"): Promise<TFile> {
    return this.app.vault.create(`${folder && !folder.isRoot() ? `${folder.path}/` : ""}${name}.md`, "");
  }

  async renameFile(file: TAbstractFile, path: string): Promise<void> {
    await this.app.vault.rename(file, path);
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.delete(file);
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.app.vault.delete(file);
    return true;
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const name = this.app.metadataCache.fileToLinktext(file, sourcePath, true);
    return `${file.extension === "md" ? "" : "!"}[[${name}${subpath}${alias ? `|${alias}` : ""}]]`;
  }

  /** Lets `change` edit the front matter in place. Rejects where the YAML cannot be read. */
  async processFrontMatter(file: TFile, change: (frontMatter: Record<string, unknown>) => void, options?: DataWriteOptions): Promise<void> {
    await this.app.vault.process(file, (text) => withFrontMatter(text, change), options);
  }

  async getAvailablePathForAttachment(name: string): Promise<string> {
    const dot = name.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    for (let number = 0; ; number += 1) {
      const path = number === 0 ? name : `${stem} ${number}${ending}`;
      if (!this.app.vault.getAbstractFileByPath(path)) return path;
    }
  }

  getAllLinkResolutions(): unknown[] {
    return [];
  }
}

function withFrontMatter(text: string, change: (frontMatter: Record<string, unknown>) => void): string {
  const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
  const parsed: unknown = exists ? parse(frontmatter) : {};
  const properties = isRecord(parsed) ? parsed : {};
  change(properties);
  const yaml = Object.keys(properties).length > 0 ? `---\n${stringify(properties, { lineWidth: 0 })}---\n` : "";
  return yaml + text.slice(contentStart);
}
