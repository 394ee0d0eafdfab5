import { describe, expect, it } from "vitest";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";

/** Notes that all want another look, half of them in a folder of their own. */
function vaultOf(count: number): Record<string, string> {
  const note = (at: number): string => `---\naliases: [A${at}]\n---\n#actor\n\n**Note ${at}** — see [[Note ${(at + 1) % count}]].\n\n*Updated 2025-01-04*\n`;
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at % 2 === 0 ? "Old" : "Other"}/Note ${at}.md`, note(at)]));
}

/** Opens the list of all notes; gives how many it says there are. */
async function openList(app: Workbench): Promise<() => Promise<number>> {
  await app.runCommand("Open freshness");
  await app.panel("freshness").getByRole("tab", { name: /^Lists/, includeHidden: true }).evaluate((tab: HTMLElement) => tab.click());
  const chip = app.panel("freshness").locator(".dossier-choice", { hasText: "All" });
  await chip.evaluate((each: HTMLElement) => each.click());
  return async () => Number((await chip.innerText({ timeout: 1000 }).catch(() => "")).replace(/\D/g, "") || 0);
}

/** The paths of the notes that the cache holds, in order. */
async function cachedPaths(app: Workbench): Promise<readonly string[]> {
  const paths: unknown = await app.page.evaluate(`(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("dossier-"));
    const db = await new Promise((resolve) => { const asked = indexedDB.open(name); asked.onsuccess = () => resolve(asked.result); });
    const all = await new Promise((resolve) => { const asked = db.transaction("notes").objectStore("notes").getAll(); asked.onsuccess = () => resolve(asked.result); });
    db.close();
    return [...new Set(all.flatMap(({ paths }) => paths))];
  })()`);
  return Array.isArray(paths) ? paths.map(String).sort() : [];
}

/** The worker's requests pass through `window.hold(worker, send, count)`. */
const heldWorker = (body: string): string => `{
  const Own = Worker;
  let count = 0;
  window.Worker = class extends Own {
    postMessage(...all) { const send = () => super.postMessage(...all); count++; ${body} }
  };
}`;

describe("the index", () => {
  it("tells how far it is, and no panel says that nothing is there", async () => {
    const app = await openWorkbench({ vault: vaultOf(600), clock, before: heldWorker("if (count < 3) send(); else (window.held ??= []).push(send);") });
    await app.runCommand("Open freshness");
    const panel = app.panel("freshness");
    await panel.getByText("Reading 200 of 600 notes").waitFor();
    expect(await panel.innerText()).toBe("Reading 200 of 600 notes");
    await app.page.evaluate(`window.denied = 0; (function look() {
      if (document.querySelector('[data-type="dossier-freshness"]').innerText.includes("no notes")) window.denied++;
      requestAnimationFrame(look);
    })()`);
    await app.page.evaluate("window.held.splice(0).forEach((send) => send())");
    await app.page.evaluate("setInterval(() => window.held.splice(0).forEach((send) => send()), 20)");
    await expect.poll(await openList(app), { timeout: 20_000 }).toBe(600);
    await expect.poll(() => panel.getByText(/^Reading/).count()).toBe(0);
    expect(await app.page.evaluate("window.denied")).toBe(0);
    await app.noErrors();
  });

  it("says only that it reads before the first notes are there", async () => {
    const app = await openWorkbench({ vault: vaultOf(30), clock, before: heldWorker("window.held = send;") });
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByText("Reading 0 of 30 notes").waitFor();
    expect(await app.panel("freshness").innerText()).toBe("Reading 0 of 30 notes");
  });

  it("reads every note although its worker is killed on the way", async () => {
    const app = await openWorkbench({ vault: vaultOf(600), clock, before: heldWorker("send(); if (count === 3) this.terminate();") });
    const shown = await openList(app);
    await expect.poll(shown, { timeout: 40_000 }).toBe(600);
    expect(await app.panel("freshness").getByText(/could not be read/).count()).toBe(0);
    await app.noErrors();
  });

  it("takes a folder of 500 notes that is renamed while it reads", async () => {
    const app = await openWorkbench({ vault: vaultOf(1000), clock, before: heldWorker("setTimeout(send, 60);") });
    await app.page.evaluate(`app.vault.rename(app.vault.getAbstractFileByPath("Old"), "New")`);
    const shown = await openList(app);
    await expect.poll(shown, { timeout: 40_000 }).toBe(1000);
    const expected = Object.keys(vaultOf(1000)).map((path) => path.replace(/^Old/, "New")).sort();
    await expect.poll(() => cachedPaths(app), { timeout: 20_000 }).toEqual(expected);
    await app.noErrors();
  });
});

describe("the cache", () => {
  it("is not believed where it is damaged, newer or foreign, and is mended", async () => {
    const app = await openWorkbench({ vault: vaultOf(400), clock });
    await expect.poll(() => cachedPaths(app), { timeout: 20_000 }).toHaveLength(400);
    await app.page.evaluate(`(async () => {
      const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("dossier-"));
      const db = await new Promise((resolve) => { const asked = indexedDB.open(name); asked.onsuccess = () => resolve(asked.result); });
      const store = db.transaction("notes", "readwrite").objectStore("notes");
      const keys = await new Promise((resolve) => { const asked = store.getAllKeys(); asked.onsuccess = () => resolve(asked.result); });
      const all = await new Promise((resolve) => { const asked = store.getAll(); asked.onsuccess = () => resolve(asked.result); });
      all.forEach((entry, at) => {
        if (at % 4 === 0) store.put({ ...entry, text: entry.text.slice(1) }, keys[at]);
        if (at % 4 === 1) store.put({ ...entry, format: entry.format + 1 }, keys[at]);
        if (at % 4 === 2) store.put({ paths: "Not in the vault.md", something: "else" }, keys[at]);
      });
      store.put({ ...all[3], paths: all[3].paths.map((path) => "Not in the vault/" + path) }, "Not in the vault.md");
      await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
      db.close();
    })()`);
    await app.page.reload();
    await app.untilReady();
    const shown = await openList(app);
    await expect.poll(shown, { timeout: 20_000 }).toBe(400);
    await expect.poll(() => cachedPaths(app), { timeout: 20_000 }).toHaveLength(400);
    await app.noErrors();
  });

  it("spares a second start the reading", async () => {
    const app = await openWorkbench({ vault: vaultOf(400), clock, before: "window.asked = 0;" + heldWorker("window.asked++; send();") });
    await expect.poll(() => cachedPaths(app), { timeout: 20_000 }).toHaveLength(400);
    expect(await app.page.evaluate("window.asked")).toBe(4);
    await app.page.reload();
    await app.untilReady();
    const shown = await openList(app);
    await expect.poll(shown, { timeout: 20_000 }).toBe(400);
    expect(await app.page.evaluate("window.asked")).toBe(0);
  });

  it("may be missing, as in a private window", async () => {
    const app = await openWorkbench({ vault: vaultOf(200), clock, before: `Object.defineProperty(window, "indexedDB", { value: undefined });` });
    const shown = await openList(app);
    await expect.poll(shown, { timeout: 20_000 }).toBe(200);
    await app.noErrors();
  });
});

describe("panels change only where the notes did", () => {
  const watch = `(selector) => {
    const panel = document.querySelector(selector);
    window.writes = [];
    new MutationObserver((all) => { window.writes.push(...all.map(({ type, target, attributeName }) => [type, target.className || target.parentElement?.outerHTML, attributeName].join(" "))); }).observe(panel, { subtree: true, childList: true, attributes: true, characterData: true });
  }`;

  it.each(["exposure", "benchmarks", "freshness"])("the %s panel writes nothing for the same result, and keeps its place", async (kind) => {
    const app = await openWorkbench({ vault: { ...vaultOf(300), "At hand.md": "#actor\n\n*Updated 2025-01-04*\n\nIndirect exposure: [[Note 1]]\n" }, open: "At hand.md", clock });
    await app.runCommand(`Open ${kind}`);
    const panel = app.panel(kind);
    if (kind === "freshness") await openList(app);
    await expect.poll(() => cachedPaths(app), { timeout: 20_000 }).toHaveLength(301);
    await app.page.waitForTimeout(700);
    const content = panel.locator(".view-content");
    await content.evaluate((element) => { element.scrollTop = 120; });
    await app.page.waitForTimeout(300);
    const place = await content.evaluate((element) => element.scrollTop);
    await app.page.evaluate(`(${watch})('.workspace-leaf-content[data-type="dossier-${kind}"]')`);
    await app.writeVaultFile("Other/Note 3.md", `${vaultOf(300)["Other/Note 3.md"] ?? ""}\nNothing that any panel shows.\n`);
    await app.page.waitForTimeout(1500);
    expect(await app.page.evaluate("window.writes")).toEqual([]);
    expect(await content.evaluate((element) => element.scrollTop)).toBe(place);
    await app.writeVaultFile("At hand.md", "#actor\n\n*Updated 2025-02-05*\n\n## Investment implications\n\n**Indirect exposure:**\n- [[Note 2]] — sells to it\n\n## Results (June 2025)\n\n| Model | ARC-AGI |\n|---|---|\n| [[Note 4]] | 40% |\n");
    await expect.poll(() => app.page.evaluate("window.writes.length"), { timeout: 5000 }).toBeGreaterThan(0);
    await app.noErrors();
  });
});
