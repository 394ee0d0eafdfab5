// A cold and a warm start over a synthetic vault in the workbench: how long, the longest block of the main thread, and `onload`.   npm run bench:app [-- 8000] [--json]
import type { CDPSession } from "playwright-core";
import { syntheticVault } from "./synthetic";
import { inWorkbench, traced, type Bench } from "./workbench";

/** A start: from the layout's being ready until the whole vault is in the panels, in milliseconds; tasks of the main thread by their processor time. */
interface Start {
  readonly ms: number;
  readonly longestTaskMs: number;
  readonly tasksOver50Ms: number;
  /** All tasks together. */
  readonly busyMs: number;
  /** The plugin's `onload`, its settings read before: by the wall clock, but it waits for nothing. */
  readonly onloadMs: number;
}

/** Opens the freshness panel as soon as there is a layout, and waits until the vault has been read. */
async function measureStart(bench: Bench, open: () => Promise<unknown>): Promise<Start> {
  const { ms, tasks } = await traced(bench, "dossier-start", "dossier-read", async () => {
    await open();
    await bench.page.waitForFunction("window.readAt > 0", null, { timeout: 300_000, polling: 200 });
  });
  const onloadMs = await bench.page.evaluate<number>("window.onloadMs");
  return { ms, onloadMs, longestTaskMs: Math.max(0, ...tasks), tasksOver50Ms: tasks.filter((each) => each > 50).length, busyMs: tasks.reduce((sum, each) => sum + each, 0) };
}

/** Times the plugin's `onload` as soon as the app has it. */
const timingOnload = (pluginId: string): string => `{
  let app, plugin;
  const hold = (owner, name, value, take) => Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: value, set: take });
  hold(window, "app", () => app, (made) => {
    app = made;
    hold(app.plugins.plugins, ${JSON.stringify(pluginId)}, () => plugin, (made) => {
      plugin = made;
      const [onload, loadData] = [plugin.onload, plugin.loadData];
      plugin.onload = async () => {
        const data = await loadData.call(plugin);
        plugin.loadData = () => Promise.resolve(data);
        const from = performance.now();
        await onload.call(plugin);
        window.onloadMs = performance.now() - from;
      };
    });
  });
}`;

/** Marks the start and the end of the reading; the panel is opened by its command. */
const watching = (pluginId: string): string => `{
  window.readAt = 0;
  const timer = setInterval(() => {
    if (window.workbench?.state !== "ready") return;
    clearInterval(timer);
    performance.mark("dossier-start");
    app.commands.executeCommandById(${JSON.stringify(pluginId)} + ":open-freshness");
    let seen = false;
    const reading = setInterval(() => {
      const panel = document.querySelector(".dossier-panel");
      if (!panel || (!seen && !panel.querySelector(".dossier-reading") && !panel.querySelector(".dossier-entry"))) return;
      seen = true;
      if (panel.querySelector(".dossier-reading") || !panel.querySelector(".dossier-entry")) return;
      clearInterval(reading);
      performance.mark("dossier-read");
      window.readAt = performance.now();
    }, 10);
  }, 1);
}`;

/** Waits until no cache of the page has grown for two seconds. */
async function untilKept({ page }: Bench): Promise<void> {
  const size = (): Promise<number> => page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)");
  for (let before = -1, now = await size(); before !== now; now = await size()) {
    before = now;
    await page.waitForTimeout(2000);
  }
}

async function heldBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

async function measureApp(count: number): Promise<{ readonly notes: number; readonly cold: Start; readonly warm: Start; readonly heapBytes: number }> {
  return inWorkbench(syntheticVault(count), async (bench) => {
    const { page, url, pluginId } = bench;
    await page.addInitScript(timingOnload(pluginId));
    await page.addInitScript(watching(pluginId));
    const cold = await measureStart(bench, () => page.goto(url));
    const session = await page.context().newCDPSession(page);
    await untilKept(bench);
    const warm = await measureStart(bench, () => page.reload());
    await page.waitForTimeout(4000);
    const withPlugin = await heldBytes(session);
    await page.goto(`${url}?plugins=`);
    await page.waitForFunction("window.workbench?.state === 'ready'", null, { timeout: 60_000 });
    await page.waitForTimeout(2000);
    return { notes: count, cold, warm, heapBytes: withPlugin - (await heldBytes(session)) };
  });
}

const figures = await measureApp(Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 8000));
const { notes, cold, warm, heapBytes } = figures;
const told = ({ ms, longestTaskMs, tasksOver50Ms, busyMs, onloadMs }: Start): string => `${(ms / 1000).toFixed(2)} s, main thread busy ${(busyMs / 1000).toFixed(2)} s, longest task ${longestTaskMs.toFixed(0)} ms, ${tasksOver50Ms} over 50 ms, onload ${onloadMs.toFixed(1)} ms`;
if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
else console.log([`${notes} notes in the workbench`, `  cold   ${told(cold)}`, `  warm   ${told(warm)}, ${(warm.ms / cold.ms).toFixed(2)} × cold`, `  heap held by the plugin after collection: ${Math.round(heapBytes / notes)} B a note`].join("\n"));
