import { minify as minifyAgain } from "@swc/core";
import { minify } from "terser";
import { withArrows } from "./arrows.mjs";
import { chartNames, shortNames } from "./short-names.mjs";
import { withShorthands } from "./shorthands.mjs";

/** `unsafe_arrows`: anonymous functions that use neither `this` nor `arguments` become arrows. Safe as long as none of them is called with `new`. */
const compress = { passes: 3, unsafe_arrows: true };

/** Names that start with an underscore are Chart.js's own and nobody else's here, so they are shortened; not these, which it builds or looks up as text. */
const lookedUp = [
  "_insertElements", "_removeElements", "_setDatasetHoverStyle", "_removeDatasetHoverStyle", "_idx", "_chartjs", "_fallback", "_scriptable", "_indexable", "_allKeys", "_scopes", "_index_", "_value_",
];

/** The bundle after two more minifiers, the first of them once more: each sees through all of it and finds what the other leaves. `files` are those in it. The end-to-end tests run what comes out. */
export async function pressed(bundle, files) {
  const once = await minified(bundle, files, false);
  const { code } = await minifyAgain(once.code, { ecma: 2022, module: false, compress: { passes: 3, toplevel: true }, mangle: { toplevel: true } });
  const again = await minify(code, { ecma: 2020, toplevel: true, compress, format: { comments: false } });
  return withShorthands(withArrows(again.code));
}

/** The same before functions become arrows and texts get names, with where each piece came from if `sourceMap` says so. */
export function minified(bundle, files, sourceMap) {
  const names = [...shortNames(files), ...chartNames(files)];
  const properties = { regex: new RegExp(`^(?:_[a-zA-Z].*|${names.map((name) => name.replaceAll("$", "\\$")).join("|")})$`), reserved: lookedUp };
  return minify(bundle, { ecma: 2020, toplevel: true, compress, mangle: { properties }, format: { comments: false }, sourceMap });
}
