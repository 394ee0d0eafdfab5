/** Put in by the build (esbuild.config.mjs): a digest of the code that reads notes. */
declare const readingCode: string | undefined;

/** Tells apart the versions of the code that reads notes, so that no note read by another one is taken from the cache. */
export const codeFormat = typeof readingCode === "string" ? readingCode : "unbuilt";
