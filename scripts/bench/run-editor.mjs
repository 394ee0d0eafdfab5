// Types in two editors in Chromium, a bare one and one with our extensions, in the same run.   npm run bench:editor [-- --json]
import esbuild from "esbuild";
import { chromium } from "playwright-core";
import { findChromium } from "../find-chromium.mjs";

const { outputFiles } = await esbuild.build({
  entryPoints: ["scripts/bench/editor-page.ts"], bundle: true, minify: true, write: false, format: "iife", platform: "browser", target: "es2022", logLevel: "warning",
  jsx: "automatic", jsxImportSource: "preact", alias: { "@kurkle/color": "./src/ui/chart/plain-color.ts" },
});
const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 1400 } });
  page.on("pageerror", (error) => console.error(error));
  await page.setContent("<!doctype html><body></body>");
  await page.addScriptTag({ content: outputFiles[0].text });
  const figures = await page.evaluate("window.measureEditors()");
  const told = Object.fromEntries(["prose", "cell"].map((where) => [where, compare(figures[where])]));
  const { lines, tables, charts } = figures;
  if (process.argv.includes("--json")) console.log(JSON.stringify({ lines, tables, charts, ...told }));
  else console.log([`${lines} lines, ${tables} tables, ${charts} charts in sight; 300 keystrokes each, ms a keystroke`, ...Object.entries(told).map(describe)].join("\n"));
} finally {
  await browser.close();
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function compare({ bare, ours }) {
  const at = (share) => {
    const [floor, whole] = [quantile(bare.keystrokes, share), quantile(ours.keystrokes, share)];
    return { bare: floor, ours: whole, more: whole - floor };
  };
  return { median: at(0.5), p95: at(0.95), drawn: ours.drawn };
}

function describe([where, { median, p95, drawn }]) {
  const told = ({ bare, ours, more }) => `bare ${bare.toFixed(2)}, ours ${ours.toFixed(2)}, ${more >= 0 ? "+" : ""}${more.toFixed(2)}`;
  return `  ${where.padEnd(8)} median: ${told(median)}   95th percentile: ${told(p95)}   charts drawn: ${drawn}`;
}
