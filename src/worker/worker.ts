import { encodeNotes } from "../core/note/codec";
import { needsYaml } from "../core/note/read-front-matter";
import { readNote } from "../core/note/read-note";
import type { ReadingOptions } from "../core/note/reading-options";
import { hashText } from "../core/text-hash";
import type { ReadAnswer, ReadRequest } from "./protocol";

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: ReadRequest }) => void) | null;
  postMessage(answer: ReadAnswer, transfer: readonly ArrayBuffer[]): void;
}

/** Answers requests to read notes, in the worker whose scope is given. */
export function startReading(scope: WorkerScope): void {
  scope.onmessage = ({ data }) => {
    const answer = answerTo(data);
    scope.postMessage(answer, [answer.text.buffer, answer.data.buffer, answer.starts.buffer, answer.hashes.buffer]);
  };
}

/** Reads the texts of a request. */
export function answerTo({ id, options, texts }: ReadRequest): ReadAnswer {
  const reading = JSON.parse(options) as ReadingOptions;
  const notes = texts.map(({ path, text }) => readNote(path, text, reading, null));
  const { text, data, starts } = encodeNotes(notes);
  const hashes = Float64Array.from(texts, (each) => hashText(each.text));
  const unread = notes.flatMap(({ findings }, at) => (findings.some(({ code }) => code === needsYaml) ? at : []));
  return { id, text: new TextEncoder().encode(text), data, starts, hashes, unread };
}
