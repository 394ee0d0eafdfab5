// A save until all three panels show it, and a list of all notes drawn and scrolled, in the workbench with the built plugin.   npm run bench:panels [-- 8000] [--json]
import { quantile } from "./measure";
import { syntheticVault } from "./synthetic";
import { inWorkbench, traced, type Bench } from "./workbench";

/** For how long changes are gathered before anything is worked out (hosts/obsidian/session.ts), in milliseconds: on purpose, so it is told apart. */
const gatherMs = 30;

const saves = 40;

interface Figures {
  readonly notes: number;
  /** From the app's telling of the save until the last of the three panels shows it, the gathering taken off. */
  readonly save: { readonly median: number; readonly p95: number };
  /** What the main thread did in that time, in processor time: what other programs on the machine take does not count. */
  readonly saveBusy: { readonly median: number; readonly p95: number };
  /** From the click that shows the list of all notes until it is painted; the longest task of it, and of scrolling through it; how many took more than a frame. */
  readonly list: { readonly rows: number; readonly paintMs: number; readonly paintTaskMs: number; readonly scrollTaskMs: number; readonly slowFrames: number };
}

const frameMs = 1000 / 60;

/** A note of which each save changes what each panel shows. */
const atHand = (turn: number): string => `---\naliases: [At hand]\n---\n#actor

*Updated 2025-0${1 + (turn % 9)}-04*

## Investment implications

**Indirect exposure:**
- [[Actor 1]] — reason ${turn}

## Results (June 2025)

| Model | ARC-AGI |
|---|---|
| [[Actor 2]] | ${10 + (turn % 80)}.5% |
`;

/** Runs in the page: the three panels below each other, each telling when it last changed. */
const openPanels = `(async () => {
  window.changedAt = {};
  app.workspace.detachLeavesOfType("dossier-freshness");
  for (const kind of ["exposure", "benchmarks", "freshness"]) {
    const leaf = app.workspace.getRightLeaf(kind !== "exposure");
    await leaf.setViewState({ type: "dossier-" + kind, active: true });
    await app.workspace.revealLeaf(leaf);
    new MutationObserver(() => {
      if (window.changedAt[kind]) return;
      window.changedAt[kind] = performance.now();
      if (Object.keys(window.changedAt).length === 3) performance.mark("seen");
    }).observe(leaf.view.contentEl, { subtree: true, childList: true, characterData: true, attributes: true });
  }
  app.vault.on("modify", () => {
    window.savedAt = performance.now();
    performance.mark("save");
  });
})()`;

/** Runs in the page: puts the text into the editor, saves, and waits until all three have changed. */
const saveInPage = (text: string): string => `(async () => {
  const { editor } = app.workspace.activeEditor;
  const text = ${JSON.stringify(text)};
  const was = editor.getValue();
  let from = 0, end = 0;
  while (from < text.length && text[from] === was[from]) from++;
  while (end < Math.min(text.length, was.length) - from && text.at(-1 - end) === was.at(-1 - end)) end++;
  editor.replaceRange(text.slice(from, text.length - end), editor.offsetToPos(from), editor.offsetToPos(was.length - end));
  await new Promise((resolve) => setTimeout(resolve, 150));
  window.changedAt = {};
  await window.workbench.saved();
  const until = performance.now() + 5000;
  while (Object.keys(window.changedAt).length < 3 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  return { savedAt: window.savedAt, changedAt: window.changedAt };
})()`;

async function measureSaves(bench: Bench): Promise<Pick<Figures, "save" | "saveBusy">> {
  const { page } = bench;
  await page.evaluate(openPanels);
  await page.waitForTimeout(1500);
  const turn = async (at: number): Promise<number> => {
    const { savedAt, changedAt } = await page.evaluate<{ savedAt: number; changedAt: Record<string, number> }>(saveInPage(atHand(at)));
    if (Object.keys(changedAt).length < 3) throw new Error(`of a save only ${Object.keys(changedAt).join(", ") || "nothing"} changed`);
    return Math.max(...Object.values(changedAt)) - savedAt - gatherMs;
  };
  for (let at = 1; at <= 10; at++) await turn(at);
  const times: number[] = [];
  const { between } = await traced(bench, "saves", "saved", async () => {
    await page.evaluate("void performance.mark('saves')");
    for (let at = 0; at < saves; at++) times.push(await turn(at + 11));
    await page.evaluate("void performance.mark('saved')");
  });
  const busy = between("save", "seen");
  return { save: { median: quantile(times, 0.5), p95: quantile(times, 0.95) }, saveBusy: { median: quantile(busy, 0.5), p95: quantile(busy, 0.95) } };
}

