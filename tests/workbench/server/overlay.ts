import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { entryAt, Refusal, type VaultEntry } from "./vault-folder";

/** A built plugin mounted at `.obsidian/plugins/<id>`: its files are read where they lie, what it writes (data.json) stays in memory. */
export interface PluginOverlay {
  readonly id: string;
  readonly folder: string;
  /** The plugin's own part of a vault path (`main.js`), or null where the path is not in its folder. */
  within(path: string): string | null;
  entry(name: string): Promise<VaultEntry | null>;
  read(name: string): Promise<Buffer | null>;
  write(name: string, data: Buffer): void;
  remove(name: string): void;
  names(): Promise<string[]>;
}

const shipped: readonly string[] = ["main.js", "manifest.json", "styles.css"];

/** Mounts the plugin in `source`, a folder with manifest.json, main.js and styles.css. `data` is its data.json at the start. */
export async function createOverlay(source: string, data?: unknown): Promise<PluginOverlay> {
  const id = await readPluginId(source);
  const folder = `.obsidian/plugins/${id}`;
  const written = new Map<string, Buffer>();
  if (data !== undefined) written.set("data.json", Buffer.from(JSON.stringify(data, null, 2)));
  return {
    id,
    folder,
    within: (path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path === folder ? "" : null),
    entry: async (name) => {
      if (name === "") return { type: "folder", mtime: 0, ctime: 0, size: 0 };
      const held = written.get(name);
      if (held) return { type: "file", mtime: 1, ctime: 1, size: held.length };
      return shipped.includes(name) ? entryAt(join(source, name)) : null;
    },
    read: async (name) => written.get(name) ?? (shipped.includes(name) ? readFile(join(source, name)).catch(() => null) : null),
    write: (name, bytes) => void written.set(name, bytes),
    remove: (name) => void written.delete(name),
    names: async () => {
      const there = await readdir(source).catch(() => []);
      return [...new Set([...there.filter((name) => shipped.includes(name)), ...written.keys()])].sort();
    },
  };
}

async function readPluginId(source: string): Promise<string> {
  const text = await readFile(join(source, "manifest.json"), "utf8").catch(() => null);
  if (text === null) throw new Refusal(404, `${source} holds no manifest.json, so it is no plugin`);
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "id" in manifest && typeof manifest.id === "string") return manifest.id;
  throw new Refusal(400, `${join(source, "manifest.json")} names no id`);
}
