import { cp, mkdtemp, readFile, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, posix, resolve, sep } from "node:path";

/** What the vault holds at a path: a folder, or a file with its times (ms) and size (bytes). */
export interface VaultEntry {
  readonly type: "file" | "folder";
  readonly mtime: number;
  readonly ctime: number;
  readonly size: number;
}

/** A request that must not be answered: the page sees the status and the message. */
export class Refusal extends Error {
  constructor(readonly status: 400 | 403 | 404 | 405, message: string) {
    super(message);
  }
}

/** A vault path as the app writes it: `/` between names, none at the ends. Refuses what would lead out of the vault. */
export function vaultPath(asked: string): string {
  if (asked.includes("\0")) throw new Refusal(400, "a path cannot hold a NUL character");
  const names = asked.split(/[\\/]/).filter((name) => name !== "" && name !== ".");
  if (names.includes("..") || /^[A-Za-z]:$/.test(names[0] ?? "")) throw new Refusal(403, `'${asked}' is outside the vault`);
  return names.join("/");
}

/** The place on disk of a vault path. `root` is the vault's real path; what a link on disk leads out of it is refused. */
export async function onDisk(root: string, path: string): Promise<string> {
  const place = resolve(root, ...path.split("/"));
  const real = await realPlace(place);
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw new Refusal(403, `'${path}' is outside the vault`);
  return place;
}

/** Where a place really is, links followed; what is not there yet is taken to be made where its folder really is. */
async function realPlace(place: string): Promise<string> {
  const real = await realpath(place).catch(() => null);
  if (real !== null) return real;
  const folder = dirname(place);
  return folder === place ? place : join(await realPlace(folder), basename(place));
}

/** What stands at a place on disk, or null. */
export async function entryAt(place: string): Promise<VaultEntry | null> {
  const found = await stat(place).catch(() => null);
  if (!found) return null;
  return {
    type: found.isDirectory() ? "folder" : "file",
    mtime: Math.floor(found.mtimeMs),
    ctime: Math.floor(found.ctimeMs),
    size: found.size,
  };
}

/** One line of the listing the page loads at its start. Notes come with their text. */
export interface ListedFile extends VaultEntry {
  readonly path: string;
  readonly text: Buffer | null;
}

/** Every file and folder of the vault but the hidden ones and links; what vanishes meanwhile is left out. */
export async function listVault(root: string, folder = ""): Promise<ListedFile[]> {
  const names = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const listed: ListedFile[] = [];
  for (const { name } of names.filter((each) => !each.name.startsWith(".") && !each.isSymbolicLink())) {
    const path = posix.join(folder, name);
    const entry = await entryAt(join(root, path));
    if (!entry) continue;
    if (entry.type === "folder") listed.push({ ...entry, path, text: null }, ...(await listVault(root, path)));
    else listed.push(...(await listFile(root, path, entry)));
  }
  return listed;
}

async function listFile(root: string, path: string, entry: VaultEntry): Promise<ListedFile[]> {
  if (!path.endsWith(".md")) return [{ ...entry, path, text: null }];
  const text = await readFile(join(root, path)).catch(() => null);
  return text ? [{ ...entry, size: text.length, path, text }] : [];
}

/** The listing as one buffer: the length of the head (4 bytes, big endian), the head as JSON, then the notes' texts one after the other. */
export function packListing(listed: readonly ListedFile[]): Buffer {
  const head = Buffer.from(JSON.stringify(listed.map(({ text, ...entry }) => ({ ...entry, bytes: text?.length ?? 0 }))));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...listed.flatMap(({ text }) => (text ? [text] : []))]);
}

const notCopied = new Set([".git", "node_modules", ".trash"]);

/** Copies a vault to a new temporary folder; `remove` deletes the copy. */
export async function copyVault(vault: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const outer = await mkdtemp(join(tmpdir(), "workbench-"));
  const folder = join(outer, basename(resolve(vault)));
  await cp(vault, folder, { recursive: true, filter: (place) => !notCopied.has(basename(place)) });
  return { folder, remove: () => rm(outer, { recursive: true, force: true }) };
}
