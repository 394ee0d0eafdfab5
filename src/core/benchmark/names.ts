import type { VaultIndex } from "../index/vault-index";

/** Who or what a result is about: one key for every name it goes by. */
export interface Identity {
  readonly key: string;
  /** The path of its note; null when it has none. */
  readonly path: string | null;
}

/** Folds spellings of one name together: case, blanks, hyphens, quotes and dots (`SWE-bench Verified`, `SWE Bench verified`). */
export function foldSpelling(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[\s\-_–—.'’"`*:,]+/g, "");
}

/** Links and aliases decide first, then the spelling (reading-notes.md, section 5). */
export function identify(name: string, link: string | null, index: VaultIndex): Identity {
  const path = (link === null ? null : index.resolve(link)) ?? index.resolve(name);
  return path === null ? { key: foldSpelling(name), path } : { key: `note:${path}`, path };
}
