import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { realpath } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { hostBundle, page, type HostBundle } from "./server/host-bundle";
import { createOverlay } from "./server/overlay";
import { answerVault, type Answer, type ServedVault } from "./server/vault-routes";
import { copyVault, entryAt, Refusal } from "./server/vault-folder";
import { watchVault, type VaultWatcher } from "./server/watch-vault";

/** What to serve. */
export interface WorkbenchOptions {
  /** The vault's folder. */
  readonly vault: string;
  /** The built plugin: a folder with main.js, manifest.json and styles.css. */
  readonly pluginFolder: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Whether the page may write to the vault; data.json stays in memory either way. */
  readonly writable?: boolean;
  /** Works on a temporary copy of the vault, which `close` deletes. */
  readonly copy?: boolean;
  /** The plugin's data.json at the start. */
  readonly data?: unknown;
}

/** A running workbench. `vault` is the folder it works on: the copy, where it was asked for one. */
export interface RunningWorkbench {
  readonly url: string;
  readonly vault: string;
  readonly pluginId: string;
  close(): Promise<void>;
}

/** Serves the page and the vault on 127.0.0.1. Rejects with a Refusal where the vault or the plugin is not there. */
export async function startWorkbench({ vault, pluginFolder, port = 0, writable = true, copy = false, data }: WorkbenchOptions): Promise<RunningWorkbench> {
  if ((await entryAt(vault))?.type !== "folder") throw new Refusal(404, `${vault} is no folder`);
  const overlay = await createOverlay(resolve(pluginFolder), data);
  const bundle = await hostBundle();
  const copied = copy ? await copyVault(vault) : null;
  const root = await realpath(copied?.folder ?? vault);
  const watcher = watchVault(root);
  const server = createServer(handler({ name: basename(root), root, overlay, writable }, bundle, watcher));
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening}/`,
    vault: root,
    pluginId: overlay.id,
    close: async () => {
      watcher.close();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      await copied?.remove();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      ready(typeof address === "object" && address ? address.port : port);
    });
  });
}

function handler(vault: ServedVault, bundle: HostBundle, watcher: VaultWatcher) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, vault, bundle, watcher).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      response.statusCode = error instanceof Refusal ? error.status : 500;
      response.end(message);
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  vault: ServedVault,
  bundle: HostBundle,
  watcher: VaultWatcher,
): Promise<void> {
  refuseStrangers(request);
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const files: Readonly<Record<string, readonly [string, string]>> = {
    "/": ["text/html; charset=utf-8", page],
    "/host.js": ["text/javascript; charset=utf-8", bundle.script],
    "/host.css": ["text/css; charset=utf-8", bundle.style],
  };
  const file = files[url.pathname];
  if (file) return send(response, { type: file[0], body: file[1] });
  if (url.pathname === "/vault/watch") return watcher.tell(response);
  if (!url.pathname.startsWith("/vault/")) throw new Refusal(404, `nothing at ${url.pathname}`);
  send(response, await answerVault(vault, request.method ?? "GET", url, () => readBody(request)));
}

/** Another page in the same browser must not read or write the vault: neither by a forged host name nor by posting across origins. */
function refuseStrangers({ headers, socket }: IncomingMessage): void {
  const own = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!own.includes(headers.host ?? "")) throw new Refusal(403, "the workbench answers only to 127.0.0.1");
  const isOwnPage = headers.origin === undefined || own.includes(headers.origin.replace("http://", ""));
  if (!isOwnPage) throw new Refusal(403, "the workbench answers only its own page");
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status ?? 200, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) if (part instanceof Buffer) parts.push(part);
  return Buffer.concat(parts);
}
