import type { Note } from "../core/note/note";
import { readNote } from "../core/note/read-note";
import type { ReadingOptions } from "../core/note/reading-options";
import type { NoteText, ParserPort } from "../engine/ports";
import type { ReadAnswer, ReadRequest } from "../worker/protocol";

/** Reads notes here and now, in the thread of the caller. */
export function createInlineParser(options: ReadingOptions): ParserPort {
  return {
    parse: (texts) => Promise.resolve(texts.map(({ path, text }) => readNote(path, text, options))),
    dispose: () => undefined,
  };
}

interface Waiting {
  readonly texts: readonly NoteText[];
  readonly resolve: (notes: readonly Note[]) => void;
}

/** Reads notes in a worker made from `source`; when none can be had, or it dies, what is outstanding and all that follows is read in line. */
export function createWorkerParser(source: string, options: ReadingOptions): ParserPort {
  const inline = createInlineParser(options);
  const waiting = new Map<number, Waiting>();
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  let worker = startWorker(address);
  let lastId = 0;

  const fallBack = (): void => {
    worker?.terminate();
    worker = null;
    for (const [id, { texts, resolve }] of waiting) {
      waiting.delete(id);
      void inline.parse(texts).then(resolve);
    }
  };
  const take = ({ data }: MessageEvent<ReadAnswer>): void => {
    const job = waiting.get(data.id);
    if (!job) return;
    waiting.delete(data.id);
    const notes: readonly Note[] = JSON.parse(data.notes);
    job.resolve(notes);
  };
  worker?.addEventListener("message", take);
  worker?.addEventListener("error", fallBack);
  worker?.addEventListener("messageerror", fallBack);

  return {
    parse(texts) {
      const running = worker;
      if (!running) return inline.parse(texts);
      return new Promise((resolve) => {
        const request: ReadRequest = { id: ++lastId, options: JSON.stringify(options), texts };
        waiting.set(request.id, { texts, resolve });
        running.postMessage(request);
      });
    },
    dispose() {
      worker?.terminate();
      worker = null;
      waiting.clear();
      URL.revokeObjectURL(address);
    },
  };
}

function startWorker(address: string): Worker | null {
  try {
    return new Worker(address);
  } catch {
    return null;
  }
}
