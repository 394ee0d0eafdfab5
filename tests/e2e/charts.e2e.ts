import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const accuracy = "#actor\n\n## Humanity's Last Exam (mid-2025)\n\n| Model | Accuracy |\n|---|---|\n| OpenAI | >20% |\n| **DeepSeek** | **14%** |\n| Qwen | 11% |\n| Kimi | soon |\n\nText below.\n";

describe("a chart below a table", () => {
  it("stands in Live Preview, opens by a click, and remembers that", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    const line = (await app.readVaultFile("Actors/DeepSeek.md")).split("\n").findIndex((each) => each.startsWith("| Model | Accuracy"));
    await app.openNote("Actors/DeepSeek.md", line);
    const chart = app.note.locator(".dossier-chart", { hasText: "Humanity's Last Exam" });
    await chart.locator(".dossier-strip-button").click();
    await chart.locator("canvas").first().waitFor();
    await app.openNote("Actors/NVIDIA.md");
    await app.openNote("Actors/DeepSeek.md", line);
    await chart.locator("canvas").first().waitFor();
    await app.noErrors();
  });

  it("stands in the reading view", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", mode: "reading", clock });
    const chart = app.note.locator(".markdown-reading-view .dossier-chart");
    await chart.waitFor();
    expect(await chart.locator(".dossier-spoken").textContent()).toBe("Humanity's Last Exam (mid-2025): 3 values, from 11% (Qwen) to at least 20% (OpenAI).");
    await chart.locator(".dossier-strip-button").click();
    await chart.locator("canvas").waitFor();
    await app.noErrors();
  });

  it("says what it does not draw, and why", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.note.getByText("1 of 4 cells not drawn: “soon” (no single number)").waitFor();
  });

  it("follows an edited cell, and so does the panel", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByText(/^14/).waitFor();
    await app.note.locator(".dossier-chart").waitFor();
    await app.editCell("11%", "19%");
    await app.note.locator(".dossier-chart", { hasText: "14% (DeepSeek)" }).waitFor();
    await app.panel("benchmarks").getByText(/^19/).waitFor();
    expect(await app.readVaultFile("Note.md")).toBe(accuracy.replace("11%", "19%"));
    await app.noErrors();
  });

  it("is not drawn anew while something else is typed, and is not there in source mode", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    const chart = app.note.locator(".dossier-chart");
    await chart.waitFor();
    await chart.evaluate((element) => element.setAttribute("data-seen", "yes"));
    await app.typeInNote(" More.", { after: "Text below." });
    expect(await chart.getAttribute("data-seen")).toBe("yes");
    await app.setMode("source");
    await expect.poll(() => chart.count()).toBe(0);
    await app.noErrors();
  });

  it("can be walked by keyboard, value by value, and opens the line", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.note.locator(".dossier-strip-button").press("Enter");
    const frame = app.note.locator(".dossier-chart-frame");
    await frame.focus();
    await frame.press("ArrowRight");
    await expect.poll(() => app.note.locator(".dossier-spoken[aria-live]").innerText()).toContain("OpenAI: >20%");
    await frame.press("ArrowRight");
    await frame.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Note.md", line: 7 });
  });

  it("shows hostile text as text", async () => {
    const hostile = "| Name | Value |\n|---|---|\n| <img src=\"data:,\" onerror=\"window.hurt = true\"> | 3 |\n| <b>b</b> | 4 |\n";
    const app = await openWorkbench({ vault: { "Note.md": hostile }, open: "Note.md", clock });
    await app.note.locator(".dossier-chart").waitFor();
    await app.note.locator(".dossier-strip-button").click();
    await app.note.locator("canvas").waitFor();
    expect(await app.note.locator(".dossier-chart img, .dossier-chart b").count()).toBe(0);
    await app.noErrors();
  });

  it("obeys its menu, and remembers that across a restart of the plugin", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    const chart = app.note.locator(".dossier-chart");
    const choose = async (title: string): Promise<void> => {
      await chart.locator(".dossier-strip-menu").click();
      await app.page.locator(".menu-item", { hasText: title }).first().click();
    };
    const spoken = async (): Promise<string> => {
      await chart.locator(".dossier-chart-frame").focus();
      await app.page.keyboard.press("End");
      return (await chart.locator(".dossier-spoken[aria-live]").textContent()) ?? "";
    };
    await chart.locator(".dossier-strip-menu").waitFor();
    await choose("Sort by name");
    await chart.locator("canvas").waitFor();
    expect(await spoken()).toBe("Accuracy, Qwen: 11%");
    await choose("Sort as written");
    await expect.poll(spoken).toBe("Accuracy, Qwen: 11%");
    await choose("Logarithmic scale");
    await chart.locator(".dossier-strip-sentence", { hasText: "on a logarithmic scale" }).waitFor();
    await app.page.waitForTimeout(800);
    await app.disablePlugin();
    await expect.poll(() => chart.count()).toBe(0);
    await app.enablePlugin();
    await chart.locator(".dossier-strip-sentence", { hasText: "on a logarithmic scale" }).waitFor();
    await app.noErrors();
  });

  it("gives itself as PNG, SVG, CSV and Markdown", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async (title: string): Promise<string> => {
      await app.note.locator(".dossier-strip-menu").click();
      await app.page.locator(".menu-item", { hasText: title }).click();
      await expect.poll(() => app.notices()).toContainEqual(expect.stringMatching(/copied/));
      return app.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const type = item?.types[0] ?? "";
        const blob = await item?.getType(type);
        return type === "image/png" ? `${type} ${(blob?.size ?? 0) > 2000}` : ((await blob?.text()) ?? "");
      });
    };
    await app.note.locator(".dossier-strip-menu").waitFor();
    await expect.poll(() => copied("Copy as CSV")).toContain("Accuracy,OpenAI,20,20,,%,>20%,,7");
    await expect.poll(() => copied("Copy as Markdown")).toContain("| Accuracy | OpenAI | >20% |");
    await expect.poll(() => copied("Copy as SVG")).toMatch(/^<svg xmlns.*#[0-9a-f]{6}.*<\/svg>$/s);
    await expect.poll(() => copied("Copy as PNG")).toBe("image/png true");
    await app.noErrors();
  });

  it("says why it cannot be copied", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock, before: "navigator.clipboard.writeText = () => Promise.reject(new Error('the document has no focus'))" });
    await app.note.locator(".dossier-strip-menu").click();
    await app.page.locator(".menu-item", { hasText: "Copy as CSV" }).click();
    await expect.poll(() => app.notices()).toContainEqual("The chart's values could not be copied: the document has no focus.");
    await app.noErrors();
  });

  it("leads to its line after lines were typed above, without being drawn anew; undo brings all back", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    const chart = app.note.locator(".dossier-chart");
    await chart.waitFor();
    await chart.evaluate((element) => element.setAttribute("data-seen", "yes"));
    await app.typeInNote("\n\nTwo more lines.", { after: "#actor" });
    expect(await chart.getAttribute("data-seen")).toBe("yes");
    await chart.locator(".dossier-strip-button").press("Enter");
    const frame = chart.locator(".dossier-chart-frame");
    await frame.focus();
    await frame.press("ArrowRight");
    await frame.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Note.md", line: 8 });
    await app.typeInNote("", { after: "#actor" });
    await app.page.keyboard.press("Control+z");
    await app.page.keyboard.press("Control+z");
    await expect.poll(() => app.readVaultFile("Note.md")).toBe(accuracy);
    expect(await chart.getAttribute("data-seen")).toBe("yes");
    await app.noErrors();
  });

  it("stands while a table is typed, from its second row on", async () => {
    const app = await openWorkbench({ vault: { "Note.md": "#actor\n\nText.\n\n" }, open: "Note.md", clock });
    await app.typeInNote("| Model | Score |\n|---|---|\n");
    expect(await app.note.locator(".dossier-chart").count()).toBe(0);
    await app.noErrors();
    await app.page.evaluate("workbench.saved()");
    await app.writeVaultFile("Note.md", "#actor\n\nText.\n\n| Model | Score |\n|---|---|\n| A | 1% |\n| B | 2% |\n");
    await app.note.locator(".dossier-chart").waitFor();
    await app.noErrors();
  });

  it("works in a window of its own", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock, data: { version: 1, settings: { inlineCharts: "full" } } });
    await app.note.locator("canvas").waitFor();
    const popout = await app.popOut();
    const frame = popout.locator(".dossier-chart-frame").first();
    await frame.locator("canvas").waitFor();
    await frame.focus();
    await frame.press("ArrowRight");
    await expect.poll(() => popout.locator(".dossier-spoken[aria-live]").first().textContent()).toContain("OpenAI: >20%");
    await app.noErrors();
  });

  it("opens as a tab, which follows the note and says when the table is gone", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.note.locator(".dossier-strip-menu").click();
    await app.page.locator(".menu-item", { hasText: "Open as a tab" }).click();
    const tab = app.page.locator(".dossier-chart-tab");
    await tab.locator("canvas").waitFor();
    await app.writeVaultFile("Note.md", accuracy.replace("11%", "19%"));
    await tab.locator(".dossier-chart-values td", { hasText: "19%" }).waitFor({ state: "attached" });
    await app.writeVaultFile("Note.md", "#actor\n");
    await tab.getByText("Note.md no longer has this table.").waitFor();
    await app.noErrors();
  });

  it("leaves nothing drawn out of sight: scrolling a note of many open charts keeps few canvases", async () => {
    const tables = Array.from({ length: 40 }, (_, at) => `## Table ${at}\n\n| Model | Score |\n|---|---|\n| A${at} | ${at + 1}% |\n| B | 7% |\n`).join("\n");
    const app = await openWorkbench({ vault: { "Note.md": tables }, open: "Note.md", clock, data: { version: 1, settings: { inlineCharts: "full" } } });
    await app.note.locator("canvas").first().waitFor();
    const scroller = app.note.locator(".cm-scroller");
    for (let step = 0; step < 12; step++) {
      await scroller.evaluate((element) => element.scrollBy(0, 700));
      await app.page.waitForTimeout(50);
    }
    await expect.poll(() => app.page.locator("canvas").count()).toBeLessThan(8);
    await app.noErrors();
  });

  it("takes the name of a heading that is typed anew", async () => {
    const app = await openWorkbench({ vault: { "Note.md": accuracy }, open: "Note.md", clock });
    await app.note.locator(".dossier-chart", { hasText: "Humanity's Last Exam (mid-2025): 3 values" }).waitFor();
    await app.typeInNote(", again", { after: "(mid-2025)" });
    await app.note.locator(".dossier-chart", { hasText: "Humanity's Last Exam (mid-2025), again: 3 values" }).waitFor();
    await app.noErrors();
  });

  it.each(["live", "reading"] as const)("keeps out of a note that wants none, %s", async (mode) => {
    const app = await openWorkbench({ vault: { "Note.md": `---\ndossier-charts: none\n---\n${accuracy}`, "Other.md": accuracy }, open: "Note.md", mode, clock });
    await app.openNote("Other.md");
    await app.note.locator(".dossier-chart").filter({ visible: true }).waitFor();
    await app.openNote("Note.md");
    await app.note.getByText("Text below.").filter({ visible: true }).waitFor();
    await expect.poll(() => app.note.locator(".dossier-chart").filter({ visible: true }).count()).toBe(0);
    await app.noErrors();
  });

  it("reads from left to right in an app that reads from right to left: its words are English, and a full stop stands behind them", async () => {
    const app = await openWorkbench({ vault: { "Note.md": `${accuracy}\n\`\`\`dossier\nexposure: [[Note]]\n\`\`\`\n` }, open: "Note.md", mode: "reading", clock });
    await app.page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await app.runCommand("Open exposure");
    for (const part of [app.note.locator(".dossier-chart:visible").first(), app.note.locator(".dossier-embed:visible").first(), app.panel("exposure").locator(".dossier-panel").first()]) {
      await part.waitFor();
      expect(await part.evaluate((element) => ({ says: getComputedStyle(element).direction, around: getComputedStyle(element.ownerDocument.body).direction }))).toEqual({ says: "ltr", around: "rtl" });
    }
    await app.noErrors();
  });
});
