import { describe, expect, it } from "vitest";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const table = "## Results (June 2026)\n\n| Model | Accuracy |\n|---|---|\n| A1 | 40% |\n| A2 | 50% |\n| A3 | 60% |\n";
const note = (about: string): string => `#actor\n\n**${about}** — a firm.\n\n**Direct exposure:**\n- [[Supplier]] — sells to it\n\n${table}\n*Updated 2025-01-04*\n`;

/** Keeps count of what the plugin has not let go of: observers, listeners of the page, workers, intervals, addresses of blobs. */
const countAll = `{
  window.live = { observers: new Set(), listeners: new Set(), workers: new Set(), intervals: new Set(), urls: new Set() };
  const ours = () => new Error().stack.includes("plugin:dossier");
  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
    const Own = window[name];
    window[name] = class extends Own {
      observe(...all) { if (ours()) live.observers.add(this); super.observe(...all); }
      disconnect() { live.observers.delete(this); super.disconnect(); }
    };
  }
  const [add, remove] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener];
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if ((this === window || this === document || this === document.body) && ours()) live.listeners.add(listener);
    return add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) { live.listeners.delete(listener); return remove.call(this, type, listener, options); };
  const Own = Worker;
  window.Worker = class extends Own {
    constructor(...all) { super(...all); live.workers.add(this); }
    terminate() { live.workers.delete(this); super.terminate(); }
  };
  const [every, end] = [window.setInterval, window.clearInterval];
  window.setInterval = (...all) => { const id = every(...all); if (ours()) live.intervals.add(id); return id; };
  window.clearInterval = (id) => { live.intervals.delete(id); end(id); };
  const [make, release] = [URL.createObjectURL, URL.revokeObjectURL];
  URL.createObjectURL = (...all) => { const made = make(...all); live.urls.add(made); return made; };
  URL.revokeObjectURL = (url) => { live.urls.delete(url); release(url); };
}`;

/** Counts workers that live. */
const countWorkers = `{
  const Own = Worker;
  window.living = new Set();
  window.Worker = class extends Own {
    constructor(...all) { super(...all); window.living.add(this); }
    terminate() { window.living.delete(this); super.terminate(); }
  };
}`;

function rename(app: Workbench, from: string, to: string): Promise<unknown> {
  return app.page.evaluate(`app.vault.rename(app.vault.getAbstractFileByPath(${JSON.stringify(from)}), ${JSON.stringify(to)})`);
}

describe("the worker", () => {
  it("is not made from another version of the plugin, which has come meanwhile", async () => {
    const other = "exports.startReading = (scope) => { scope.onmessage = ({ data }) => scope.postMessage({ id: data.id, text: new Uint8Array(0), data: new Uint8Array(0), starts: new Uint32Array(0), hashes: new Float64Array(0), unread: [] }); };";
    const before = `{
      const own = window.fetch;
      let reads = 0;
      window.fetch = (address, ...rest) => (String(address).includes("main.js") && ++reads > 1 ? Promise.resolve(new Response(${JSON.stringify(other)})) : own(address, ...rest));
    }`;
    const app = await openWorkbench({ vault: { "A.md": note("A"), "B.md": note("B") }, clock, before });
    await app.runCommand("Open freshness");
    await expect.poll(() => app.panel("freshness").locator(".dossier-entry-name").allInnerTexts()).toEqual(["A", "B"]);
    await app.noErrors();
  });
});

describe("a plugin that is turned off while", () => {
  const off = 'workbench.disablePlugin("dossier")';
  it.each([
    ["the index is rebuilt", `app.commands.executeCommandById("dossier:rebuild-index"); ${off}`],
    ["a tag is changed", `app.setting.pluginTabs.find(({ id }) => id === "dossier").setControlValue("actorTag", "firm"); ${off}`],
    ["settings come from elsewhere", `const { dossier } = app.plugins.plugins;
      dossier.saveData({ version: 1, settings: { actorTag: "firm" } }).then(() => { dossier.onExternalSettingsChange(); ${off}; });`],
  ])("%s reads no more", async (_, act) => {
    const app = await openWorkbench({ vault: { "A.md": note("A"), "B.md": note("B") }, clock, before: countWorkers });
    await expect.poll(() => app.page.evaluate("window.living.size")).toBe(1);
    await app.page.evaluate(`{ ${act} }`);
    await app.page.waitForTimeout(1200);
    expect(await app.page.evaluate("window.living.size")).toBe(0);
    await app.noErrors();
  });
});

