import type { DataWriteOptions, ListedFiles, Stat } from "obsidian";
import { normalizePath } from "../base/paths";
import { isRecord } from "../base/guards";

/** What the server says of the vault at the start. */
export interface VaultInfo {
  readonly name: string;
  /** The folder on disk. */
  readonly base: string;
  /** The plugin mounted in it. */
  readonly plugin: string;
}

/** A failure with the code Node gives it. */
export class FileError extends Error {
  constructor(readonly code: "ENOENT" | "EIO", message: string) {
    super(message);
  }
}

interface Call {
  readonly path: string;
  readonly to?: string;
  /** Its presence makes the call a writing one. */
  readonly body?: BodyInit;
}

/** Calls the workbench's server; throws a FileError where it refuses. */
export async function callServer(action: string, { path, to, body }: Call): Promise<Response> {
  const asked = new URLSearchParams({ path, ...(to === undefined ? {} : { to }) });
  const response = await fetch(`/vault/${action}?${asked.toString()}`, body === undefined ? {} : { method: "POST", body });
  if (response.ok && response.status !== 204) return response;
  const missing = response.status === 404 || response.status === 204;
  throw new FileError(missing ? "ENOENT" : "EIO", (await response.text()) || `ENOENT: no such file or directory, ${action} '${path}'`);
}

/** Asks the server about the vault. */
export async function askForInfo(): Promise<VaultInfo> {
  const info: unknown = await (await callServer("info", { path: "" })).json();
  if (!isRecord(info)) throw new Error("the server gave no description of the vault");
  return { name: String(info.name), base: String(info.base), plugin: String(info.plugin) };
}

/** The vault's files, by way of the server. */
export class FileSystemAdapter {
  constructor(readonly vaultName: string, readonly basePath: string) {}

  getName(): string {
    return this.vaultName;
  }

  getBasePath(): string {
    return this.basePath;
  }

  getFullPath(path: string): string {
    return `${this.basePath}/${path}`;
  }

  getFilePath(path: string): string {
    return `file://${this.getFullPath(path)}`;
  }

  getResourcePath(path: string): string {
    return `${window.location.origin}/vault/raw?path=${encodeURIComponent(path)}`;
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    const answer: unknown = await (await callServer("stat", { path: normalizePath(path) })).json();
    if (!isRecord(answer)) return null;
    return {
      type: answer.type === "folder" ? "folder" : "file",
      ctime: Number(answer.ctime),
      mtime: Number(answer.mtime),
      size: Number(answer.size),
    };
  }

  async list(path: string): Promise<ListedFiles> {
    const answer: unknown = await (await callServer("listdir", { path: normalizePath(path) })).json();
    const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
    return isRecord(answer) ? { files: names(answer.files), folders: names(answer.folders) } : { files: [], folders: [] };
  }

  async read(path: string): Promise<string> {
    return (await callServer("read", { path: normalizePath(path) })).text();
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await callServer("raw", { path: normalizePath(path) })).arrayBuffer();
  }

  async write(path: string, text: string, _options?: DataWriteOptions): Promise<void> {
    await callServer("write", { path: normalizePath(path), body: text });
  }

  async writeBinary(path: string, bytes: ArrayBuffer, _options?: DataWriteOptions): Promise<void> {
    await callServer("write", { path: normalizePath(path), body: new Blob([bytes]) });
  }

  async append(path: string, text: string): Promise<void> {
    await this.write(path, ((await this.exists(path)) ? await this.read(path) : "") + text);
  }

  async appendBinary(path: string, bytes: ArrayBuffer): Promise<void> {
    const before = (await this.exists(path)) ? await this.readBinary(path) : new ArrayBuffer(0);
    await callServer("write", { path: normalizePath(path), body: new Blob([before, bytes]) });
  }

  async process(path: string, change: (text: string) => string): Promise<string> {
    const text = change(await this.read(path));
    await this.write(path, text);
    return text;
  }

  async mkdir(path: string): Promise<void> {
    await callServer("mkdir", { path: normalizePath(path), body: "" });
  }

  async remove(path: string): Promise<void> {
    await callServer("remove", { path: normalizePath(path), body: "" });
  }

  async rmdir(path: string): Promise<void> {
    await this.remove(path);
  }

  async rename(path: string, to: string): Promise<void> {
    await callServer("rename", { path: normalizePath(path), to: normalizePath(to), body: "" });
  }

  async copy(path: string, to: string): Promise<void> {
    await this.writeBinary(to, await this.readBinary(path));
  }

  /** There is no bin here. */
  async trashSystem(): Promise<boolean> {
    return false;
  }

  async trashLocal(path: string): Promise<void> {
    await this.remove(path);
  }
}

/** The mobile app's adapter, there so that `instanceof` can be asked. */
export class CapacitorAdapter {}
