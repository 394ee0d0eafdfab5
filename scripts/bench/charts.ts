// Measures charts in Chromium, in the workbench, with the built plugin: each figure beside a floor of the same run.   npm run bench:charts [-- --json]
import esbuild from "esbuild";
import type { CDPSession, Page } from "playwright-core";
import { closeBrowser } from "../../tests/e2e/support/browser";
import { openWorkbench, type Workbench } from "../../tests/e2e/support/driver";

const tables = 200;
const rounds = 200;

interface Figures {
  /** Reading a table, making its model and drawing its strip; and making as many bare elements: ms a table. */
  readonly strip: { readonly readMs: number; readonly drawMs: number; readonly floorMs: number };
  /** From the click to the first frame with the chart in it, and to the first frame after a click that does nothing: ms, median and worst. */
  readonly open: { readonly ms: number; readonly worstMs: number; readonly firstMs: number; readonly floorMs: number };
  /** The longest frame while a note of 200 tables is scrolled through: without charts, with strips, with all charts open. */
  readonly scroll: { readonly neverMs: number; readonly stripMs: number; readonly fullMs: number };
  /** Heap after collection, in KB, after some rounds of opening and closing and after all. */
  readonly heap: { readonly before: number; readonly after: number };
}

/** Notes like those of a vault: five rows, three columns, all of one unit or two. */
function noteOf(count: number): string {
  const table = (at: number): string => `## Table ${at}\n\nWords.\n\n| Model | Score | Cost ($) |\n|---|---|---|\n${["A", "B", "C", "D", "E"].map((name, row) => `| ${name}${at} | ${(at * 7 + row * 13) % 97}% | ${row + at} |`).join("\n")}\n`;
  return Array.from({ length: count }, (_, at) => table(at)).join("\n");
}

async function withNote<Value>(inlineCharts: string, measure: (app: Workbench) => Promise<Value>): Promise<Value> {
  const app = await openWorkbench({ vault: { "Note.md": noteOf(tables) }, open: "Note.md", data: { version: 1, settings: { inlineCharts } } });
  // The loader that compiles this file marks functions by name; the page has no such mark.
  await app.page.evaluate("window.__name = (named) => named");
  if (inlineCharts !== "never") await app.note.locator(".dossier-chart").first().waitFor();
  const value = await measure(app);
  await app.close();
  return value;
}

/** The chart code by itself, in the page, so that nothing else is measured. */
async function measureStrip(app: Workbench): Promise<Figures["strip"]> {
  const { outputFiles } = await esbuild.build({ stdin: { contents: 'export { findPlottable } from "./src/core/chart/plottable"; export { drawTableChart } from "./src/ui/chart/table-chart"; export { noChart } from "./src/core/settings/memory";', resolveDir: process.cwd(), loader: "ts" }, bundle: true, minify: true, write: false, format: "iife", globalName: "charts", jsx: "automatic", jsxImportSource: "preact", alias: { "@kurkle/color": "./src/ui/chart/plain-color.ts" }, logLevel: "error" });
  await app.page.evaluate(`${outputFiles[0]?.text ?? ""}; window.charts = charts;`);
  return app.page.evaluate<Figures["strip"], string>(stripInPage, noteOf(tables));
}

/** Runs in the page. */
function stripInPage(text: string): Figures["strip"] {
  interface Charts {
    readonly findPlottable: (text: string) => readonly unknown[];
    readonly drawTableChart: (container: HTMLElement, props: object | null) => void;
    readonly noChart: object;
  }
  const { findPlottable, drawTableChart, noChart } = (window as unknown as { charts: Charts }).charts;
  const host = { charts: () => "strip", chart: () => noChart, setChart: () => undefined, dispatch: () => undefined };
  const best = (measure: () => number): number => Math.min(...Array.from({ length: 9 }, measure));
  const timed = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const found = findPlottable(text);
  const readMs = best(() => timed(() => findPlottable(text)));
  const stage = document.body.appendChild(document.createElement("div"));
  const drawMs = best(() => {
    const containers = found.map(() => stage.appendChild(document.createElement("div")));
    const ms = timed(() => containers.forEach((container, at) => drawTableChart(container, { found: found[at], path: "Note.md", host, linesMoved: () => 0, onResize: () => undefined, still: false })));
    for (const container of containers) {
      drawTableChart(container, null);
      container.remove();
    }
    return ms;
  });
  const floorMs = best(() => {
    const ms = timed(() => found.forEach(() => {
      const box = stage.appendChild(document.createElement("div"));
      for (let node = 0; node < 16; node++) box.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect")).setAttribute("class", "x");
    }));
    stage.replaceChildren();
    return ms;
  });
  return { readMs: readMs / found.length, drawMs: drawMs / found.length, floorMs: floorMs / found.length };
}