describe("a plugin that is turned off", () => {
  it.each(["live", "reading"] as const)("lets go of all that it held: %s", async (mode) => {
    const blocks = ["chart: [[#Results (June 2026)]]", "stale:", "exposure:"].map((text) => `\`\`\`dossier\n${text}\n\`\`\`\n\n`).join("");
    const app = await openWorkbench({ vault: { "A.md": `Above.\n\n${blocks}${note("A")}`, "B.md": note("B") }, open: "A.md", mode, before: countAll, data: { version: 1, settings: { statusBar: true, inlineCharts: "full" } } });
    const held = (): Promise<Record<string, number>> => app.page.evaluate(`Object.fromEntries(Object.entries(live).map(([name, held]) => [name, held.size]))`);
    await app.runCommand("Open all panels");
    await app.runCommand("Show what is read here");
    await app.note.locator("canvas").filter({ visible: true }).first().waitFor();
    const on = await held();
    expect([on.workers, on.intervals]).toEqual([1, 1]);
    expect(on.observers).toBeGreaterThan(3);
    await app.disablePlugin();
    await expect.poll(held).toEqual({ observers: 0, listeners: 0, workers: 0, intervals: 0, urls: 0 });
    await app.noErrors();
  });
});

describe("a plugin that is turned on", () => {
  it("again and again is there once", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A"), "B.md": note("B") }, open: "A.md", before: countAll, data: { version: 1, settings: { statusBar: true, inlineCharts: "full" } } });
    await app.page.evaluate(`(async () => { for (let turn = 0; turn < 6; turn++) { workbench.disablePlugin("dossier"); await workbench.enablePlugin("dossier"); } })()`);
    await app.runCommand("Open freshness");
    await expect.poll(() => app.panel("freshness").locator(".dossier-entry-name").allInnerTexts()).toEqual(["A", "B"]);
    await expect.poll(() => app.note.locator(".dossier-chart").count()).toBe(1);
    expect(await app.page.locator(".dossier-status").count()).toBe(1);
    expect(await app.page.evaluate("[live.workers.size, live.intervals.size]")).toEqual([1, 1]);
    await app.disablePlugin();
    await expect.poll(() => app.page.evaluate("Object.values(live).map(({ size }) => size)")).toEqual([0, 0, 0, 0, 0]);
    await app.noErrors();
  });

  it("keeps notes again after its database was deleted under it", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A"), "B.md": note("B") }, clock });
    const kept = (): Promise<unknown> => app.page.evaluate(`(async () => {
      const [known] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("dossier-"));
      if (!known) return null;
      const done = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
      const db = await done(indexedDB.open(known.name));
      const all = await done(db.transaction("notes").objectStore("notes").getAll());
      db.close();
      return all.flatMap(({ paths }) => paths).sort();
    })()`);
    await expect.poll(kept).toEqual(["A.md", "B.md"]);
    await app.page.evaluate(`(async () => {
      const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("dossier-"));
      await new Promise((resolve, reject) => { const asked = indexedDB.deleteDatabase(name); asked.onsuccess = resolve; asked.onerror = reject; asked.onblocked = () => reject(new Error("blocked")); });
    })()`);
    await app.writeVaultFile("B.md", note("C"));
    await expect.poll(kept).toEqual(["B.md"]);
    await app.noErrors();
  });

  it("lets a chart go with the window that it was moved to", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
    await app.note.locator(".dossier-strip-menu").last().click();
    await app.page.locator(".menu-item", { hasText: "Open as a tab" }).click();
    await app.page.locator(".dossier-chart-tab canvas").waitFor();
    const popout = await app.popOut();
    await popout.locator(".dossier-chart-frame canvas").first().waitFor();
    await popout.close();
    await app.writeVaultFile("A.md", note("B"));
    await app.page.waitForTimeout(800);
    expect(await app.page.evaluate(`app.workspace.getLeavesOfType("dossier-chart").length`)).toBe(0);
    await app.noErrors();
  });
});

