import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWorkerParser } from "../../src/browser/worker-parser";
import { hashText } from "../../src/core/text-hash";
import type { Reading } from "../../src/engine/ports";
import type { ReadAnswer, ReadRequest } from "../../src/worker/protocol";
import { answerTo } from "../../src/worker/worker";
import { readYaml } from "../../src/cli/yaml";
import { reading } from "../core/read";

/** A worker in this thread that does as the test says: answers, throws, or falls silent. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static behave: (request: ReadRequest) => ReadAnswer | "silent" | "dies" = answerTo;
  readonly asked: ReadRequest[] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(request: ReadRequest): void {
    this.asked.push(request);
    const answer = FakeWorker.behave(request);
    if (answer === "silent") return;
    queueMicrotask(() => this.dispatchEvent(answer === "dies" ? new Event("error") : Object.assign(new Event("message"), { data: answer })));
  }

  terminate(): void {
    this.ended = true;
  }
}

const texts = [{ path: "a.md", text: "#actor\n\n**Ada** — a lab 🐉.\n" }, { path: "b.md", text: "---\naliases:\n  - [B]\nx: {y: [1, 2]}\n---\n#actor\n\nA firm.\n" }];
const parser = (source = () => Promise.resolve("")) => createWorkerParser(source, reading, readYaml);
const told = (readings: readonly Reading[]) => readings.map(({ note, hash }) => [note.path, note.summary, note.findings.length, hash]);
const expected = [["a.md", "a lab 🐉.", 0, hashText(texts[0]?.text ?? "")], ["b.md", "A firm.", 0, hashText(texts[1]?.text ?? "")]];

beforeEach(() => {
  FakeWorker.made = [];
  FakeWorker.behave = answerTo;
  Object.assign(globalThis, { window: globalThis, Worker: FakeWorker });
});
afterEach(() => vi.useRealTimers());

describe("notes are read in a worker", () => {
  it("and those whose front matter wants the YAML library once more in line", async () => {
    const readings = await parser().parse(texts);
    expect(told(readings).map((each) => each.slice(0, 1).concat(each.slice(2)))).toEqual(expected.map((each) => each.slice(0, 1).concat(each.slice(2))));
    expect(FakeWorker.made.map(({ asked }) => asked.length)).toEqual([1]);
  });

  it("whose source may be fetched until it speaks: some browsers begin to load it late", async () => {
    const release = vi.spyOn(URL, "revokeObjectURL");
    FakeWorker.behave = () => "silent";
    const reader = parser();
    void reader.parse(texts).catch(() => null);
    await expect.poll(() => FakeWorker.made.length).toBe(1);
    expect(release).not.toHaveBeenCalled();
    FakeWorker.made[0]?.dispatchEvent(Object.assign(new Event("message"), { data: { id: 99 } }));
    expect(release).toHaveBeenCalledTimes(1);
    reader.dispose();
    release.mockRestore();
  });

  it("without one, in line", async () => {
    const readings = await parser(() => Promise.reject(new Error("no main.js"))).parse(texts);
    expect(readings.map(({ note }) => note.path)).toEqual(["a.md", "b.md"]);
    expect(FakeWorker.made).toEqual([]);
  });
});

describe("a worker that is lost takes no note with it", () => {
  it.each(["dies", "silent"] as const)("what it left is read in line, and a new one is started: it %s", async (how) => {
    vi.useFakeTimers();
    FakeWorker.behave = () => how;
    const own = parser();
    const reads = Promise.all([own.parse(texts), own.parse(texts)]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await reads).map((each) => each.length)).toEqual([2, 2]);
    FakeWorker.behave = answerTo;
    await own.parse(texts);
    expect(FakeWorker.made.map(({ ended, asked }) => [ended, asked.length])).toEqual([[true, 2], [false, 1]]);
  });

  it("after the third no more are started", async () => {
    FakeWorker.behave = () => "dies";
    const own = parser();
    for (let turn = 0; turn < 6; turn++) expect(await own.parse(texts)).toHaveLength(2);
    expect(FakeWorker.made).toHaveLength(3);
  });

  it("an answer that comes twice or too late is passed over", async () => {
    const own = parser();
    await own.parse(texts);
    const [worker] = FakeWorker.made;
    const [request] = worker?.asked ?? [];
    if (request) worker?.dispatchEvent(Object.assign(new Event("message"), { data: answerTo(request) }));
    expect(await own.parse(texts)).toHaveLength(2);
  });
});

it("when reading is stopped, whoever waits is told", async () => {
  FakeWorker.behave = () => "silent";
  const own = parser();
  const read = own.parse(texts);
  await expect.poll(() => FakeWorker.made.length).toBe(1);
  own.dispose();
  await expect(read).rejects.toThrow("reading was stopped");
});

it("once it is stopped no worker is started any more, whoever still asks", async () => {
  const own = parser();
  own.dispose();
  await expect(own.parse(texts)).rejects.toThrow("reading was stopped");
  expect(FakeWorker.made).toEqual([]);
});

it.each(["dies", "is stopped"])("the source of a worker that never spoke is let go with it: it %s", async (how) => {
  const [made, released] = [vi.spyOn(URL, "createObjectURL"), vi.spyOn(URL, "revokeObjectURL")];
  FakeWorker.behave = () => (how === "dies" ? "dies" : "silent");
  const own = parser();
  const read = own.parse(texts).catch(() => null);
  await expect.poll(() => FakeWorker.made.length).toBe(1);
  if (how === "is stopped") own.dispose();
  await read;
  await expect.poll(() => released.mock.calls).toEqual(made.mock.results.map(({ value }) => [value]));
  vi.restoreAllMocks();
});

it("a worker that complains twice is lost once: the next one is not forgotten with it", async () => {
  FakeWorker.behave = () => "dies";
  const own = parser();
  await own.parse(texts);
  FakeWorker.behave = answerTo;
  await own.parse(texts);
  FakeWorker.made[0]?.dispatchEvent(new Event("error"));
  await own.parse(texts);
  expect(FakeWorker.made.map(({ asked }) => asked.length)).toEqual([1, 2]);
});
