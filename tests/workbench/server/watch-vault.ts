import { watch, type FSWatcher } from "node:fs";
import type { ServerResponse } from "node:http";
import { sep } from "node:path";

/** Tells the pages of every change made in the vault's folder, by whomever. */
export interface VaultWatcher {
  /** Keeps this response open as a stream of server-sent events. */
  tell(response: ServerResponse): void;
  close(): void;
}

/** Watches a folder and all below it. Where the system cannot, pages simply hear nothing. */
export function watchVault(root: string): VaultWatcher {
  const listeners = new Set<ServerResponse>();
  const send = (path: string): void => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify({ path })}\n\n`);
  };
  const watcher = startWatching(root, send);
  return {
    tell: (response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(":ok\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    close: () => {
      watcher?.close();
      for (const listener of listeners) listener.end();
    },
  };
}

function startWatching(root: string, changed: (path: string) => void): FSWatcher | null {
  try {
    const watcher = watch(root, { recursive: true }, (_kind, name) => {
      if (name) changed(name.split(sep).join("/"));
    });
    watcher.on("error", (error) => console.error(`workbench: ${error.message}`));
    return watcher;
  } catch {
    return null;
  }
}
