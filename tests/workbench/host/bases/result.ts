import type { BasesSortConfig } from "obsidian";
import type { App } from "../app/app";
import { isRecord } from "../base/guards";
import type { TFile } from "../vault/abstract-file";
import { DateValue, FileValue, NullValue, NumberValue, StringValue, toValue, type Value } from "./values";

/** `note.name` in two. */
export function parsePropertyId(id: string): { type: string; name: string } {
  const dot = id.indexOf(".");
  return { type: id.slice(0, dot), name: id.slice(dot + 1) };
}

/** One row: a file with its properties. */
export class BasesEntry {
  constructor(private readonly app: App, readonly file: TFile) {}

  getValue(id: string): Value | null {
    const { type, name } = parsePropertyId(id);
    if (type === "file") return this.#ofFile(name);
    const frontMatter = this.app.metadataCache.getFileCache(this.file)?.frontmatter;
    return isRecord(frontMatter) ? toValue(frontMatter[name]) : null;
  }

  #ofFile(name: string): Value | null {
    const { file } = this;
    switch (name) {
      case "name": return new StringValue(file.name);
      case "basename": return new StringValue(file.basename);
      case "file": return new FileValue(file);
      case "path": return new StringValue(file.path);
      case "folder": return new StringValue(file.parent?.path ?? "");
      case "ext": return new StringValue(file.extension);
      case "size": return new NumberValue(file.stat.size);
      case "mtime": return new DateValue(new Date(file.stat.mtime));
      case "ctime": return new DateValue(new Date(file.stat.ctime));
      default: return null;
    }
  }
}

export class BasesEntryGroup {
  constructor(readonly key: Value | undefined, readonly entries: readonly BasesEntry[]) {}

  hasKey(): boolean {
    return this.key !== undefined && this.key.isTruthy();
  }
}

export class BasesQueryResult {
  constructor(
    readonly data: readonly BasesEntry[],
    readonly properties: readonly string[],
    readonly groupedData: readonly BasesEntryGroup[],
  ) {}

  getSummaryValue(): Value {
    return NullValue.value;
  }
}

/** A view's settings in its base file. */
export class BasesViewConfig {
  constructor(private readonly values: Record<string, unknown>, readonly name: string, private readonly onSet: () => void) {}

  get(key: string): unknown {
    return this.values[key];
  }

  getAsPropertyId(key: string): string | null {
    const value = this.values[key];
    return typeof value === "string" ? value : null;
  }

  getEvaluatedFormula(): Value {
    return NullValue.value;
  }

  set(key: string, value: unknown): void {
    if (value === null) Reflect.deleteProperty(this.values, key);
    else this.values[key] = value;
    this.onSet();
  }

  getOrder(): string[] {
    return Array.isArray(this.values.order) ? this.values.order.map(String) : [];
  }

  getSort(): BasesSortConfig[] {
    return [];
  }

  getDisplayName(id: string): string {
    return parsePropertyId(id).name;
  }
}
