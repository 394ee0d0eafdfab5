import { readFile } from "node:fs/promises";

/** What JSX calls in the bundle: `h` takes children as arguments, where the newer `jsx` would have an object that says `children` each time. */
export const jsxNames = { jsxFactory: "jsxElement", jsxFragmentFactory: "JsxFragment" };

/** Imports the two where they are called. (`inject` would import them into every file, and what is loaded late would make each of hundreds ask whether they are there.) */
export const jsxImports = {
  name: "jsx-imports",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.tsx$/ }, async ({ path }) => ({
      contents: `import { h as ${jsxNames.jsxFactory}, Fragment as ${jsxNames.jsxFragmentFactory} } from "preact"; ${await readFile(path, "utf8")}`,
      loader: "tsx",
    }));
  },
};
