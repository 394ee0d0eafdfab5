import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const scores = "#actor\n\n## Scores\n\n| Model | Accuracy |\n|---|---|\n| OpenAI | >20% |\n| DeepSeek | 14% |\n";
const block = (...lines: readonly string[]): string => `Above.\n\n\`\`\`dossier\n${lines.join("\n")}\n\`\`\`\n\nBelow.\n`;

describe("a dossier block in the reading view", () => {
  it("shows the chart of another note's table, follows that note, and says when it is gone", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    const embed = app.note.locator(".block-language-dossier");
    await embed.locator("canvas").waitFor();
    await app.writeVaultFile("Lab.md", scores.replace("14%", "19%"));
    await embed.locator(".dossier-chart", { hasText: "from 19% (DeepSeek)" }).waitFor();
    await app.removeVaultFile("Lab.md");
    await embed.getByText("No note is called “Lab”.").waitFor();
    await app.writeVaultFile("Lab.md", scores);
    await embed.locator("canvas").waitFor();
    await app.noErrors();
  });

  it("names what is wrong, with the line", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab]]", "type: pie", "colour: red") }, open: "Page.md", mode: "reading", clock });
    const mistakes = app.note.locator(".dossier-embed-mistakes");
    await mistakes.waitFor();
    expect(await mistakes.locator("li").allInnerTexts()).toEqual(["Line 2: “type” is one of bars, rows, dots or lines, not “pie”.", "Line 3: “colour” is no option of “chart”; it takes type, columns, sort, scale, axes, top or table."]);
    await app.noErrors();
  });

  it.each([
    ["benchmark: Humanity's Last Exam", ".dossier-leaderboard"],
    ["exposure: [[OpenAI]]", ".dossier-actor-head"],
    ["stale:", ".dossier-entry"],
  ])("%s", async (line, drawn) => {
    const app = await openWorkbench({ clock });
    await app.writeVaultFile("Page.md", block(line));
    await app.page.locator(".nav-file-title", { hasText: "Page" }).waitFor();
    await app.openNote("Page.md");
    await app.setMode("reading");
    await app.note.locator(`.block-language-dossier ${drawn}`).first().waitFor();
    await app.noErrors();
  });

  it("is let go when the plugin is turned off", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    await app.note.locator(".block-language-dossier canvas").waitFor();
    await app.disablePlugin();
    await expect.poll(() => app.page.locator("canvas").count()).toBe(0);
    await app.noErrors();
  });
});
