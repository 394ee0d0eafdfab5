// A cold and a warm start over a synthetic vault in the workbench: how long, and the longest block of the main thread.   npm run bench:app [-- 8000] [--json]
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core";
import { startWorkbench } from "../../tests/workbench/server";
import { findChromium } from "../find-chromium.mjs";
import { syntheticVault } from "./synthetic";

/** A start: from the layout's being ready until the whole vault is in the panels, in milliseconds; tasks of the main thread by their processor time. */
interface Start {
  readonly ms: number;
  readonly longestTaskMs: number;
  readonly tasksOver50Ms: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number;
  readonly cat?: string;
}

async function writeVault(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  for (const { path, text } of syntheticVault(count)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Opens the freshness panel as soon as there is a layout, and waits until the vault has been read. */
async function measureStart(browser: Browser, page: Page, open: () => Promise<unknown>): Promise<Start> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await open();
  await page.waitForFunction("window.readAt > 0", null, { timeout: 300_000, polling: 200 });
  const events = (JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] }).traceEvents;
  const from = events.find(({ name }) => name === "dossier-start");
  const to = events.find(({ name }) => name === "dossier-read");
  const tasks = events.filter(({ name, ts, tid, pid, tdur }) => /RunTask$/.test(name) && tdur !== undefined && from && to && tid === from.tid && pid === from.pid && ts >= from.ts && ts <= to.ts);
  const lengths = tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
  return { ms: from && to ? (to.ts - from.ts) / 1000 : NaN, longestTaskMs: Math.max(0, ...lengths), tasksOver50Ms: lengths.filter((ms) => ms > 50).length };
}

/** Marks the start and the end of the reading; the panel is opened by its command. */
const watching = `{
  window.readAt = 0;
  const timer = setInterval(() => {
    if (window.workbench?.state !== "ready") return;
    clearInterval(timer);
    performance.mark("dossier-start");
    app.commands.executeCommandById(window.workbench.plugin + ":open-freshness");
    let seen = false;
    const reading = setInterval(() => {
      const panel = document.querySelector(".dossier-panel");
      if (!panel || (!seen && !panel.querySelector(".dossier-reading") && !panel.querySelector(".dossier-entry"))) return;
      seen = true;
      if (panel.querySelector(".dossier-reading")) return;
      clearInterval(reading);
      performance.mark("dossier-read");
      window.readAt = performance.now();
    }, 10);
  }, 1);
}`;

async function heldBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

async function main(): Promise<void> {
  const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 8000);
  const folder = await writeVault(count);
  const server = await startWorkbench({ vault: folder, pluginFolder: process.cwd(), copy: false });
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("pageerror", (error) => console.error(error));
    await page.addInitScript(watching.replace("window.workbench.plugin", JSON.stringify(server.pluginId)));
    const cold = await measureStart(browser, page, () => page.goto(server.url));
    const session = await page.context().newCDPSession(page);
    await page.waitForTimeout(5000);
    const warm = await measureStart(browser, page, () => page.reload());
    await page.waitForTimeout(2000);
    const withPlugin = await heldBytes(session);
    await page.goto(`${server.url}?plugins=`);
    await page.waitForFunction("window.workbench?.state === 'ready'", null, { timeout: 60_000 });
    await page.waitForTimeout(2000);
    const heapBytes = withPlugin - (await heldBytes(session));
    if (process.argv.includes("--json")) return console.log(JSON.stringify({ notes: count, cold, warm, heapBytes }));
    const told = ({ ms, longestTaskMs, tasksOver50Ms }: Start): string => `${(ms / 1000).toFixed(2)} s, longest task ${longestTaskMs.toFixed(0)} ms, ${tasksOver50Ms} over 50 ms`;
    console.log([`${count} notes in the workbench`, `  cold   ${told(cold)}`, `  warm   ${told(warm)}, ${(warm.ms / cold.ms).toFixed(2)} × cold`, `  heap held by the plugin after collection: ${Math.round(heapBytes / count)} B a note`].join("\n"));
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
