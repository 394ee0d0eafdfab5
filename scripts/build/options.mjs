import builtinModules from "builtin-modules";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { chartParts } from "./chart-parts.mjs";
import { jsxImports, jsxNames } from "./jsx.mjs";

/** What all bundles share. */
export function commonOptions(production) {
  return { bundle: true, target: "es2022", legalComments: "none", logLevel: "warning", minify: production, treeShaking: true, charset: "utf8" };
}

/** Tells apart the versions of the code that reads notes: what one version kept in the cache, or its worker answers, is not what another would read. */
async function readingCode() {
  const files = (await readdir("src", { recursive: true })).filter((name) => /^(core[\\/]note[\\/].*|(core|worker)[\\/][^\\/]*)\.ts$/.test(name)).sort();
  const hash = createHash("sha256");
  for (const name of files) hash.update(await readFile(`src/${name}`));
  return hash.digest("hex").slice(0, 16);
}

/** How main.js is bundled, before it is pressed (press.mjs). */
export async function pluginOptions(production) {
  return {
    ...commonOptions(production),
    define: { readingCode: JSON.stringify(await readingCode()) },
    entryPoints: ["src/main.ts"],
    outfile: "main.js",
    format: "cjs",
    platform: "browser",
    tsconfigRaw: { compilerOptions: { jsx: "react", ...jsxNames, alwaysStrict: true } },
    external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
    alias: { "@kurkle/color": "./src/ui/chart/plain-color.ts" },
    plugins: [chartParts, jsxImports],
    metafile: true,
    sourcemap: production ? false : "inline",
  };
}
