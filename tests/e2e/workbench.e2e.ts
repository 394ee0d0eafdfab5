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
    expect(await workbench.panel("panel").innerText()).toBe("The fixture's panel");
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

  it("says when the page has errors", async () => {
    await workbench.noErrors();
    await workbench.page.evaluate(() => void Promise.reject(new Error("on purpose")));
    await expect.poll(() => workbench.noErrors().then(() => "none", (error: Error) => error.message)).toContain("on purpose");
  });
});
