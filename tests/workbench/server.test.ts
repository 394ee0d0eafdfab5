import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackListing } from "./host/vault/listing";
import { startWorkbench, type RunningWorkbench } from "./server";
import { vaultPath } from "./server/vault-folder";

const outer = mkdtempSync(join(tmpdir(), "workbench-test-"));
const vault = join(outer, "vault");
const plugin = join(outer, "plugin");
mkdirSync(join(vault, "Folder"), { recursive: true });
mkdirSync(join(vault, ".obsidian"));
mkdirSync(plugin);
writeFileSync(join(outer, "secret.txt"), "secret");
writeFileSync(join(vault, "One.md"), "# Eins – one\n");
writeFileSync(join(vault, "Folder/Empty.md"), "");
writeFileSync(join(vault, "Folder/data.bin"), "bytes");
writeFileSync(join(vault, ".obsidian/app.json"), "{}");
writeFileSync(join(plugin, "manifest.json"), JSON.stringify({ id: "sample" }));
writeFileSync(join(plugin, "main.js"), "module.exports = 1;");
writeFileSync(join(plugin, "package.json"), "{}");

let workbench: RunningWorkbench;
const ask = (action: string, query: Record<string, string> = {}, init?: RequestInit): Promise<Response> =>
  fetch(`${workbench.url}vault/${action}?${new URLSearchParams(query).toString()}`, init);
const post = (action: string, query: Record<string, string>, body = ""): Promise<Response> => ask(action, query, { method: "POST", body });

beforeAll(async () => {
  workbench = await startWorkbench({ vault, pluginFolder: plugin, copy: true });
});

afterAll(async () => {
  await workbench.close();
  rmSync(outer, { recursive: true });
});

describe("the server gives the vault to the page", () => {
  it("all at once, notes with their text", async () => {
    const listed = unpackListing(new Uint8Array(await (await ask("bulk")).arrayBuffer()));
    expect(listed.map(({ path, text, isFolder }) => [path, isFolder ? "folder" : text]).sort()).toEqual([
      ["Folder", "folder"],
      ["Folder/Empty.md", ""],
      ["Folder/data.bin", null],
      ["One.md", "# Eins – one\n"],
    ]);
  });

  it("file by file, hidden ones too", async () => {
    expect(await (await ask("read", { path: "One.md" })).text()).toBe("# Eins – one\n");
    expect(await (await ask("read", { path: ".obsidian/app.json" })).text()).toBe("{}");
    expect(await (await ask("stat", { path: "Folder" })).json()).toMatchObject({ type: "folder" });
    expect(await (await ask("listdir", { path: "Folder" })).json()).toEqual({ files: ["Folder/Empty.md", "Folder/data.bin"], folders: [] });
  });

  it("says plainly that a file is not there", async () => {
    expect((await ask("read", { path: "None.md" })).status).toBe(204);
    expect((await ask("raw", { path: "None.png" })).status).toBe(404);
    expect(await (await ask("stat", { path: "None.md" })).json()).toBeNull();
  });

  it("writes to the copy, never to the vault itself", async () => {
    await post("write", { path: "New/Note.md" }, "new");
    await post("rename", { path: "New/Note.md", to: "New/Other.md" });
    expect(readFileSync(join(workbench.vault, "New/Other.md"), "utf8")).toBe("new");
    expect((await post("remove", { path: "New" })).status).toBe(200);
    expect(() => readFileSync(join(vault, "New/Other.md"))).toThrow("ENOENT");
  });
});

describe("the server lays the built plugin over the vault", () => {
  const folder = ".obsidian/plugins/sample";

  it("reads it where it lies, and only its three files", async () => {
    expect(await (await ask("read", { path: `${folder}/main.js` })).text()).toBe("module.exports = 1;");
    expect((await ask("read", { path: `${folder}/package.json` })).status).toBe(204);
    expect(await (await ask("listdir", { path: folder })).json()).toEqual({ files: [`${folder}/main.js`, `${folder}/manifest.json`], folders: [] });
    expect(await (await ask("listdir", { path: ".obsidian/plugins" })).json()).toEqual({ files: [], folders: [folder] });
  });

  it("keeps data.json in memory", async () => {
    await post("write", { path: `${folder}/data.json` }, "{\"a\":1}");
    expect(await (await ask("read", { path: `${folder}/data.json` })).text()).toBe("{\"a\":1}");
    expect(() => readFileSync(join(plugin, "data.json"))).toThrow("ENOENT");
    expect(() => readFileSync(join(workbench.vault, folder, "data.json"))).toThrow("ENOENT");
  });
});

