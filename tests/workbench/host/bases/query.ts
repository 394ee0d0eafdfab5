import type { BasesConfigFile, BasesConfigFileFilter, BasesConfigFileView } from "obsidian";
import { parse } from "yaml";
import type { App } from "../app/app";
import { isRecord } from "../base/guards";
import { getAllTags } from "../metadata/cache-helpers";
import type { TFile } from "../vault/abstract-file";
import { BasesEntry, BasesEntryGroup } from "./result";
import { StringValue } from "./values";

/** A view of a base, with the few settings the workbench knows. */
export interface ViewDefinition extends BasesConfigFileView {
  readonly limit?: number | undefined;
  readonly [key: string]: unknown;
}

/** Reads a base file; what is broken is an empty base. */
export function readBase(text: string): Omit<BasesConfigFile, "views"> & { readonly views: ViewDefinition[] } {
  const parsed: unknown = parse(text);
  const views = isRecord(parsed) && Array.isArray(parsed.views) ? parsed.views.filter(isRecord) : [];
  const named = views.map((view): ViewDefinition => ({ ...view, type: String(view.type), name: String(view.name ?? view.type) }));
  return { ...(isRecord(parsed) ? parsed : {}), views: named };
}

/** Whether a file passes a filter. Of the language of filters only `file.inFolder`, `file.hasTag`, `file.folder ==` and `file.ext ==`
 * are known; the rest lets all pass. */
function passes(app: App, file: TFile, filter: BasesConfigFileFilter | undefined): boolean {
  if (filter === undefined) return true;
  if (typeof filter === "string") return passesText(app, file, filter);
  if ("and" in filter) return filter.and.every((each) => passes(app, file, each));
  if ("or" in filter) return filter.or.some((each) => passes(app, file, each));
  return !filter.not.some((each) => passes(app, file, each));
}

function passesText(app: App, file: TFile, filter: string): boolean {
  const asked = (pattern: RegExp): string | undefined => pattern.exec(filter)?.[1];
  const folder = asked(/file\.inFolder\("([^"]+)"\)/);
  if (folder !== undefined) return file.path.startsWith(`${folder}/`);
  const tag = asked(/file\.hasTag\("([^"]+)"\)/);
  if (tag !== undefined) return getAllTags(app.metadataCache.getFileCache(file) ?? {}).includes(`#${tag.replace(/^#/, "")}`);
  const exact = asked(/file\.folder == "([^"]+)"/);
  if (exact !== undefined) return file.parent?.path === exact;
  const extension = asked(/file\.ext == "([^"]+)"/);
  return extension === undefined || file.extension === extension;
}

/** The entries of a view: filtered, sorted, at most as many as it asks for. */
export function queryEntries(app: App, base: Pick<BasesConfigFile, "filters">, view: ViewDefinition): BasesEntry[] {
  const files = app.vault.getFiles().filter((file) => passes(app, file, base.filters) && passes(app, file, view.filters));
  const entries = files.map((file) => new BasesEntry(app, file)).sort((a, b) => {
    for (const { property, direction } of sortsOf(view)) {
      const [one, other] = [a, b].map((entry) => String(entry.getValue(property) ?? ""));
      const order = (one ?? "").localeCompare(other ?? "", undefined, { numeric: true });
      if (order !== 0) return direction === "DESC" ? -order : order;
    }
    return 0;
  });
  return entries.slice(0, view.limit ?? entries.length);
}

/** By what a view sorts its entries; what is broken is left out. */
function sortsOf({ sort }: ViewDefinition): readonly { property: string; direction: unknown }[] {
  return Array.isArray(sort) ? sort.filter(isRecord).map(({ property, direction }) => ({ property: String(property), direction })) : [];
}

/** Entries under the value of the property that the view groups by. */
export function groupEntries(entries: readonly BasesEntry[], { groupBy }: ViewDefinition): BasesEntryGroup[] {
  const property = isRecord(groupBy) && typeof groupBy.property === "string" ? groupBy.property : null;
  if (property === null) return [new BasesEntryGroup(undefined, entries)];
  const id = property.includes(".") ? property : `note.${property}`;
  const groups = new Map<string, BasesEntry[]>();
  for (const entry of entries) {
    const key = String(entry.getValue(id) ?? "");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, members]) => new BasesEntryGroup(new StringValue(key), members));
}
