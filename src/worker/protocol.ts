/** What goes to the worker: texts to read, and how to read them (as JSON, which copies faster than objects). */
export interface ReadRequest {
  readonly id: number;
  readonly options: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** What comes back: the notes as one JSON array, in the order asked. */
export interface ReadAnswer {
  readonly id: number;
  readonly notes: string;
}
