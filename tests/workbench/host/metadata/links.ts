import { folderOf } from "../base/paths";
import type { TFile } from "../vault/abstract-file";

/** The part of a link that names a note: without its heading or block. */
export function getLinkpath(link: string): string {
  return parseLinktext(link).path.replace(/\u00A0/g, " ").trim();
}

/** A link in two: the note's name, and the heading or block from its `#` on. */
export function parseLinktext(link: string): { path: string; subpath: string } {
  const hash = link.indexOf("#");
  return hash < 0 ? { path: link, subpath: "" } : { path: link.slice(0, hash), subpath: link.slice(hash) };
}

/** Which file a link means, as the app decides: an exact path first, then the name wherever it lies, the nearest if there are several. */
export class LinkResolver {
  readonly #byName = new Map<string, TFile[]>();

  add(file: TFile): void {
    const name = file.name.toLowerCase();
    this.#byName.set(name, [...this.named(name), file]);
  }

  remove(file: TFile, name = file.name): void {
    this.#byName.set(name.toLowerCase(), this.named(name).filter((each) => each !== file));
  }

  /** The files of this name, in whatever letters, with its extension. */
  named(name: string): readonly TFile[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  resolve(linkpath: string, sourcePath: string): TFile | null {
    const path = linkpath.replace(/^\//, "");
    const name = path.slice(path.lastIndexOf("/") + 1);
    const candidates = [...this.named(`${name}.md`), ...this.named(name)];
    const exact = candidates.find((file) => file.path === path || file.path === `${path}.md`);
    if (exact) return exact;
    const fitting = candidates.filter((file) => endsInPath(file.path.toLowerCase(), path.toLowerCase()));
    const beside = fitting.find((file) => folderOf(file.path) === folderOf(sourcePath));
    return beside ?? [...fitting].sort((a, b) => a.path.length - b.path.length)[0] ?? null;
  }

  /** The shortest text that links to a file: its name alone where no other file has it. */
  shortest(file: TFile, omitExtension: boolean): string {
    const isAlone = this.named(file.name).length <= 1;
    const text = isAlone ? file.name : file.path;
    return omitExtension && file.extension === "md" ? text.slice(0, -".md".length) : text;
  }
}

function endsInPath(path: string, wanted: string): boolean {
  return [wanted, `${wanted}.md`].some((each) => path === each || path.endsWith(`/${each}`));
}
