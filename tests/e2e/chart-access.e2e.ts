import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const full = { version: 1, settings: { inlineCharts: "full" } };
const scores = "#actor\n\n## Scores\n\n| Model | Accuracy |\n|---|---|\n| OpenAI | >20% |\n| DeepSeek | 14% |\n| Qwen | ~11% |\n\nText below.\n";

/** How many shapes are filled or stroked on the pages of a PDF. */
function shapesIn(pdf: Buffer): number {
  let shapes = 0;
  for (const { index } of pdf.toString("latin1").matchAll(/stream\r?\n/g)) {
    const from = index + (pdf[index + 6] === 13 ? 8 : 7);
    const to = pdf.indexOf("endstream", from);
    try {
      shapes += inflateSync(pdf.subarray(from, to)).toString("latin1").match(/\n(?:f|S|B|f\*)(?=\n)/g)?.length ?? 0;
    } catch {
      continue; // fonts and pictures
    }
  }
  return shapes;
}

describe("whoever does not look at a chart", () => {
  it("walks it by keyboard alone: strip, chart, values from first to last, menu", async () => {
    const app = await openWorkbench({ vault: { "Note.md": scores }, open: "Note.md", mode: "reading", clock });
    const strip = app.note.locator(".dossier-strip-button").filter({ visible: true });
    await strip.focus();
    await app.page.keyboard.press("Enter");
    expect(await strip.getAttribute("aria-expanded")).toBe("true");
    await app.page.keyboard.press("Tab");
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("More about this chart");
    await app.page.keyboard.press("Tab");
    const spoken = app.note.locator(".dossier-spoken[aria-live]").filter({ visible: true });
    for (const [key, said] of [["End", "Accuracy, Qwen: ~11%"], ["Home", "Accuracy, OpenAI: >20%"], ["ArrowRight", "Accuracy, DeepSeek: 14%"], ["ArrowLeft", "Accuracy, OpenAI: >20%"]] as const) {
      await app.page.keyboard.press(key);
      await expect.poll(() => spoken.textContent()).toBe(said);
    }
    await app.noErrors();
  });

  it.each(["light", "dark"] as const)("axe-core finds nothing on charts, blocks and the chart's own tab, %s", async (theme) => {
    const page = `${scores}\n\`\`\`dossier\nchart: [[Note#Scores]]\n\`\`\`\n\n\`\`\`dossier\nchart: [[Note]]\ntype: pie\n\`\`\`\n`;
    const app = await openWorkbench({ vault: { "Note.md": page }, open: "Note.md", mode: "reading", clock, theme, data: full });
    await app.note.locator(".markdown-reading-view .block-language-dossier canvas").waitFor();
    expect(await accessFaults(app.page, ".markdown-reading-view .dossier-chart, .markdown-reading-view .dossier-embed-mistakes")).toEqual([]);
    await app.note.locator(".markdown-reading-view .block-language-dossier .dossier-strip-menu").click();
    await app.page.locator(".menu-item", { hasText: "Open as a tab" }).click();
    await app.page.locator(".dossier-chart-tab canvas").waitFor();
    expect(await accessFaults(app.page, ".dossier-chart-tab")).toEqual([]);
    await app.noErrors();
  });

  it.each(["light", "dark"] as const)("axe-core finds nothing on a chart in the editor, opened and with the pointer on it, %s", async (theme) => {
    const app = await openWorkbench({ vault: { "Note.md": scores }, open: "Note.md", clock, theme });
    await app.note.locator(".dossier-strip-button").click();
    await app.note.locator(".dossier-chart canvas").waitFor();
    expect(await accessFaults(app.page, ".dossier-chart")).toEqual([]);
  });
});

describe("a chart on paper", () => {
  it("is a drawing, not a canvas: in the page itself, and in the page that the app makes to export", async () => {
    const page = `${scores}\n\`\`\`dossier\nchart: [[Note#Scores]]\n\`\`\`\n`;
    const shapes: number[] = [];
    for (const inlineCharts of ["never", "full"]) {
      const app = await openWorkbench({ vault: { "Note.md": inlineCharts === "never" ? scores : page }, open: "Note.md", mode: "reading", clock, data: { version: 1, settings: { inlineCharts } } });
      await app.page.evaluate(() => window.workbench.preparePrint("Note.md"));
      const pdf = await app.page.pdf({ path: `tests/e2e/output/charts-${inlineCharts}.pdf`, printBackground: true });
      shapes.push(shapesIn(pdf));
      await app.page.emulateMedia({ media: "print" });
      expect(await app.page.locator(".print .dossier-chart-print svg").filter({ visible: true }).count()).toBe(inlineCharts === "full" ? 2 : 0);
      expect(await app.page.locator(".print canvas").filter({ visible: true }).count()).toBe(0);
      await app.noErrors();
      await app.close();
    }
    expect((shapes[1] ?? 0) - (shapes[0] ?? 0)).toBeGreaterThan(20);
  });

  it("an open chart turns into a drawing when its own page is printed", async () => {
    const app = await openWorkbench({ vault: { "Note.md": scores }, open: "Note.md", mode: "reading", clock, data: full });
    await app.note.locator(".markdown-reading-view canvas").waitFor();
    await app.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await app.note.locator(".markdown-reading-view .dossier-chart-print svg").waitFor({ state: "attached" });
    await app.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await app.note.locator(".markdown-reading-view .dossier-chart-print svg").waitFor({ state: "detached" });
    await app.noErrors();
  });
});
