import { useState } from "preact/hooks";

let given = 0;

/** An id that no other element has; Preact's own `useId` starts anew in each of the many small trees that charts are drawn in. */
export function useUniqueId(): string {
  return useState(() => `dossier-${++given}`)[0];
}
