import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbench, type Workbench } from "./support/driver";
import { buildFixturePlugin } from "./support/fixture-plugin";

const vault = {
  "Alpha.md": "---\ntags: [actor]\n---\n# Alpha\n\nAlpha knows [[Beta]].\n\n| Year | Sales |\n|---|---|\n| 2024 | 10 |\n| 2025 | 12 |\n\nThe end.\n",
  "Folder/Beta.md": "# Beta\n\nBeta is known by [[Alpha|its friend]].\n",
};

describe("the workbench runs a plugin as the app does", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ vault, plugin: await buildFixturePlugin(), open: "Alpha.md" });
  });

  afterAll(() => workbench.close());

  it("loads it: ribbon, status bar, style sheet", async () => {
    await workbench.page.getByLabel("Fixture", { exact: true }).click();
    expect(await workbench.notices()).toContain("The fixture says hello");
    expect(await workbench.page.locator(".status-bar").innerText()).toContain("fixture is on");
    expect(await workbench.page.locator("style[data-plugin=fixture]").count()).toBe(1);
  });

  it("opens its view from the palette, beside the note", async () => {
    await workbench.runCommand("Open panel");
    expect(await workbench.panel("panel").innerText()).toContain("The fixture's panel");
  });

  it("draws its block widget under a table in Live Preview, and not in place of it", async () => {
    await workbench.setMode("live");
    const table = await workbench.note.locator(".cm-table-widget").boundingBox();
    const badge = await workbench.note.locator(".fixture-badge").boundingBox();
    expect(badge?.y).toBeGreaterThanOrEqual((table?.y ?? 0) + (table?.height ?? Infinity) - 1);
  });

  it("edits a cell in an editor of its own, and writes the row", async () => {
    await workbench.editCell("12", "15");
    await expect.poll(() => workbench.readVaultFile("Alpha.md")).toContain("| 2025 | 15 |");
    expect(await workbench.note.locator(".fixture-badge").count()).toBe(1);
  });

  it("runs its post-processor in reading view", async () => {
    await workbench.setMode("reading");
    await workbench.note.locator("table + .fixture-under-table .fixture-badge").waitFor();
    await workbench.setMode("live");
  });

  it("previews a note where a link is hovered over", async () => {
    await workbench.page.locator(".fixture-link").hover();
    const preview = workbench.page.locator(".hover-popover");
    await preview.getByText("Alpha knows Beta").waitFor();
    await workbench.page.mouse.move(400, 400);
    await preview.waitFor({ state: "detached" });
  });

  it("shows its menu, by mouse and by keyboard", async () => {
    await workbench.page.locator(".fixture-link").click({ button: "right" });
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.notices()).toContain("Hello from the menu");
    expect(await workbench.page.locator(".menu").count()).toBe(0);
  });

  it("shows its settings from their definitions, checks and keeps what is set", async () => {
    const { page } = workbench;
    await workbench.runCommand("Open settings");
    const line = (name: string): Locator => page.locator(".setting-item").filter({ has: page.locator(".setting-item-name", { hasText: name }) });
    await line("Badges").locator(".checkbox-container").click();
    await line("Words").locator("input").fill("");
    await line("Words").getByText("Say something").waitFor();
    await line("Drawn by hand").getByRole("button").click();
    expect(await workbench.notices()).toContain("Pressed");
    await page.keyboard.press("Escape");
    const data: unknown = JSON.parse(await page.evaluate(() => fetch("/vault/read?path=.obsidian/plugins/fixture/data.json").then((answer) => answer.text())));
    expect(data).toEqual({ badges: false, words: "below" });
  });

  it("opens notes from the tree and by links, and shows them in every mode", async () => {
    const { page } = workbench;
    await page.locator(".nav-folder-title[data-path=Folder]").click();
    await page.locator(".nav-file-title[data-path='Folder/Beta.md']").click();
    await workbench.note.getByText("its friend").click();
    expect((await workbench.cursor()).path).toBe("Alpha.md");
    await workbench.note.locator(".markdown-source-view .multi-select-pill", { hasText: "actor" }).waitFor();
    const button = page.locator(".mod-root .view-action[data-mode]").filter({ visible: true });
    for (const mode of ["reading", "source", "live"]) {
      await button.click();
      expect(await button.getAttribute("data-mode")).toBe(mode);
    }
  });

  it("hears of changes made outside", async () => {
    await workbench.writeVaultFile("Folder/Gamma.md", "# Gamma\n");
    await workbench.page.waitForFunction(() => window.workbench.notes().includes("Folder/Gamma.md"));
    await workbench.writeVaultFile("Alpha.md", "Alpha, written anew.\n");
    await expect.poll(() => workbench.note.innerText()).toContain("written anew");
  });

  it("counts what asks for the network, and lets nothing out", async () => {
    await workbench.runCommand("Ask the network");
    await expect.poll(() => workbench.notices()).toContain("net::ERR_INTERNET_DISCONNECTED");
    expect(await workbench.networkRequests()).toEqual({ addresses: [], requestUrlCalls: 1 });
  });

  it("gives a popout a document of its own", async () => {
    await workbench.openNote("Folder/Beta.md");
    const popout = await workbench.popOut();
    await popout.locator(".markdown-source-view").waitFor();
    expect(await popout.locator("body.is-popout-window .markdown-source-view").count()).toBe(1);
    expect(await popout.locator("style[data-plugin=fixture]").count()).toBe(1);
  });

  it("leaves nothing behind when the plugin is turned off, and takes it back", async () => {
    await workbench.disablePlugin();
    const { page } = workbench;
    expect(await page.locator(".fixture-badge, style[data-plugin=fixture], .status-bar-item").count()).toBe(0);
    expect(await page.getByLabel("Fixture", { exact: true }).count()).toBe(0);
    await expect(workbench.runCommand("Open panel")).rejects.toThrow("the palette offers");
    await page.keyboard.press("Escape");
    await workbench.enablePlugin();
    await workbench.runCommand("Open panel");
  });

  it("restores its layout with what is not seen deferred until it is", async () => {
    const { page } = workbench;
    await page.goto(`${workbench.server.url}?restore`);
    await workbench.untilReady();
    expect(await workbench.panel("panel").count()).toBe(1);
    await page.waitForTimeout(700);
    await workbench.runCommand("Toggle right sidebar");
    await page.waitForTimeout(700);
    await page.reload();
    await workbench.untilReady();
    expect(await page.locator(".fixture-panel").count()).toBe(0);
    await workbench.runCommand("Open panel");
    expect(await workbench.panel("panel").innerText()).toContain("The fixture's panel");
  });

  it("says when the page has errors", async () => {
    await workbench.noErrors();
    await workbench.page.evaluate(() => void Promise.reject(new Error("on purpose")));
    await expect.poll(() => workbench.noErrors().then(() => "none", (error: Error) => error.message)).toContain("on purpose");
  });
});