describe("the server refuses", () => {
  it("every way out of the vault", async () => {
    for (const path of ["../secret.txt", "Folder/../../secret.txt", "..\\secret.txt", "C:\\secret.txt"]) {
      expect((await ask("read", { path })).status, path).toBe(403);
      expect((await post("write", { path }, "x")).status, path).toBe(403);
    }
    expect((await post("rename", { path: "One.md", to: "../One.md" })).status).toBe(403);
    expect((await ask("read", { path: "a\0b" })).status).toBe(400);
    expect(readFileSync(join(outer, "secret.txt"), "utf8")).toBe("secret");
  });

  it("a link on disk that leads out of the vault", async () => {
    symlinkSync(join(outer, "secret.txt"), join(workbench.vault, "link.txt"));
    symlinkSync(outer, join(workbench.vault, "out"));
    expect((await ask("read", { path: "link.txt" })).status).toBe(403);
    expect((await post("write", { path: "out/secret.txt" }, "x")).status).toBe(403);
    expect((await post("write", { path: "out/new.txt" }, "x")).status).toBe(403);
    rmSync(join(workbench.vault, "link.txt"));
    rmSync(join(workbench.vault, "out"));
  });

  it("to remove the vault itself, or what is not there", async () => {
    expect((await post("remove", { path: "" })).status).toBe(403);
    expect((await post("remove", { path: "None.md" })).status).toBe(404);
    expect((await post("rename", { path: "None.md", to: "Some.md" })).status).toBe(404);
  });

  it("what it does not know, or is asked in the wrong way", async () => {
    expect((await ask("constructor")).status).toBe(404);
    expect((await ask("write", { path: "One.md" })).status).toBe(405);
    expect((await post("read", { path: "One.md" })).status).toBe(405);
    expect((await post("rename", { path: "One.md" })).status).toBe(400);
    expect((await fetch(`${workbench.url}nothing`)).status).toBe(404);
  });

  it("other pages: by their origin, and by a forged host name", async () => {
    expect((await ask("info", {}, { headers: { origin: "http://example.org" } })).status).toBe(403);
    const status = await new Promise<number | undefined>((done) => {
      request(`${workbench.url}vault/info`, { headers: { host: "example.org" } }, (response) => done(response.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it("to write where the vault is open for reading only, but for the plugin's data", async () => {
    const reading = await startWorkbench({ vault, pluginFolder: plugin, writable: false });
    const write = (path: string): Promise<Response> => fetch(
      `${reading.url}vault/write?path=${encodeURIComponent(path)}`,
      { method: "POST", body: "x" },
    );
    expect((await write("One.md")).status).toBe(403);
    expect((await write(".obsidian/plugins/sample/data.json")).status).toBe(200);
    await reading.close();
  });

  it("a vault or a plugin that is not there", async () => {
    await expect(startWorkbench({ vault: join(outer, "none"), pluginFolder: plugin })).rejects.toThrow("is no folder");
    await expect(startWorkbench({ vault, pluginFolder: vault })).rejects.toThrow("holds no manifest.json");
  });
});

describe("a vault path", () => {
  it("is kept without the slashes and dots that mean nothing", () => {
    expect(vaultPath("/a//./b/")).toBe("a/b");
    expect(vaultPath("")).toBe("");
    expect(vaultPath("a..b/...c")).toBe("a..b/...c");
  });
});

describe("start.ts", () => {
  const start = (...args: string[]): { status: number | null; stderr: string } =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "start.ts"), ...args],
      { encoding: "utf8", cwd: join(import.meta.dirname, "../..") },
    );

  it("says in one line that the vault is not there, and ends with 2", () => {
    const { status, stderr } = start(join(outer, "none"));
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(`${join(outer, "none")} is no folder`);
  });

  it("says how it is used", () => {
    const wrong: readonly (readonly [string[], string])[] = [
      [[], "usage:"],
      [[vault, "--port", "many"], "--port takes a number"],
      [[vault, "--nonsense"], "usage:"],
    ];
    for (const [args, complaint] of wrong) {
      const { status, stderr } = start(...args);
      expect(status).toBe(2);
      expect(stderr).toContain(complaint);
    }
  });
});
