/** What goes to the worker: texts to read, and how to read them (as JSON, which copies faster than objects). */
export interface ReadRequest {
  readonly id: number;
  readonly options: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** What comes back: the notes in compact form (core/note/codec.ts), in the order asked. All buffers are handed over, none is copied. */
export interface ReadAnswer {
  readonly id: number;
  /** The codec's text as UTF-8, half the size of a string with one wide letter. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Of each text (core/text-hash.ts). */
  readonly hashes: Float64Array<ArrayBuffer>;
  /** Which texts have front matter that only the YAML library reads, which a worker has not. */
  readonly unread: readonly number[];
}
