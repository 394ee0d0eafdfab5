/** Where something stands: a note and a 1-based line. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

export type Severity = "error" | "warning" | "info";

/** The one way problems travel: what is the matter, how bad, and where. `code` is stable, `message` is one sentence for the user. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly where: readonly Place[];
}
