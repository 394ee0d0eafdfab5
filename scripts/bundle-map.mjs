// Where the bytes of main.js come from, after the second minifier.   node scripts/bundle-map.mjs [part of a path]
import esbuild from "esbuild";
import { SourceMap } from "node:module";
import { pluginOptions } from "./build/options.mjs";
import { minified } from "./build/press.mjs";

const [part = ""] = process.argv.slice(2);

const { outputFiles, metafile } = await esbuild.build({ ...(await pluginOptions(true)), sourcemap: "external", write: false });
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
const { code, map } = await minified(textOf("main.js"), Object.keys(metafile.inputs), { content: textOf(".map"), asObject: true });
const bytes = bytesBySource(code, new SourceMap(map));

const rooms = new Map();
for (const [source, count] of bytes) if (source.includes(part)) rooms.set(roomOf(source), (rooms.get(roomOf(source)) ?? 0) + count);
print(rooms);
if (part !== "") print(new Map([...bytes].filter(([source]) => source.includes(part))));

/** How many characters of the code each source file has. */
function bytesBySource(code, map) {
  const counts = new Map();
  code.split("\n").forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const source = (map.findEntry(row, column).originalSource ?? "(the bundler's own)").replace(/^(?:\.\.\/)+/, "");
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  });
  return counts;
}

/** `src/core/note`, `node_modules/chart.js`. */
function roomOf(source) {
  return source.replace(/^.*?(?=src\/|node_modules\/)/, "").split("/").slice(0, source.includes("node_modules/") ? 2 : 3).join("/");
}

function print(counts) {
  for (const [name, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${(count / 1024).toFixed(1).padStart(7)} KB  ${name}`);
}
