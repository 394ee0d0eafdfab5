import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { createIdbCache } from "../../src/browser/idb-cache";
import { createEngine } from "../../src/engine/engine";
import type { CacheEntry, CachePort } from "../../src/engine/ports";
import { buildNote } from "../core/build-note";
import { heldParser, memoryFiles, quickClock, type MemoryFiles } from "./twins";

const complaints: string[] = [];
const complain = (message: string): void => void complaints.push(message);
const entry = (path: string): CacheEntry => ({ path, size: 1, mtime: 0, hash: 7, note: buildNote(path, { summary: path }) });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  complaints.length = 0;
});

describe("the cache keeps what was read", () => {
  it("and gives it back, note for note", async () => {
    await createIdbCache("v", "options", complain).save([entry("a.md"), entry("b.md")]);
    expect(await createIdbCache("v", "options", complain).load()).toEqual([entry("a.md"), entry("b.md")]);
  });
  it("for this vault only", async () => {
    await createIdbCache("v", "options", complain).save([entry("a.md")]);
    expect(await createIdbCache("w", "options", complain).load()).toEqual([]);
  });
  it("and drops what was read under other options", async () => {
    await createIdbCache("v", "actor", complain).save([entry("a.md")]);
    expect(await createIdbCache("v", "entity", complain).load()).toEqual([]);
    expect(complaints).toEqual(["1 cached notes of another format were dropped."]);
  });
  it("drops an entry that is half written, and keeps the rest", async () => {
    const cache = createIdbCache("v", "options", complain);
    await cache.save([entry("a.md"), entry("b.md")]);
    const db = await openDB("dossier-v");
    const stored: unknown = await db.get("notes", "a.md");
    await db.put("notes", { ...Object(stored), note: '{"path":"a.md","tags' });
    db.close();
    expect((await cache.load()).map(({ path }) => path)).toEqual(["b.md"]);
  });
  it("a database of a newer or foreign shape is made anew", async () => {
    const db = await openDB("dossier-v", 9, { upgrade: (made) => void made.createObjectStore("other") });
    db.close();
    const cache = createIdbCache("v", "options", complain);
    await cache.save([entry("a.md")]);
    expect((await cache.load()).map(({ path }) => path)).toEqual(["a.md"]);
    expect(complaints[0]).toMatch(/^The cache was made anew/);
  });
  it("without IndexedDB everything still works, uncached", async () => {
    Object.assign(globalThis, { indexedDB: { open: () => { throw new Error("private window"); }, deleteDatabase: () => { throw new Error("private window"); } } });
    const cache = createIdbCache("v", "options", complain);
    await cache.save([entry("a.md")]);
    expect(await cache.load()).toEqual([]);
    expect(complaints.at(-1)).toBe("There is no cache: Error: private window");
  });
});

describe("a warm start reads only what changed", () => {
  const run = async (files: MemoryFiles, cache: CachePort): Promise<{ asked: string[]; notes: string[] }> => {
    const parser = heldParser();
    parser.release();
    const engine = createEngine({ files, parser, cache, clock: quickClock, batchSize: 10 });
    await engine.start();
    return { asked: parser.asked.flat().map(({ path }) => path), notes: engine.state.index.notes().map(({ path, summary }) => `${path}: ${summary}`) };
  };

  it("nothing at all when nothing did", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = createIdbCache("v", "options", complain);
    expect((await run(files, cache)).asked).toEqual(["a.md", "b.md"]);
    expect(await run(files, cache)).toEqual({ asked: [], notes: ["a.md: A", "b.md: B"] });
  });
  it("a file of another size, a new one, and none that is gone", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = createIdbCache("v", "options", complain);
    await run(files, cache);
    files.texts.set("a.md", "A longer");
    files.texts.set("c.md", "C");
    files.texts.delete("b.md");
    expect(await run(files, cache)).toEqual({ asked: ["a.md", "c.md"], notes: ["a.md: A longer", "c.md: C"] });
    expect((await cache.load()).map(({ path }) => path)).toEqual(["a.md", "c.md"]);
  });
  it("a new time with the old text is settled by its hash", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const cache = createIdbCache("v", "options", complain);
    await run(files, cache);
    files.times.set("a.md", 5);
    files.times.set("b.md", 5);
    files.texts.set("b.md", "X");
    expect(await run(files, cache)).toEqual({ asked: ["b.md"], notes: ["a.md: A", "b.md: X"] });
  });
});