describe("a note that goes by another name", () => {
  it("is still the one at hand", async () => {
    const app = await openWorkbench({ vault: { "Old/A.md": note("A"), "Supplier.md": "#actor\n\n*Updated 2026-06-01*\n" }, open: "Old/A.md", clock });
    await app.runCommand("Open exposure");
    const panel = app.panel("exposure");
    await panel.getByText("Supplier").first().waitFor();
    for (const [from, to] of [["Old/A.md", "Old/B.md"], ["Old", "New"]] as const) {
      await rename(app, from, to);
      await app.page.waitForTimeout(800);
      expect(await panel.innerText()).toContain("Supplier");
    }
    await app.noErrors();
  });

  it("keeps the chart that stands in a tab", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
    await app.note.locator(".dossier-strip-menu").last().click();
    await app.page.locator(".menu-item", { hasText: "Open as a tab" }).click();
    await app.page.locator(".dossier-chart-tab canvas").waitFor();
    await rename(app, "A.md", "B.md");
    await app.page.waitForTimeout(800);
    expect(await app.page.locator(".dossier-chart-tab canvas").count()).toBe(1);
    expect(await app.page.evaluate(`app.workspace.getLeavesOfType("dossier-chart")[0].view.getState().path`)).toBe("B.md");
  });

  it.each(["live", "reading"] as const)("keeps the block that shows its own table: %s", async (mode) => {
    const app = await openWorkbench({ vault: { "A.md": `Above.\n\n\`\`\`dossier\nchart: [[#Results (June 2026)]]\n\`\`\`\n\n${note("A")}` }, open: "A.md", clock, mode });
    const chart = app.note.locator(".dossier-embed .dossier-chart").filter({ visible: true });
    await chart.waitFor();
    await rename(app, "A.md", "B.md");
    await app.page.waitForTimeout(800);
    expect(await chart.count()).toBe(1);
    await app.noErrors();
  });

  it("with an ending in capitals leaves when it becomes another kind of file", async () => {
    const app = await openWorkbench({ vault: { "A.MD": note("A"), "B.md": note("B") }, open: "B.md", clock });
    await app.runCommand("Open freshness");
    const names = () => app.panel("freshness").locator(".dossier-entry-name").allInnerTexts();
    await expect.poll(names).toHaveLength(2);
    await rename(app, "A.MD", "A.txt");
    await app.page.waitForTimeout(800);
    expect(await names()).toEqual(["B"]);
  });
});

describe("what is drawn in the reading view", () => {
  it("goes with the plugin, and keeps what was chosen when its note is renamed", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock, mode: "reading" });
    const chart = app.note.locator(".markdown-reading-view .dossier-chart");
    await chart.getByText("Open chart").click();
    await chart.locator("canvas").waitFor();
    await rename(app, "A.md", "B.md");
    await app.page.waitForTimeout(800);
    await chart.locator("canvas").waitFor();
    await chart.getByText("Close chart").click();
    const kept = (): Promise<unknown> => app.page.evaluate(`app.plugins.plugins.dossier.loadData().then(({ memory }) => memory.charts)`);
    await expect.poll(kept).toEqual({ "B.md\nResults (June 2026)\nModel|Accuracy": { open: false } });
    await app.disablePlugin();
    await expect.poll(() => app.note.locator(".markdown-reading-view .dossier-chart").count()).toBe(0);
    await app.noErrors();
  });
});

describe("what is shown", () => {
  it("in the reading view follows the setting of charts", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock, mode: "reading", data: { version: 1, settings: { inlineCharts: "never" } } });
    const charts = app.note.locator(".markdown-reading-view .dossier-chart");
    const set = (value: string): Promise<unknown> => app.page.evaluate(`app.setting.pluginTabs.find(({ id }) => id === "dossier").setControlValue("inlineCharts", "${value}")`);
    await app.page.waitForTimeout(500);
    expect(await charts.count()).toBe(0);
    await set("full");
    await charts.locator("canvas").waitFor();
    await set("never");
    await expect.poll(() => charts.count()).toBe(0);
    await app.noErrors();
  });

  it("of a note follows what its tags are called", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
    await app.runCommand("Show what is read here");
    await app.panel("report").getByText("An actor note").waitFor();
    await app.page.evaluate(`app.setting.pluginTabs.find(({ id }) => id === "dossier").setControlValue("actorTag", "firm")`);
    await app.panel("report").getByText("An actor note").waitFor({ state: "detached" });
    await app.noErrors();
  });

  it("stays while something that is no note comes to the front", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A"), "Picture.png": "x" }, open: "A.md", clock });
    await app.runCommand("Open exposure");
    await app.panel("exposure").getByText("Supplier").first().waitFor();
    const before = await app.panel("exposure").innerText();
    await app.page.evaluate(`app.workspace.trigger("file-open", app.vault.getAbstractFileByPath("Picture.png"))`);
    await app.page.waitForTimeout(500);
    expect(await app.panel("exposure").innerText()).toBe(before);
  });

  it("of a note that cannot be read any more is no error", async () => {
    const app = await openWorkbench({ vault: { "A.md": "Above.\n\n```dossier\nchart: [[B#Results (June 2026)]]\n```\n", "B.md": note("B") }, open: "A.md", clock, mode: "reading" });
    const block = app.note.locator(".markdown-reading-view .block-language-dossier");
    await block.locator(".dossier-chart").waitFor();
    await app.page.evaluate(`{ const own = app.vault.cachedRead; app.vault.cachedRead = function (file) { return file.path === "B.md" ? Promise.reject(new Error("EACCES")) : own.call(this, file); }; }`);
    await app.page.evaluate(`app.vault.trigger("modify", app.vault.getAbstractFileByPath("B.md"))`);
    await expect.poll(() => block.locator(".dossier-chart").count()).toBe(0);
    await app.noErrors();
  });
});

