import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIdbCache } from "../../src/browser/idb-cache";
import { createEngine } from "../../src/engine/engine";
import type { CacheEntry, CachePort } from "../../src/engine/ports";
import { buildNote } from "../core/build-note";
import { heldParser, loadAll, memoryFiles, quickClock, type MemoryFiles } from "./twins";

const complaints: string[] = [];
const complain = (message: string): void => void complaints.push(message);
const entry = (path: string): CacheEntry => ({ path, size: 1, mtime: 0, hash: 7, note: buildNote(path, { summary: path }) });

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(globalThis, { window: globalThis });
  complaints.length = 0;
});

const open = (vault = "v", format = "code") => createIdbCache(vault, format, complain);
const pathsIn = async (cache: CachePort) => (await loadAll(cache)).map(({ path }) => path).sort();
const hundred = (from: number): CacheEntry[] => Array.from({ length: 100 }, (_, at) => entry(`${String(from + at).padStart(4, "0")}.md`));

/** What stands in the database under a path, changed by hand. */
async function tamper(path: string, change: (stored: object) => object): Promise<void> {
  const db = await openDB("dossier-v");
  const stored: unknown = await db.get("notes", path);
  await db.put("notes", change(Object(stored)), path);
  db.close();
}

describe("the cache keeps what was read", () => {
  it("and gives it back, note for note", async () => {
    const entries = [entry("a.md"), entry("b.md"), entry("R&D 🐉 | #1.md")];
    await open().save(entries);
    const loaded = [...(await loadAll(open()))].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(loaded.map(({ note, ...rest }) => ({ ...rest, summary: note.summary }))).toEqual(
      [...entries].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ note, ...rest }) => ({ ...rest, summary: note.summary })),
    );
  });
  it("some at a time, each when the last were taken", async () => {
    for (let from = 0; from < 700; from += 100) await open().save(hundred(from));
    const taken: string[] = [];
    await open().load((entries) => {
      taken.push(`${entries.length} from ${entries[0]?.path ?? ""}`);
      return Promise.resolve(new Set());
    });
    expect(taken).toEqual([600, 500, 400, 300, 200, 100, 0].map((from) => `100 from ${String(from).padStart(4, "0")}.md`));
  });
  it("many together, and those that were read anew one by one, of which the newer comes first", async () => {
    await open().save(hundred(0));
    await open().save([{ ...entry("0007.md"), mtime: 5 }]);
    const loaded = await loadAll(open());
    expect([loaded.length, loaded[0]?.path, loaded[0]?.mtime]).toEqual([101, "0007.md", 5]);
    const cache = open();
    await cache.load((entries) => Promise.resolve(new Set(entries.length > 1 ? ["0007.md"] : [])));
    expect((await loadAll(open())).map(({ path, mtime }) => `${path} ${mtime}`).filter((each) => each.startsWith("0007"))).toEqual(["0007.md 5"]);
  });
  it("what is kept together replaces what was kept one by one", async () => {
    const cache = open();
    await cache.save([entry("0001.md")]);
    await cache.save(hundred(0));
    expect((await loadAll(open())).length).toBe(100);
  });
  it("without those that are removed, wherever they stand", async () => {
    const cache = open();
    await cache.save(hundred(0));
    await cache.save(hundred(100));
    await cache.save([entry("a.md"), entry("b.md")]);
    await cache.remove(["0001.md", "a.md", ...hundred(100).map(({ path }) => path), "nobody.md"]);
    expect(await pathsIn(open())).toEqual([...hundred(0).map(({ path }) => path).filter((path) => path !== "0001.md"), "b.md"]);
  });
  it("also those that it learnt of when it was loaded", async () => {
    await open().save(hundred(0));
    const cache = open();
    await loadAll(cache);
    await cache.remove(["0001.md"]);
    expect((await loadAll(open())).length).toBe(99);
  });
  it("a record of many that is damaged is dropped, and the others are not", async () => {
    await open().save(hundred(0));
    await open().save(hundred(100));
    const db = await openDB("dossier-v");
    const [key = 0] = await db.getAllKeys("notes");
    await db.put("notes", { ...Object(await db.get("notes", key)), data: new Uint8Array(9) }, key);
    db.close();
    expect((await loadAll(open())).length).toBe(100);
    expect((await loadAll(open())).length).toBe(100);
    expect(complaints).toEqual(["Useless records: 1."]);
  });
  it("records that the browser cannot give back any more are dropped, instead of being in the way at every start", async () => {
    for (let from = 0; from < 300; from += 100) await open().save(hundred(from));
    const lost = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementationOnce(function (this: IDBObjectStore, key) {
      const asked = this.get(key);
      queueMicrotask(() => this.transaction.abort());
      return asked;
    });
    expect(await loadAll(open())).toEqual([]);
    lost.mockRestore();
    await open().save(hundred(0));
    expect((await loadAll(open())).length).toBe(100);
  });
  it("for this vault only", async () => {
    await open("v").save([entry("a.md")]);
    expect(await pathsIn(open("w"))).toEqual([]);
  });
  it("and drops for good what was read by other code or under other options", async () => {
    await open("v", "old").save([entry("a.md")]);
    expect(await pathsIn(open("v", "new"))).toEqual([]);
    expect(complaints).toEqual(["Useless records: 1."]);
    expect(await pathsIn(open("v", "old"))).toEqual([]);
  });
  it.each<[string, (stored: object) => object]>([
    ["half written", (stored) => ({ ...stored, data: new Uint8Array(3) })],
    ["with a byte changed", (stored) => ({ ...stored, text: new TextEncoder().encode("b.mdb") })],
    ["of another's making", () => ({ path: "a.md", note: "hello" })],
    ["under another's path", (stored) => ({ ...stored, paths: ["c.md"] })],
  ])("drops an entry that is %s, and keeps the rest", async (_, change) => {
    await open().save([entry("a.md"), entry("b.md")]);
    await tamper("a.md", change);
    expect((await pathsIn(open())).filter((path) => path !== "a.md")).toEqual(["b.md"]);
    expect(complaints).toEqual(["Useless records: 1."]);
  });
  it("a database of a newer or foreign shape is made anew", async () => {
    const db = await openDB("dossier-v", 9, { upgrade: (made) => void made.createObjectStore("other") });
    db.close();
    await open().save([entry("a.md")]);
    expect(await pathsIn(open())).toEqual(["a.md"]);
    expect(complaints[0]).toMatch(/^The cache was made anew/);
  });
  it("so is one of this version that holds something else", async () => {
    const db = await openDB("dossier-v", 3, { upgrade: (made) => void made.createObjectStore("other") });
    db.close();
    await open().save([entry("a.md")]);
    expect(await pathsIn(open())).toEqual(["a.md"]);
  });
  it("without IndexedDB everything still works, uncached", async () => {
    Object.assign(globalThis, { indexedDB: { open: () => { throw new Error("private window"); }, deleteDatabase: () => { throw new Error("private window"); } } });
    const cache = open();
    await cache.save([entry("a.md")]);
    expect(await loadAll(cache)).toEqual([]);
    expect(complaints.at(-1)).toBe("There is no cache: Error: private window");
  });
  it("a database that never answers is waited for only so long", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    Object.assign(globalThis, { indexedDB: { open: () => new IDBOpenDBRequest(), deleteDatabase: () => new IDBOpenDBRequest() } });
    const loading = loadAll(open());
    await vi.advanceTimersByTimeAsync(5_001);
    expect(await loading).toEqual([]);
    expect(complaints.at(-1)).toBe("There is no cache: Error: it does not answer");
  });
  it("when the disk is full what was kept stays, and no more is tried", async () => {
    const cache = open();
    await cache.save([entry("a.md")]);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await cache.save([entry("b.md")]);
    await cache.save([entry("c.md")]);
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    expect(await pathsIn(open())).toEqual(["a.md"]);
    expect(complaints).toEqual(["The cache could not keep notes: QuotaExceededError: no room"]);
  });
  it("a write that is broken off is told, and nothing is left of it", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (this: IDBObjectStore, ...given) {
      const request = this.add(...given);
      queueMicrotask(() => this.transaction.abort());
      return request;
    });
    await open().save([entry("a.md")]);
    put.mockRestore();
    expect(await pathsIn(open())).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining("The cache could not keep notes: AbortError")]);
  });
  it("two windows of a vault write side by side", async () => {
    const [one, other] = [open(), open()];
    await Promise.all([one.save([entry("a.md"), entry("b.md")]), other.save([entry("b.md"), entry("c.md")]), one.remove(["z.md"]), pathsIn(other)]);
    expect(await pathsIn(one)).toEqual(["a.md", "b.md", "c.md"]);
    expect(complaints).toEqual([]);
  });
  it("a window that wants another version gets it, and this one goes on", async () => {
    const cache = open();
    await cache.save([entry("a.md")]);
    const db = await openDB("dossier-v", 9);
    db.close();
    await cache.save([entry("b.md")]);
    expect(await pathsIn(cache)).toEqual(["b.md"]);
  });
});

