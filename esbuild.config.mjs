// Builds main.js, styles.css (from styles/*.css) and dist/dossier.mjs.   node esbuild.config.mjs production|watch
import esbuild from "esbuild";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { commonOptions, pluginOptions } from "./scripts/build/options.mjs";
import { pressed } from "./scripts/build/press.mjs";

const production = process.argv[2] !== "watch";
/** Bytes of main.js at most: what it has now and a little. The design asks for 450 KB; docs/performance.md says where they go. */
const budget = 569 * 1024;

const common = commonOptions(production);
const plugin = await pluginOptions(production);

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

/** Makes main.js smaller yet; gives its code. */
async function pressPlugin({ inputs }) {
  const code = await pressed(await readFile("main.js", "utf8"), Object.keys(inputs));
  await writeFile("main.js", code);
  return code;
}

function checkBundle({ inputs }, code) {
  const inside = Object.keys(inputs).filter((path) => /node_modules\/(@codemirror|@lezer|obsidian)\//.test(path));
  if (inside.length > 0) throw new Error(`main.js must not hold the app's own libraries: ${inside.join(", ")}`);
  // Also in a library: where the app still runs, both are errors that keep all of main.js from being loaded.
  if (/\(\?<[=!]|\bstatic ?\{/.test(code)) throw new Error("main.js has a pattern that looks behind or a static block, which iOS before 16.4 does not know");
  const bytes = Buffer.byteLength(code);
  if (bytes > budget) throw new Error(`main.js has ${bytes} bytes; the budget is ${budget}`);
  console.log(`main.js ${(bytes / 1024).toFixed(1)} KB of ${budget / 1024} KB`);
}

await mkdir("dist", { recursive: true });
await buildStyles();
if (production) {
  const [{ metafile }] = await Promise.all([esbuild.build(plugin), esbuild.build(commandLine)]);
  checkBundle(metafile, await pressPlugin(metafile));
} else {
  for (const options of [plugin, commandLine]) await (await esbuild.context(options)).watch();
}
