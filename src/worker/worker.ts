import { readNote } from "../core/note/read-note";
import type { ReadingOptions } from "../core/note/reading-options";
import type { ReadAnswer, ReadRequest } from "./protocol";

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: ReadRequest }) => void) | null;
  postMessage(answer: ReadAnswer): void;
}

/** Answers requests to read notes, in the worker whose scope is given. */
export function startReading(scope: WorkerScope): void {
  scope.onmessage = ({ data: { id, options, texts } }) => {
    const reading = JSON.parse(options) as ReadingOptions;
    const notes = texts.map(({ path, text }) => readNote(path, text, reading, null));
    scope.postMessage({ id, notes: JSON.stringify(notes) });
  };
}
