import { isRecord } from "../base/guards";
import type { FileStats } from "./abstract-file";

/** One entry of the vault as the server sends it: a note with its text, any other file without, a folder. */
export interface Listed {
  readonly path: string;
  readonly isFolder: boolean;
  readonly stat: FileStats;
  readonly text: string | null;
}

/** Reads the server's packed listing (server/vault-folder.ts says how it is laid out). */
export function unpackListing(packed: Uint8Array): Listed[] {
  const decoder = new TextDecoder();
  const headLength = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const head: unknown = JSON.parse(decoder.decode(packed.subarray(4, 4 + headLength)));
  let at = 4 + headLength;
  return (Array.isArray(head) ? head : []).filter(isRecord).map((entry) => {
    const bytes = Number(entry.bytes);
    const path = String(entry.path);
    const text = path.endsWith(".md") && entry.type === "file" ? decoder.decode(packed.subarray(at, at + bytes)) : null;
    at += bytes;
    return {
      path,
      isFolder: entry.type === "folder",
      stat: { ctime: Number(entry.ctime), mtime: Number(entry.mtime), size: Number(entry.size) },
      text,
    };
  });
}
