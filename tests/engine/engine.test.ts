import { describe, expect, it } from "vitest";
import { createEngine, type Progress } from "../../src/engine/engine";
import { noCache } from "../../src/engine/no-cache";
import { heldParser, memoryFiles, promptParser, quickClock } from "./twins";

const summaries = (engine: ReturnType<typeof createEngine>) => engine.state.index.notes().map(({ path, summary }) => `${path}: ${summary}`);

describe("the engine reads a whole vault", () => {
  it("batch by batch, and tells how far it is", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B", "c.md": "C" });
    const engine = createEngine({ files, parser: promptParser(), cache: noCache, clock: quickClock, batchSize: 2 });
    const seen: Progress[] = [];
    engine.subscribe(({ progress }) => seen.push(progress));
    await engine.start();
    expect(summaries(engine)).toEqual(["a.md: A", "b.md: B", "c.md: C"]);
    expect(seen).toEqual([{ done: 0, total: 3 }, { done: 0, total: 3 }, { done: 2, total: 3 }, { done: 0, total: 0 }]);
  });

  it("an empty vault is told of too", async () => {
    const engine = createEngine({ files: memoryFiles({}), parser: promptParser(), cache: noCache, clock: quickClock, batchSize: 2 });
    const seen: Progress[] = [];
    engine.subscribe(({ progress }) => seen.push(progress));
    await engine.start();
    expect(seen.at(-1)).toEqual({ done: 0, total: 0 });
  });

  it("a file that cannot be read is named, and the rest is read", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    files.locked.add("a.md");
    const engine = createEngine({ files, parser: promptParser(), cache: noCache, clock: quickClock, batchSize: 5 });
    await engine.start();
    expect(summaries(engine)).toEqual(["b.md: B"]);
    expect(engine.state.problems.map(({ message }) => message)).toEqual(["a.md could not be read: permission denied."]);
  });

  it("a parser that fails leaves a finding for each of its notes, not a hanging queue", async () => {
    const parser = { parse: () => Promise.reject(new Error("out of memory")), dispose: () => undefined };
    const engine = createEngine({ files: memoryFiles({ "a.md": "A" }), parser, cache: noCache, clock: quickClock, batchSize: 5 });
    await engine.start();
    expect(engine.state.problems.map(({ message }) => message)).toEqual(["a.md was not read: out of memory."]);
  });
});

describe("changes while notes are being read", () => {
  it("a note that changed again is read again, and the older answer is dropped", async () => {
    const files = memoryFiles({ "a.md": "old" });
    const parser = heldParser();
    const engine = createEngine({ files, parser, cache: noCache, clock: quickClock, batchSize: 5 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(1);
    files.texts.set("a.md", "new");
    engine.changed("a.md");
    parser.release();
    await started;
    await engine.idle();
    expect(summaries(engine)).toEqual(["a.md: new"]);
  });

  it("a note renamed while it was read stands under its new path only", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const parser = heldParser();
    const engine = createEngine({ files, parser, cache: noCache, clock: quickClock, batchSize: 5 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(1);
    files.texts.delete("a.md");
    files.texts.set("b.md", "A");
    engine.renamed("a.md", "b.md");
    parser.release();
    await started;
    await engine.idle();
    expect(summaries(engine)).toEqual(["b.md: A"]);
  });

  it("a note deleted while it was read does not come back", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const parser = heldParser();
    const engine = createEngine({ files, parser, cache: noCache, clock: quickClock, batchSize: 5 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(1);
    files.texts.delete("a.md");
    engine.removed("a.md");
    parser.release();
    await started;
    expect(summaries(engine)).toEqual([]);
  });
});
