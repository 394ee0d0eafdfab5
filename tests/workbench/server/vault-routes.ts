import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { PluginOverlay } from "./overlay";
import { entryAt, listVault, onDisk, packListing, Refusal, vaultPath } from "./vault-folder";

/** What the routes work on. */
export interface ServedVault {
  readonly name: string;
  readonly root: string;
  readonly overlay: PluginOverlay;
  readonly writable: boolean;
}

/** What goes back to the page. Asking for a file that is not there is nothing unusual (a plugin's data.json), so `read` answers it with 204:
 * a 404 would stand in the browser's console as an error. */
export interface Answer {
  readonly status?: 204;
  readonly type: string;
  readonly body: Buffer | string;
}

const json = (value: unknown): Answer => ({ type: "application/json", body: JSON.stringify(value) });
const done: Answer = { type: "text/plain", body: "" };

const mediaTypes: Readonly<Record<string, string>> = {
  js: "text/javascript", css: "text/css", json: "application/json", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg",
  svg: "image/svg+xml", avif: "image/avif", webp: "image/webp", gif: "image/gif", pdf: "application/pdf",
};

type Reading = (vault: ServedVault, path: string) => Promise<Answer>;
type Writing = (vault: ServedVault, path: string, body: Buffer, to: string | null) => Promise<Answer>;

const missing = (path: string): Refusal => new Refusal(404, `ENOENT: no such file or directory, open '${path}'`);

async function findBytes({ root, overlay }: ServedVault, path: string): Promise<Buffer | null> {
  const own = overlay.within(path);
  return own === null ? readFile(await onDisk(root, path)).catch(() => null) : overlay.read(own);
}

async function readBytes(vault: ServedVault, path: string): Promise<Buffer> {
  const bytes = await findBytes(vault, path);
  if (!bytes) throw missing(path);
  return bytes;
}

async function listFolder({ root, overlay }: ServedVault, path: string): Promise<Answer> {
  const under = (name: string): string => (path === "" ? name : `${path}/${name}`);
  if (overlay.within(path) === "") return json({ files: (await overlay.names()).map(under), folders: [] });
  const entries = await readdir(await onDisk(root, path), { withFileTypes: true }).catch(() => []);
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => under(name)));
  if (path === ".obsidian/plugins") folders.add(overlay.folder);
  return json({ files: entries.filter((entry) => entry.isFile()).map(({ name }) => under(name)), folders: [...folders] });
}

const readings: Readonly<Record<string, Reading>> = {
  info: async ({ name, root, overlay, writable }) => json({ name, base: root, plugin: overlay.id, writable }),
  bulk: async ({ root }) => ({ type: "application/octet-stream", body: packListing(await listVault(root)) }),
  listdir: listFolder,
  read: async (vault, path) => {
    const bytes = await findBytes(vault, path);
    return { type: "text/plain; charset=utf-8", body: bytes ?? "", ...(bytes ? {} : { status: 204 }) };
  },
  raw: async (vault, path) => ({ type: mediaTypes[path.split(".").pop() ?? ""] ?? "application/octet-stream", body: await readBytes(vault, path) }),
  stat: async ({ root, overlay }, path) => {
    const own = overlay.within(path);
    return json(own === null ? await entryAt(await onDisk(root, path)) : await overlay.entry(own));
  },
};

const writings: Readonly<Record<string, Writing>> = {
  write: async ({ root, overlay }, path, body) => {
    const own = overlay.within(path);
    if (own !== null) return overlay.write(own, body), done;
    const place = await onDisk(root, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, body);
    return done;
  },
  mkdir: async ({ root }, path) => (await mkdir(await onDisk(root, path), { recursive: true }), done),
  remove: async ({ root, overlay }, path) => {
    const own = overlay.within(path);
    if (own !== null) return overlay.remove(own), done;
    if (path === "") throw new Refusal(403, "the vault itself cannot be removed");
    if (!(await entryAt(await onDisk(root, path)))) throw missing(path);
    await rm(await onDisk(root, path), { recursive: true });
    return done;
  },
  rename: async ({ root }, path, _body, to) => {
    if (to === null) throw new Refusal(400, "rename needs `to`");
    const target = await onDisk(root, vaultPath(to));
    if (!(await entryAt(await onDisk(root, path)))) throw missing(path);
    await mkdir(dirname(target), { recursive: true });
    await rename(await onDisk(root, path), target);
    return done;
  },
};

/** Answers `/vault/<action>?path=…&to=…`. Reading is GET, writing POST. Throws a Refusal for what must not or cannot be done. */
export async function answerVault(vault: ServedVault, method: string, url: URL, body: () => Promise<Buffer>): Promise<Answer> {
  const action = url.pathname.slice("/vault/".length);
  const path = vaultPath(url.searchParams.get("path") ?? "");
  const reading = Object.hasOwn(readings, action) ? readings[action] : undefined;
  const writing = Object.hasOwn(writings, action) ? writings[action] : undefined;
  if (reading && method === "GET") return reading(vault, path);
  if (writing && method === "POST") {
    if (!vault.writable && vault.overlay.within(path) === null) throw new Refusal(403, "the vault is open for reading only");
    return writing(vault, path, await body(), url.searchParams.get("to"));
  }
  if (reading ?? writing) throw new Refusal(405, `${action} does not take ${method}`);
  throw new Refusal(404, `no such action: ${action}`);
}
