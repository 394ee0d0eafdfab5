import { useState } from "preact/hooks";

let made = 0;

/** An id of its own in all of the app. (Preact's `useId` counts anew in each panel and block, and so gives the same id twice in one document.) */
export function useOwnId(): string {
  return useState(() => `dossier-${String(++made)}`)[0];
}
