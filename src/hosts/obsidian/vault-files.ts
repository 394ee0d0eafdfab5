import { TFile, type TAbstractFile, type Vault } from "obsidian";
import type { FilePort } from "../../engine/ports";

/** The vault's Markdown files as the engine sees them. */
export function createVaultFiles(vault: Vault): FilePort {
  return {
    list: () => Promise.resolve(vault.getMarkdownFiles().map(({ path, stat }) => ({ path, size: stat.size, mtime: stat.mtime }))),
    async read(path) {
      const file = vault.getFileByPath(path);
      if (!file) return null;
      const { size, mtime } = file.stat;
      try {
        return { path, size, mtime, text: await vault.cachedRead(file) };
      } catch (error) {
        if (vault.getFileByPath(path)) throw error;
        return null;
      }
    },
  };
}

/** Gives the path by which a note goes whenever it is asked; the one that it went by first where there is no such file. */
export function followPath(vault: Vault, path: string): () => string {
  const file = vault.getFileByPath(path);
  return () => file?.path ?? path;
}

/** True for the files that Dossier reads. */
export function isNoteFile(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === "md";
}
