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
const pathsIn = async (cache: CachePort) => (await loadAll(cache)).map(({ path }) => path);

/** What stands in the database under a path, changed by hand. */
async function tamper(path: string, change: (stored: object) => object): Promise<void> {
  const db = await openDB("dossier-v");
  const stored: unknown = await db.get("notes", path);
  await db.put("notes", change(Object(stored)));
  db.close();
}

describe("the cache keeps what was read", () => {
  it("and gives it back, note for note", async () => {
    const entries = [entry("a.md"), entry("b.md"), entry("R&D 🐉 | #1.md")];
    await open().save(entries);
    const loaded = await loadAll(open());
    expect(loaded.map(({ note, ...rest }) => ({ ...rest, summary: note.summary }))).toEqual(
      [...entries].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ note, ...rest }) => ({ ...rest, summary: note.summary })),
    );
  });
  it("some at a time, each when the last were taken", async () => {
    await open().save(Array.from({ length: 450 }, (_, at) => entry(`${String(at).padStart(3, "0")}.md`)));
    const taken: number[] = [];
    await open().load((entries) => Promise.resolve(void taken.push(entries.length)));
    expect(taken).toEqual([200, 200, 50]);
  });
  it("for this vault only", async () => {
    await open("v").save([entry("a.md")]);
    expect(await pathsIn(open("w"))).toEqual([]);
  });
  it("and drops for good what was read by other code or under other options", async () => {
    await open("v", "old").save([entry("a.md")]);
    expect(await pathsIn(open("v", "new"))).toEqual([]);
    expect(complaints).toEqual(["1 cached notes were damaged or of another format, and were dropped."]);
    expect(await pathsIn(open("v", "old"))).toEqual([]);
  });
  it.each<[string, (stored: object) => object]>([
    ["half written", (stored) => ({ ...stored, data: new Uint8Array(3) })],
    ["with a byte changed", (stored) => ({ ...stored, text: "b.mdb" })],
    ["of another's making", () => ({ path: "a.md", note: "hello" })],
    ["under another's path", (stored) => ({ ...stored, path: "c.md" })],
  ])("drops an entry that is %s, and keeps the rest", async (_, change) => {
    await open().save([entry("a.md"), entry("b.md")]);
    await tamper("a.md", change);
    expect((await pathsIn(open())).filter((path) => path !== "a.md")).toEqual(["b.md"]);
    expect(complaints).toEqual(["1 cached notes were damaged or of another format, and were dropped."]);
  });
  it("a database of a newer or foreign shape is made anew", async () => {
    const db = await openDB("dossier-v", 9, { upgrade: (made) => void made.createObjectStore("other") });
    db.close();
    await open().save([entry("a.md")]);
    expect(await pathsIn(open())).toEqual(["a.md"]);
    expect(complaints[0]).toMatch(/^The cache was made anew/);
  });
  it("so is one of this version that holds something else", async () => {
    const db = await openDB("dossier-v", 2, { upgrade: (made) => void made.createObjectStore("other") });
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
    await vi.advanceTimersByTimeAsync(20_000);
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