describe("a warm start reads only what changed", () => {
  const run = async (files: MemoryFiles, cache: CachePort): Promise<{ asked: string[]; notes: string[] }> => {
    const parser = heldParser();
    parser.release();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10, lanes: 1 });
    await engine.start();
    return { asked: parser.asked.flat().map(({ path }) => path), notes: engine.state.index.notes().map(({ path, summary }) => `${path}: ${summary}`) };
  };

  it("nothing at all when nothing did", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = open();
    expect((await run(files, cache)).asked).toEqual(["a.md", "b.md"]);
    expect(await run(files, cache)).toEqual({ asked: [], notes: ["a.md: A", "b.md: B"] });
  });
  it("and what changes later is counted from one", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = open();
    await run(files, cache);
    const parser = heldParser();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10, lanes: 1 });
    await engine.start();
    engine.changed("a.md");
    expect(engine.state.progress).toEqual({ done: 0, total: 1, complete: true });
    parser.release();
    await engine.idle();
  });
  it("a file of another size, a new one, and none that is gone", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = open();
    await run(files, cache);
    files.texts.set("a.md", "A longer");
    files.texts.set("c.md", "C");
    files.texts.delete("b.md");
    expect(await run(files, cache)).toEqual({ asked: ["a.md", "c.md"], notes: ["a.md: A longer", "c.md: C"] });
    expect(await pathsIn(cache)).toEqual(["a.md", "c.md"]);
  });
  it("a new time with the old text is settled by its hash", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = open();
    await run(files, cache);
    files.times.set("a.md", 5);
    files.times.set("b.md", 5);
    files.texts.set("b.md", "X");
    expect(await run(files, cache)).toEqual({ asked: ["b.md"], notes: ["a.md: A", "b.md: X"] });
  });
});

