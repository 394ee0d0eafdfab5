import { describe, expect, it, vi } from "vitest";
import { createEngine, type Engine, type EnginePorts, type Progress } from "../../src/engine/engine";
import { noCache } from "../../src/engine/no-cache";
import { heldParser, memoryFiles, promptParser, quickClock, type HeldParser, type MemoryFiles } from "./twins";

const summaries = (engine: Engine) => engine.state.index.notes().map(({ path, summary }) => `${path}: ${summary}`);
const messages = (engine: Engine) => engine.state.problems.map(({ message }) => message);
const open = (ports: Partial<EnginePorts>) =>
  createEngine({ files: memoryFiles({}), parser: promptParser(), cache: noCache, clock: quickClock, batchSize: 5, lanes: 1, ...ports });

describe("the engine reads a whole vault", () => {
  it("batch by batch, and tells how far it is", async () => {
    const engine = open({ files: memoryFiles({ "a.md": "A", "b.md": "B", "c.md": "C" }), batchSize: 2 });
    const seen: Progress[] = [];
    engine.subscribe(({ progress }) => seen.push(progress));
    expect(engine.state.progress).toEqual({ done: 0, total: 0, complete: false });
    await engine.start();
    expect(summaries(engine)).toEqual(["a.md: A", "b.md: B", "c.md: C"]);
    expect(seen).toEqual([
      { done: 0, total: 3, complete: false },
      { done: 2, total: 3, complete: false },
      { done: 0, total: 0, complete: false },
      { done: 0, total: 0, complete: true },
    ]);
  });

  it("an empty vault is complete too", async () => {
    const engine = open({});
    await engine.start();
    expect(engine.state.progress).toEqual({ done: 0, total: 0, complete: true });
  });

  it("no more texts are held than the lanes allow", async () => {
    const parser = heldParser();
    const engine = open({ files: memoryFiles(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.md`, "text"]))), parser, batchSize: 4, lanes: 2 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(2);
    expect(parser.asked.map((texts) => texts.length)).toEqual([4, 4]);
    parser.release();
    await started;
    expect(engine.state.index.size).toBe(50);
  });
});

describe("what cannot be read is named, and the rest is read", () => {
  it("a file that may not be read", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    files.locked.add("a.md");
    const engine = open({ files });
    await engine.start();
    expect(summaries(engine)).toEqual(["b.md: B"]);
    expect(messages(engine)).toEqual(["a.md could not be read: permission denied."]);
    files.locked.clear();
    engine.changed("a.md");
    await engine.idle();
    expect([summaries(engine), messages(engine)]).toEqual([["a.md: A", "b.md: B"], []]);
  });

  it("a note that became unreadable is not shown as it once was", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const engine = open({ files });
    await engine.start();
    files.locked.add("a.md");
    engine.changed("a.md");
    await engine.idle();
    expect([summaries(engine), messages(engine)]).toEqual([[], ["a.md could not be read: permission denied."]]);
  });

  it("a parser that fails", async () => {
    const parser = { parse: () => Promise.reject(new Error("out of memory")), dispose: () => undefined };
    const engine = open({ files: memoryFiles({ "a.md": "A" }), parser });
    await engine.start();
    expect(messages(engine)).toEqual(["a.md was not read: out of memory."]);
  });

  it("a parser that answers for fewer notes than it was asked", async () => {
    const parser = { parse: () => Promise.resolve([]), dispose: () => undefined };
    const engine = open({ files: memoryFiles({ "a.md": "A" }), parser });
    await engine.start();
    expect(messages(engine)).toEqual(["a.md was not read: the reader gave no answer."]);
  });

  it("a file that vanished is simply not there", async () => {
    const files = memoryFiles({ "a.md": "A", "b.md": "B" });
    const engine = open({ files: { list: () => files.list(), read: (path) => (path === "a.md" ? Promise.resolve(null) : files.read(path)) } });
    await engine.start();
    expect([summaries(engine), messages(engine)]).toEqual([["b.md: B"], []]);
  });
});

/** Starts reading, does `meanwhile` while the parser holds the first batch, and lets it answer. */
async function whileReading(files: MemoryFiles, meanwhile: (engine: Engine, parser: HeldParser) => void): Promise<Engine> {
  const parser = heldParser();
  const engine = open({ files, parser });
  const started = engine.start();
  await expect.poll(() => parser.asked.length).toBe(1);
  meanwhile(engine, parser);
  parser.release();
  await started;
  await engine.idle();
  return engine;
}

describe("changes while notes are being read", () => {
  it("a note that changed again is read again, and the older answer is dropped", async () => {
    const files = memoryFiles({ "a.md": "old" });
    const engine = await whileReading(files, (own) => {
      files.texts.set("a.md", "new");
      own.changed("a.md");
    });
    expect(summaries(engine)).toEqual(["a.md: new"]);
  });

  it("a note renamed stands under its new path only", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const engine = await whileReading(files, (own) => {
      files.move("a.md", "b.md");
      own.renamed("a.md", "b.md");
    });
    expect(summaries(engine)).toEqual(["b.md: A"]);
  });

  it("a note deleted does not come back", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const engine = await whileReading(files, (own) => {
      files.texts.delete("a.md");
      own.removed("a.md");
    });
    expect(summaries(engine)).toEqual([]);
  });

  it.each(["folder first", "notes first", "folder only", "notes only"])("a folder renamed moves all its notes, whoever tells it: %s", async (told) => {
    const files = memoryFiles({ "x/a.md": "A", "x/y/b.md": "B", "xx/c.md": "C" });
    const engine = await whileReading(files, (own) => {
      for (const path of ["x/a.md", "x/y/b.md"]) files.move(path, `z${path.slice(1)}`);
      const folder = (): void => own.renamed("x", "z");
      const notes = (): void => ["/a.md", "/y/b.md"].forEach((path) => own.renamed(`x${path}`, `z${path}`));
      if (told.startsWith("folder")) folder();
      if (told !== "folder only") notes();
      if (told === "notes first") folder();
    });
    expect(summaries(engine)).toEqual(["xx/c.md: C", "z/a.md: A", "z/y/b.md: B"]);
  });

  it("a folder whose name looks like a note's is told note by note", async () => {
    const files = memoryFiles({ "x.md/a.md": "A", "x.md/b.md": "B" });
    const engine = await whileReading(files, (own) => {
      for (const path of ["x.md/a.md", "x.md/b.md"]) files.move(path, `z.md${path.slice(4)}`);
      own.renamed("x.md", "z.md");
      for (const each of ["a.md", "b.md"]) own.renamed(`x.md/${each}`, `z.md/${each}`);
    });
    expect(summaries(engine)).toEqual(["z.md/a.md: A", "z.md/b.md: B"]);
  });

  it("a note that nobody knows is looked for nowhere else", async () => {
    const engine = open({ files: memoryFiles({ "a.md": "A" }) });
    await engine.start();
    const notes = vi.spyOn(engine.state.index, "notes");
    for (let at = 0; at < 5; at++) engine.removed(`gone ${at}.md`);
    expect(notes).not.toHaveBeenCalled();
  });

  it("a folder deleted takes all its notes along", async () => {
    const files = memoryFiles({ "x/a.md": "A", "x/y/b.md": "B", "c.md": "C" });
    const engine = await whileReading(files, (own) => {
      files.texts.delete("x/a.md");
      files.texts.delete("x/y/b.md");
      own.removed("x");
    });
    expect(summaries(engine)).toEqual(["c.md: C"]);
  });

  it("stopping leaves nothing waiting", async () => {
    const parser = heldParser();
    const engine = open({ files: memoryFiles({ "a.md": "A", "b.md": "B" }), parser, batchSize: 1 });
    const started = engine.start();
    await expect.poll(() => parser.asked.length).toBe(1);
    engine.stop();
    parser.release();
    await started;
    expect([parser.asked.length, summaries(engine)]).toEqual([1, []]);
  });
});

describe("a rename", () => {
  it.each([
    ["a note's case", "Ada.md", "ada.md"],
    ["a letter from two characters to one", "Zoe\u0308.md", "Zo\u00eb.md"],
    ["a name with what means something in links", "a.md", "C# | R&D 🐉.md"],
  ])("of %s", async (_, from, to) => {
    const files = memoryFiles({ [from]: "A" });
    const engine = open({ files });
    await engine.start();
    files.move(from, to);
    engine.renamed(from, to);
    await engine.idle();
    expect(summaries(engine)).toEqual([`${to}: A`]);
  });

  it("is told once: nobody sees the vault without the note", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const engine = open({ files });
    await engine.start();
    const seen: number[] = [];
    engine.subscribe(({ index }) => seen.push(index.size));
    files.move("a.md", "b.md");
    engine.renamed("a.md", "b.md");
    await engine.idle();
    expect(seen).toEqual([1]);
  });

  it("to another kind of file takes the note away, and back brings it", async () => {
    const files = memoryFiles({ "a.md": "A" });
    const engine = open({ files });
    await engine.start();
    engine.renamed("a.md", "a.txt");
    await engine.idle();
    expect(summaries(engine)).toEqual([]);
    engine.renamed("a.txt", "a.md");
    await engine.idle();
    expect(summaries(engine)).toEqual(["a.md: A"]);
  });
});
