import { minify } from "terser";
import { withArrows } from "./arrows.mjs";

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

/** The bundle after a second minifier, which sees through all of it. */
export async function pressed(bundle) {
  const { code } = await minify(bundle, { ecma: 2020, toplevel: true, compress, mangle: { properties: ownNames }, format: { comments: false } });
  return withArrows(code);
}