/** Runs in the page: a click on the first strip, and how long until a frame shows what came of it. */
function clickAndWait(selector: string): Promise<number> {
  const button = [...document.querySelectorAll<HTMLElement>(".dossier-strip-button")].find((each) => each.offsetParent !== null);
  const start = performance.now();
  button?.click();
  return new Promise((resolve) => {
    const look = (): void => {
      if (selector === "" || document.querySelector(selector)) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function measureOpen({ page }: Workbench): Promise<Figures["open"]> {
  const times: number[] = [];
  // A hand comes to what it clicks a moment before.
  await page.locator(".dossier-strip-button").first().hover();
  await page.waitForTimeout(100);
  for (let round = 0; round < 20; round++) {
    times.push(await page.evaluate(clickAndWait, ".dossier-chart canvas"));
    await page.evaluate(clickAndWait, ".dossier-strip-button[aria-expanded=false]");
    await page.waitForTimeout(40);
  }
  const floors: number[] = [];
  for (let round = 0; round < 9; round++) floors.push(await page.evaluate(() => new Promise<number>((resolve) => {
    const start = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
  })));
  const [firstMs = 0, ...later] = times;
  return { ms: median(later), worstMs: Math.max(...later), firstMs, floorMs: median(floors) };
}

async function longestFrame({ page }: Workbench): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    const scroller = document.querySelector(".cm-scroller");
    let [longest, last, steps] = [0, performance.now(), 0];
    const step = (): void => {
      const now = performance.now();
      if (steps > 2) longest = Math.max(longest, now - last);
      last = now;
      scroller?.scrollBy(0, 120);
      if (++steps < 400) requestAnimationFrame(step);
      else resolve(longest);
    };
    requestAnimationFrame(step);
  }));
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize / 1024;
}

async function measureHeap({ page, context }: Workbench): Promise<Figures["heap"]> {
  const session = await context.newCDPSession(page);
  const round = async (on: Page): Promise<void> => {
    await on.evaluate(clickAndWait, ".dossier-chart canvas");
    await on.evaluate(clickAndWait, ".dossier-strip-button[aria-expanded=false]");
  };
  for (let warm = 0; warm < 20; warm++) await round(page);
  const before = await heapOf(session);
  for (let at = 0; at < rounds; at++) await round(page);
  return { before, after: await heapOf(session) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function main(): Promise<void> {
  const neverMs = await withNote("never", longestFrame);
  const fullMs = await withNote("full", longestFrame);
  const figures = await withNote("strip", async (app): Promise<Figures> => {
    const stripMs = await longestFrame(app);
    await app.note.locator(".cm-scroller").evaluate((element) => element.scrollTo(0, 0));
    await app.page.waitForTimeout(300);
    return { strip: await measureStrip(app), open: await measureOpen(app), scroll: { neverMs, stripMs, fullMs }, heap: await measureHeap(app) };
  });
  if (process.argv.includes("--json")) return console.log(JSON.stringify(figures));
  const { strip, open, scroll, heap } = figures;
  const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
  console.log([
    `a strip: read ${ms(strip.readMs)} + drawn ${ms(strip.drawMs)} a table (${(strip.drawMs / strip.floorMs).toFixed(1)} × ${ms(strip.floorMs)} for as many bare elements); at most 0.3 ms`,
    `a full chart painted after ${ms(open.ms)}, at worst ${ms(open.worstMs)}, the very first ${ms(open.firstMs)} (two empty frames ${ms(open.floorMs)}); at most 50 ms`,
    `longest frame, scrolling ${tables} tables: ${ms(scroll.neverMs)} without charts, ${ms(scroll.stripMs)} with strips, ${ms(scroll.fullMs)} with all open; at most 50 ms`,
    `heap over ${rounds} rounds of opening and closing: ${heap.before.toFixed(0)} → ${heap.after.toFixed(0)} KB`,
  ].join("\n"));
}

await main();
await closeBrowser();