/** Shows the list of all notes, and scrolls through it a frame at a time. */
async function measureList(bench: Bench): Promise<Figures["list"]> {
  const { page } = bench;
  const panel = page.locator('.workspace-leaf-content[data-type="dossier-freshness"]');
  await panel.getByRole("tab", { name: /^Lists/, includeHidden: true }).evaluate((tab: HTMLElement) => tab.click());
  const choice = panel.locator(".dossier-choice", { hasText: "All" });
  await choice.waitFor();
  const rows = Number((await choice.innerText()).replace(/\D/g, ""));
  const frames = "new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))";
  const paint = await traced(bench, "shows", "shown", async () => {
    await page.evaluate(`(async () => {
      const choice = [...document.querySelectorAll(".dossier-choice")].find((each) => each.textContent.startsWith("All"));
      performance.mark("shows");
      choice.click();
      await ${frames};
      performance.mark("shown");
      await ${frames};
    })()`);
  });
  const scroll = await traced(bench, "scrolls", "scrolled", async () => {
    await page.evaluate(`(async () => {
      const content = document.querySelector('[data-type="dossier-freshness"] .view-content');
      performance.mark("scrolls");
      for (let frame = 0; frame < 240; frame++) { content.scrollTop += 120; await ${frames}; }
      content.scrollTop = content.scrollHeight / 2;
      await ${frames};
      for (let frame = 0; frame < 60; frame++) { content.scrollTop -= 240; await ${frames}; }
      performance.mark("scrolled");
      await ${frames};
    })()`);
  });
  return { rows, paintMs: paint.ms, paintTaskMs: Math.max(0, ...paint.tasks), scrollTaskMs: Math.max(0, ...scroll.tasks), slowFrames: scroll.tasks.filter((each) => each > frameMs).length };
}

async function measurePanels(count: number): Promise<Figures> {
  return inWorkbench([...syntheticVault(count), { path: "At hand.md", text: atHand(0) }], async (bench) => {
    const { page, url, pluginId } = bench;
    await page.goto(`${url}?open=${encodeURIComponent("At hand.md")}`);
    await page.waitForFunction("window.workbench?.state === 'ready'", null, { timeout: 60_000 });
    await page.evaluate(`void app.commands.executeCommandById(${JSON.stringify(pluginId)} + ":open-freshness")`);
    await page.locator(".dossier-entry").first().waitFor({ timeout: 300_000 });
    await page.locator(".dossier-reading").waitFor({ state: "detached", timeout: 300_000 });
    await page.waitForTimeout(5000);
    const save = await measureSaves(bench);
    return { notes: count, ...save, list: await measureList(bench) };
  });
}

const { notes, save, saveBusy, list } = await measurePanels(Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 8000));
if (process.argv.includes("--json")) console.log(JSON.stringify({ notes, save, saveBusy, list }));
else {
  console.log([
    `${notes} notes in the workbench, three panels open`,
    `  a save until all three show it, less ${gatherMs} ms of gathering: median ${save.median.toFixed(1)} ms, 95th percentile ${save.p95.toFixed(1)} ms`,
    `    of it the main thread was busy: median ${saveBusy.median.toFixed(1)} ms, 95th percentile ${saveBusy.p95.toFixed(1)} ms`,
    `  a list of ${list.rows} notes: painted ${list.paintMs.toFixed(1)} ms after the click, its longest task ${list.paintTaskMs.toFixed(1)} ms`,
    `  scrolled through: longest task ${list.scrollTaskMs.toFixed(1)} ms, ${list.slowFrames} longer than a frame`,
  ].join("\n"));
}