describe("what is kept is what was read", () => {
  it("a note that changes after it was read is not kept under its newer time", async () => {
    const files = memoryFiles({ "a.md": "old" });
    const cache = open();
    const parser = heldParser();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10, lanes: 1 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(1);
    files.texts.set("a.md", "new");
    files.times.set("a.md", 5);
    parser.release();
    await started;
    expect((await loadAll(cache)).map(({ mtime, note }) => [mtime, note.summary])).toEqual([[0, "old"]]);
  });
  it("what changes after a start that had nothing to keep is kept", async () => {
    const files = memoryFiles({});
    const cache = open();
    const parser = heldParser();
    parser.release();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10, lanes: 1 });
    await engine.start();
    files.texts.set("a.md", "A");
    engine.changed("a.md");
    await expect.poll(() => pathsIn(cache)).toEqual(["a.md"]);
  });
  it("an engine that stops lets go of the database, and what is asked later opens it again", async () => {
    const close = vi.spyOn(IDBDatabase.prototype, "close");
    const cache = open();
    const engine = createEngine({ files: memoryFiles({ "a.md": "A" }), parser: heldParser(), cache, clock: quickClock, batchSize: 10, lanes: 1 });
    void engine.start();
    await cache.save([entry("b.md")]);
    engine.stop();
    await expect.poll(() => close.mock.calls.length).toBe(1);
    expect(await pathsIn(cache)).toEqual(["b.md"]);
    close.mockRestore();
  });
  it.each(["while it begins", "while a renamed note is kept"])("an engine that stops %s leaves no database open", async (when) => {
    for (let steps = 0; steps < 20; steps++) {
      globalThis.indexedDB = new IDBFactory();
      const [opened, closed] = [vi.spyOn(IDBFactory.prototype, "open"), vi.spyOn(IDBDatabase.prototype, "close")];
      const files = memoryFiles(Object.fromEntries(hundred(0).map(({ path }) => [path, "x"])));
      const parser = heldParser();
      parser.release();
      const engine = createEngine({ files, parser, cache: open(), clock: quickClock, batchSize: 10, lanes: 1 });
      const started = engine.start();
      if (when !== "while it begins") {
        await started;
        files.move("0001.md", "a.md");
        engine.renamed("0001.md", "a.md");
      }
      for (let step = 0; step < steps; step++) await new Promise((resolve) => setImmediate(resolve));
      engine.stop();
      await started;
      await new Promise((resolve) => setTimeout(resolve, 40));
      const left = opened.mock.calls.length - closed.mock.calls.length;
      opened.mockRestore();
      closed.mockRestore();
      expect(`${left} left open after ${steps} steps`).toBe(`0 left open after ${steps} steps`);
    }
  });
  it("a note that is removed is evicted, also when nothing is being read", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = open();
    const parser = heldParser();
    parser.release();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10, lanes: 1 });
    await engine.start();
    engine.removed("a.md");
    await expect.poll(() => pathsIn(cache)).toEqual(["b.md"]);
  });
});
