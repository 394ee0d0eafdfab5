/** The notes of a vault as they were found, and the files that could not be read. */
export interface VaultTexts {
  readonly notes: readonly { readonly path: string; readonly text: string; readonly bytes: number }[];
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly path: string;
  readonly message: string;
}
