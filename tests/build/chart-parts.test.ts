import esbuild from "esbuild";
import { expect, test } from "vitest";
import { chartParts } from "../../scripts/build/chart-parts.mjs";
import { chartNames } from "../../scripts/build/short-names.mjs";

const chart = ["node_modules/chart.js/dist/chart.js", "node_modules/chart.js/dist/chunks/index.js"];

async function bundled(): Promise<string> {
  const { outputFiles } = await esbuild.build({ entryPoints: ["src/ui/chart/chart-library.ts"], bundle: true, write: false, format: "esm", plugins: [chartParts], external: ["@kurkle/color"], logLevel: "silent" });
  return outputFiles[0]?.text ?? "";
}

test("what no chart here can reach of Chart.js is left out, and our own stands in for it", async () => {
  const code = await bundled();
  expect(code).toContain("src/ui/chart/plain-animation.ts");
  for (const gone of ["_refresh()", "easeInOutBounce", "toBase64Image(", "monotoneCompute(", "styleChanged(", "_fitCols() {", "_onDataPush("]) expect(code).not.toContain(gone);
});

test("methods whose names Chart.js builds are there, under their own names", async () => {
  const code = await bundled();
  for (const kept of ["setHoverStyle(", "removeHoverStyle(", "_setDatasetHoverStyle(", "beforeLayout("]) expect(code).toContain(kept);
  for (const kept of ["setHoverStyle", "beforeLayout", "register", "update", "labels", "draw"]) expect(chartNames(chart)).not.toContain(kept);
  expect(chartNames(chart)).toContain("notifyPlugins");
});
