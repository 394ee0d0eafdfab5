// Bundles the benchmarks as the plugin is bundled (a loader that compiles on the fly slows closures down) and runs them.
import esbuild from "esbuild";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

await esbuild.build({
  entryPoints: ["scripts/bench/bench.ts"], outfile: "dist/bench.mjs", bundle: true, minify: true, format: "esm", platform: "node", target: "node20", logLevel: "warning",
  banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
});
// What the heap holds is only known after collection.
setFlagsFromString("--expose-gc");
globalThis.gc = runInNewContext("gc");
await import(pathToFileURL("dist/bench.mjs").href);
