import { nameOf } from "../base/paths";
import type { Vault } from "./vault";

/** Times in ms, size in bytes. */
export interface FileStats {
  ctime: number;
  mtime: number;
  size: number;
}

/** What lies in the vault: a file or a folder. */
export class TAbstractFile {
  name = "";
  parent: TFolder | null = null;
  deleted = false;

  constructor(readonly vault: Vault, public path: string) {
    this.moveTo(path);
  }

  /** Takes another path. The vault's map of files is the vault's to keep. */
  moveTo(path: string): void {
    this.path = path;
    this.name = path === "/" ? "" : nameOf(path);
  }
}

/** A file. */
export class TFile extends TAbstractFile {
  basename = "";
  extension = "";

  constructor(vault: Vault, path: string, public stat: FileStats) {
    super(vault, path);
    this.moveTo(path);
  }

  override moveTo(path: string): void {
    super.moveTo(path);
    const dot = this.name.lastIndexOf(".");
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : "";
  }
}

/** A folder. */
export class TFolder extends TAbstractFile {
  readonly children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}
