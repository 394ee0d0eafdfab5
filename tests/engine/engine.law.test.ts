import fc from "fast-check";
import { expect, it } from "vitest";
import { createEngine, type Engine } from "../../src/engine/engine";
import type { CacheEntry, CachePort, ClockPort, ParserPort, Reading } from "../../src/engine/ports";
import { decodeNotes, encodeNotes } from "../../src/core/note/codec";
import { createVaultIndex } from "../../src/core/index/create-index";
import { createSurveyor } from "../../src/core/survey";
import { hashText } from "../../src/core/text-hash";
import { everything, surveyOf } from "../core/everything";
import { names, noteText } from "../core/random-vault";
import { read } from "../core/read";
import { runs } from "../law";
import { memoryFiles, type MemoryFiles } from "./twins";

const path = fc.constantFrom(...names).map((name) => `${name}.md`);
const folder = fc.constantFrom("x", "y/x", "y", "z");

/** What may happen to a vault, and which of its two tellings the app gives first where it gives two. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), path, text: noteText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("rename" as const), from: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("move folder" as const), from: folder, to: folder, folderFirst: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("lock" as const), path, locked: fc.boolean() }) },
);
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

const below = (files: MemoryFiles, from: string): string[] => [...files.texts.keys()].filter((each) => each.startsWith(`${from}/`));

/** Does it to the files, and tells the engine as the app would. */
function happen(each: Event, files: MemoryFiles, engine: Engine, time: number): void {
  switch (each.kind) {
    case "write":
      files.texts.set(each.path, each.text);
      files.times.set(each.path, time);
      return engine.changed(each.path);
    case "delete":
      files.texts.delete(each.path);
      return engine.removed(each.path);
    case "rename":
      if (each.from === each.to || !files.texts.has(each.from)) return;
      files.move(each.from, each.to);
      return engine.renamed(each.from, each.to);
    case "move folder": {
      if (each.from === each.to || each.to.startsWith(`${each.from}/`)) return;
      const moves = below(files, each.from).map((from) => ({ from, to: each.to + from.slice(each.from.length) }));
      for (const { from, to } of moves) files.move(from, to);
      if (each.folderFirst) engine.renamed(each.from, each.to);
      for (const { from, to } of moves) engine.renamed(from, to);
      if (!each.folderFirst) engine.renamed(each.from, each.to);
      return;
    }
    case "lock":
      if (each.locked) files.locked.add(each.path);
      else files.locked.delete(each.path);
      if (files.texts.has(each.path)) engine.changed(each.path);
  }
}

/** A cache in memory that keeps notes in compact form. */
function memoryCache(): CachePort {
  const held = new Map<string, CacheEntry>();
  return {
    load: async (take) => {
      for (const useless of await take([...held.values()])) held.delete(useless);
    },
    save: (entries) => Promise.resolve(entries.forEach((entry) => held.set(entry.path, { ...entry, note: decodeNotes(encodeNotes([entry.note]))[0] ?? entry.note }))),
    remove: (paths) => Promise.resolve(paths.forEach((each) => held.delete(each))),
    clear: () => Promise.resolve(held.clear()),
    close: () => Promise.resolve(),
  };
}

/** Every reading and every answer comes when the schedule says so. */
function portsOf(files: MemoryFiles, cache: CachePort, schedule: fc.Scheduler, failing: readonly number[]) {
  let batch = 0;
  const parser: ParserPort = {
    async parse(texts): Promise<readonly Reading[]> {
      const fails = failing.includes(batch++);
      await schedule.schedule(Promise.resolve(), "parse");
      if (fails) throw new Error("the worker died");
      const notes = decodeNotes(encodeNotes(texts.map(({ path: at, text }) => read(text, at))));
      return notes.map((note, at) => ({ note, hash: hashText(texts[at]?.text ?? "") }));
    },
    dispose: () => undefined,
  };
  const clock: ClockPort = { now: () => 0, pause: () => schedule.schedule(Promise.resolve(), "pause") };
  const slow = { list: () => files.list(), read: (at: string) => schedule.schedule(Promise.resolve(), "read").then(() => files.read(at)) };
  return { files: slow, parser, cache, clock };
}

async function settle(engine: Engine, schedule: fc.Scheduler, started: Promise<void>): Promise<void> {
  await schedule.waitFor(started.then(() => engine.idle()));
  // What is to be forgotten may still be under way to the cache.
  await schedule.waitIdle();
}

it("whatever happens while notes are read, in whatever order answers come, the survey ends as that of a fresh index over the files", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, noteText, { maxKeys: 5 }), fc.array(fc.tuple(event, fc.nat(4)), { maxLength: 10 }), fc.scheduler(), fc.integer({ min: 1, max: 3 }), async (texts, events, schedule, lanes) => {
      const files = memoryFiles(texts);
      const cache = memoryCache();
      for (const pass of ["cold", "warm"]) {
        const engine = createEngine({ ...portsOf(files, cache, schedule, []), batchSize: 2, lanes });
        const surveyor = createSurveyor();
        const started = engine.start();
        if (pass === "cold") {
          for (const [at, [each, steps]] of events.entries()) {
            for (let step = 0; step < steps && schedule.count() > 0; step++) await schedule.waitNext(1);
            happen(each, files, engine, at + 1);
            everything(surveyOf(surveyor, engine.state.index));
          }
        }
        await settle(engine, schedule, started);
        const fresh = createVaultIndex();
        for (const [at, text] of files.texts) if (!files.locked.has(at)) fresh.put(read(text, at));
        expect(everything(surveyOf(surveyor, engine.state.index))).toEqual(everything(surveyOf(createSurveyor(), fresh)));
        expect(engine.state.problems.map(({ where }) => where[0]?.path).sort()).toEqual([...files.texts.keys()].filter((at) => files.locked.has(at)).sort());
        expect(engine.state.progress).toEqual({ done: 0, total: 0, complete: true });
        engine.stop();
      }
    }),
    { numRuns: runs(80) },
  );
});

it("every note is read or named, also when the parser fails again and again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(6), { maxLength: 4 }), fc.scheduler(), async (failing, schedule) => {
      const files = memoryFiles(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.md`, "#actor"])));
      const engine = createEngine({ ...portsOf(files, memoryCache(), schedule, failing), batchSize: 2, lanes: 2 });
      await settle(engine, schedule, engine.start());
      const named = engine.state.problems.flatMap(({ where }) => where.map(({ path: at }) => at));
      expect([...engine.state.index.notes().map(({ path: at }) => at), ...named].sort()).toEqual([...files.texts.keys()].sort());
    }),
    { numRuns: runs(100) },
  );
});
