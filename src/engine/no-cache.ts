import type { CachePort } from "./ports";

/** For where nothing can be kept. */
export const noCache: CachePort = {
  load: () => Promise.resolve(),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  clear: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