it("a note that was typed in and is read now keeps what was typed when it is marked as checked", async () => {
  const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
  await app.page.waitForTimeout(500);
  await app.typeInNote("New words.");
  await app.page.evaluate(`workbench.setMode("reading"); app.commands.executeCommandById("dossier:mark-checked")`);
  await expect.poll(() => app.readVaultFile("A.md")).toBe(`${note("A").replace("2025-01-04", "2026-07-02")}New words.`);
  await app.noErrors();
});

describe("an edit", () => {
  const edits = (app: Workbench): Promise<unknown> => app.page.evaluate(`app.plugins.plugins.dossier.loadData().then((data) => data?.memory?.edits ?? {})`);

  it("counts for the day on which the note came to say something else, not for one on which a tag came", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
    await app.typeInNote("New words.");
    await expect.poll(() => edits(app)).toEqual({ "A.md": "2026-07-02" });
    await app.page.clock.setFixedTime(new Date("2026-07-03T10:00:00"));
    await app.typeInNote("\n#later");
    await app.page.waitForTimeout(1800);
    expect(await edits(app)).toEqual({ "A.md": "2026-07-02" });
    await app.typeInNote("\nMore words.");
    await expect.poll(() => edits(app)).toEqual({ "A.md": "2026-07-03" });
    await app.noErrors();
  });

  it("of a note that is deleted right after is no error, and one that is renamed right after counts", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A"), "B.md": note("B") }, open: "A.md", clock });
    await app.typeInNote("New words.");
    await app.page.evaluate(`app.vault.delete(app.vault.getAbstractFileByPath("A.md"))`);
    await app.page.waitForTimeout(1500);
    await app.openNote("B.md");
    await app.typeInNote("New words.");
    await rename(app, "B.md", "C.md");
    await expect.poll(() => edits(app)).toEqual({ "C.md": "2026-07-02" });
    await app.page.waitForTimeout(800);
    await app.noErrors();
  });
});

describe("a folder of 500 notes", () => {
  it.each(["renamed", "deleted"])("that is %s has what is shown worked out a few times, not for each note", async (how) => {
    const vault = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`Old/${at}.md`, note(`N${at}`)]));
    const memory = { edits: Object.fromEntries(Object.keys(vault).map((path) => [path, "2026-06-01"])) };
    const app = await openWorkbench({ vault: { ...vault, "At hand.md": note("A") }, open: "At hand.md", clock, data: { version: 1, settings: { statusBar: true }, memory } });
    await app.runCommand("Open freshness");
    await expect.poll(() => app.page.locator(".dossier-status").innerText()).toContain("stale");
    await app.page.evaluate(`{
      window.told = 0;
      new MutationObserver((all) => { window.told += all.length; }).observe(document.querySelector(".dossier-status"), { childList: true });
    }`);
    if (how === "renamed") await rename(app, "Old", "New");
    else await app.page.evaluate(`app.vault.delete(app.vault.getAbstractFileByPath("Old"))`);
    const kept = (): Promise<unknown> => app.page.evaluate(`app.plugins.plugins.dossier.loadData().then(({ memory }) => Object.keys(memory.edits).map((path) => path.split("/")[0]))`);
    await expect.poll(kept).toEqual(how === "renamed" ? Array.from({ length: 500 }, () => "New") : []);
    await app.page.waitForTimeout(1500);
    expect(await app.page.evaluate("window.told")).toBeLessThan(40);
    await app.noErrors();
  });
});

describe("data.json", () => {
  it("that cannot be read is said so, and left as it is", async () => {
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock });
    await app.page.evaluate(`app.vault.adapter.write(".obsidian/plugins/dossier/data.json", "{\\"version\\": 1, \\"sett")`);
    await app.page.evaluate(`app.plugins.plugins.dossier.onExternalSettingsChange()`);
    expect((await app.notices()).join()).toMatch(/data.json could not be read, and is left as it is/);
    await app.disablePlugin();
    await app.enablePlugin();
    await app.runCommand("Snooze for a week");
    await app.page.waitForTimeout(900);
    expect(await app.page.evaluate(`app.vault.adapter.read(".obsidian/plugins/dossier/data.json")`)).toBe("{\"version\": 1, \"sett");
    await app.noErrors();
  });

  it("of a newer Dossier is said so, and left as it is", async () => {
    const data = { version: 99, settings: { staleAfterDays: 30 }, news: true };
    const app = await openWorkbench({ vault: { "A.md": note("A") }, open: "A.md", clock, data });
    expect(await app.notices()).toContain("Dossier's data.json is of a newer version: what is changed here is not kept.");
    await app.runCommand("Snooze for a week");
    await app.page.waitForTimeout(900);
    expect(JSON.parse(await app.page.evaluate(`app.vault.adapter.read(".obsidian/plugins/dossier/data.json")`))).toEqual(data);
    await app.noErrors();
  });
});
