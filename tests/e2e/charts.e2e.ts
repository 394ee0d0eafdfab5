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
    expect(await chart.locator(".dossier-spoken").textContent()).toBe("Humanity's Last Exam (mid-2025): 3 values, from 11% (Qwen) to 20% (OpenAI).");
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
    await app.panel("benchmarks").getByText("14%").waitFor();
    await app.note.locator(".dossier-chart").waitFor();
    await app.editCell("11%", "19%");
    await app.note.locator(".dossier-chart", { hasText: "14% (DeepSeek)" }).waitFor();
    await app.panel("benchmarks").getByText("19%").waitFor();
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
});
