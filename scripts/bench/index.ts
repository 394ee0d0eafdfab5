import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { createVaultIndex } from "../../src/core/index/create-index";
import { decodeNotes } from "../../src/core/note/codec";
import type { Note } from "../../src/core/note/note";
import { emptyMemory } from "../../src/core/settings/memory";
import { defaultSettings } from "../../src/core/settings/settings";
import { createSurveyor } from "../../src/core/survey";
import type { NoteText } from "../../src/engine/ports";
import type { ReadAnswer } from "../../src/worker/protocol";
import { answerTo } from "../../src/worker/worker";
import { heldBytes, timed } from "./measure";
import { options } from "./read";
import { scanMs } from "./scan";
import { syntheticVault } from "./synthetic";

/** The figures of `bench index`: times in milliseconds for the whole vault, sizes in bytes. */
export interface IndexFigures {
  readonly notes: number;
  readonly scanMs: number;
  /** In the worker: reading, hashing and writing down. */
  readonly workerMs: number;
  /** On the main thread: taking the answers in, so that every note can be asked. */
  readonly takeInMs: number;
  /** On the main thread: putting all notes into the index. */
  readonly putMs: number;
  /** Of the notes on the main thread as JSON, to compare: parsing it. */
  readonly jsonParseMs: number;
  readonly surveyMs: { readonly exposure: number; readonly benchmarks: number; readonly freshness: number };
  readonly answerBytes: number;
  readonly jsonBytes: number;
  /** What the heap holds more after collection: index alone, and with all three surveys made. */
  readonly indexHeapBytes: number;
  readonly surveyedHeapBytes: number;
}

const batchSize = 100;

/** A vault's texts from a folder, or as many synthetic notes as a number says. */
export function textsOf(vault: string): readonly NoteText[] {
  if (/^\d+$/.test(vault)) return syntheticVault(Number(vault));
  const paths = readdirSync(vault, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md")).sort();
  return paths.map((path) => ({ path, text: readFileSync(join(vault, path), "utf8") }));
}

/** The answers of a worker that is asked for all texts, a batch at a time. */
export function answersFor(texts: readonly NoteText[]): ReadAnswer[] {
  const answers: ReadAnswer[] = [];
  for (let at = 0; at < texts.length; at += batchSize) answers.push(answerTo({ id: at, options: JSON.stringify(options), texts: texts.slice(at, at + batchSize) }));
  return answers;
}

/** What the main thread does with an answer (browser/worker-parser.ts). */
export function takeIn({ text, data, starts }: ReadAnswer): readonly Note[] {
  return decodeNotes({ text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(text), data, starts });
}

/** Measures the way of a whole vault into the index. The worker's code runs in this thread; buffers that are handed over cost nothing, as in the app. */
export async function measureIndex(vault: string): Promise<IndexFigures> {
  const texts = textsOf(vault);
  const scan = await scanMs(texts.map(({ text }) => text));
  answersFor(texts.slice(0, 400));
  const worker = timed(() => answersFor(texts));
  const answerBytes = worker.value.reduce((sum, { text, data, starts, hashes }) => sum + text.length + data.length + starts.byteLength + hashes.byteLength, 0);
  const takeInMs = Math.min(...[0, 1, 2].map(() => timed(() => worker.value.map(takeIn)).ms));
  const jsons = worker.value.map((answer) => JSON.stringify(takeIn(answer).map(plainOf)));
  const jsonBytes = jsons.reduce((sum, json) => sum + json.length, 0);
  const jsonParseMs = timed(() => jsons.forEach((json) => void JSON.parse(json))).ms;
  return { notes: texts.length, scanMs: scan, workerMs: worker.ms, takeInMs, jsonParseMs, answerBytes, jsonBytes, ...measureHeld(worker.value.map((answer) => serialize(answer))) };
}

/** Fills an index from answers that nobody else holds, makes its surveys, and weighs both. */
function measureHeld(answers: Buffer[]): Pick<IndexFigures, "putMs" | "surveyMs" | "indexHeapBytes" | "surveyedHeapBytes"> {
  const before = heldBytes();
  const index = createVaultIndex();
  let putMs = 0;
  for (const answer of answers) {
    const notes = takeIn(deserialize(answer) as ReadAnswer);
    putMs += timed(() => notes.forEach((note) => index.put(note))).ms;
  }
  const indexHeapBytes = heldBytes() - before;
  const survey = createSurveyor().survey(index, "2026-07-01", defaultSettings, emptyMemory);
  const surveyMs = { exposure: timed(() => survey.exposure).ms, benchmarks: timed(() => survey.benchmarks).ms, freshness: timed(() => survey.freshness).ms };
  const surveyedHeapBytes = heldBytes() - before;
  // Asked after the weighing, so that neither is collected before it.
  if (survey.index !== index || answers.length === 0) throw new Error("nothing was measured");
  return { putMs, surveyMs, indexHeapBytes, surveyedHeapBytes };
}

const fields: readonly (keyof Note)[] = [
  "path", "title", "isActor", "tags", "aliases", "summary", "updated", "created", "stamps", "malformedDates", "listing", "tickers", "parent", "facts", "rounds",
  "related", "links", "exposures", "expectations", "results", "tables", "positions", "properties", "findings",
];

function plainOf(note: Note): object {
  return Object.fromEntries(fields.map((key) => [key, note[key]]));
}
