import type { App } from "obsidian";
import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const scores = "#actor\n\n## Scores\n\n| Model | Accuracy |\n|---|---|\n| OpenAI | >20% |\n| DeepSeek | 14% |\n";
/** A vault in which each kind of block has something to show. */
const vault = {
  "OpenAI.md": "#actor #private\n\n## Investment implications\n\n**Indirect exposure:**\n- [[Microsoft]] — holds a part of its equity\n\n*Updated 2025-01-01*\n",
  "Exam.md": "#actor\n\n## Humanity's Last Exam (Jan 2026)\n\n| Model | Accuracy |\n|---|---|\n| OpenAI | 26% |\n| DeepSeek | 14% |\n\n*Updated 2026-01-04*\n",
};
const block = (...lines: readonly string[]): string => `Above.\n\n\`\`\`dossier\n${lines.join("\n")}\n\`\`\`\n\nBelow.\n`;

describe("a dossier block in the reading view", () => {
  it("shows the chart of another note's table, follows that note, and says when it is gone", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    const embed = app.note.locator(".markdown-reading-view .block-language-dossier");
    await embed.locator("canvas").waitFor();
    await app.writeVaultFile("Lab.md", scores.replace("14%", "19%"));
    await embed.locator(".dossier-chart", { hasText: "from 19% (DeepSeek)" }).waitFor();
    await app.removeVaultFile("Lab.md");
    await embed.getByText("No note is called “Lab”.").waitFor();
    await app.writeVaultFile("Lab.md", scores);
    await embed.locator("canvas").waitFor();
    await app.noErrors();
  });

  it("says of when its money is and that it is no advice, and nothing of the kind of scores", async () => {
    const money = "#actor\n\n## Revenue\n\n| Year | Revenue |\n|---|---|\n| 2024 | $1.2B |\n| 2025 | $2.5B |\n\n*Updated 2026-01-04*\n";
    const app = await openWorkbench({ vault: { "Page.md": `${block("chart: [[Money#Revenue]]")}\n${block("chart: [[Lab#Scores]]")}`, "Money.md": money, "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    const charts = app.note.locator(".markdown-reading-view .dossier-chart");
    await charts.nth(1).locator("canvas").waitFor();
    await charts.nth(0).getByText("As of 2026-01-04, the note's Updated. Not investment advice.").waitFor();
    expect(await charts.nth(1).getByText("Not investment advice").count()).toBe(0);
    await app.noErrors();
  });

  it("previews the line of the point under the pointer, with Mod", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    const canvas = app.note.locator(".markdown-reading-view .block-language-dossier canvas");
    const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
    await canvas.hover({ position: { x: width * 0.4, y: height * 0.6 } });
    expect(await app.page.locator(".hover-popover").count()).toBe(0);
    await app.page.keyboard.down("Control");
    await canvas.hover({ position: { x: width * 0.4 + 4, y: height * 0.6 } });
    await app.page.locator(".hover-popover").getByRole("heading", { name: "Scores" }).waitFor();
    await canvas.hover({ position: { x: width * 0.4 + 8, y: height * 0.6 } });
    expect(await app.page.locator(".hover-popover").count()).toBe(1);
    await app.page.keyboard.up("Control");
    await app.noErrors();
  });

  it("names what is wrong, with the line", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab]]", "type: pie", "colour: red") }, open: "Page.md", mode: "reading", clock });
    const mistakes = app.note.locator(".markdown-reading-view .dossier-embed-mistakes");
    await mistakes.waitFor();
    expect(await mistakes.locator("li").allInnerTexts()).toEqual(["Line 2: “type” is one of bars, rows, dots or lines, not “pie”.", "Line 3: “colour” is no option of “chart”; it takes type, columns, sort, scale, axes, top or table."]);
    await app.noErrors();
  });

  it.each([
    ["benchmark: Humanity's Last Exam", ".dossier-leaderboard"],
    ["exposure: [[OpenAI]]", ".dossier-actor-head"],
    ["stale:", ".dossier-entry"],
  ])("%s", async (line, drawn) => {
    const app = await openWorkbench({ vault: { ...vault, "Page.md": block(line) }, open: "Page.md", mode: "reading", clock });
    await app.note.locator(`.markdown-reading-view .block-language-dossier ${drawn}`).first().waitFor();
    await app.noErrors();
  });

  it("explains the signs of a leaderboard, and looks as in a panel, not as the note's own lists", async () => {
    const app = await openWorkbench({ vault: { ...vault, "Page.md": `${block("benchmark: Humanity's Last Exam")}\n${block("stale:")}` }, open: "Page.md", mode: "reading", clock });
    const embeds = app.note.locator(".markdown-reading-view .block-language-dossier");
    await embeds.getByText("◌ its note is stale.").waitFor();
    const entry = embeds.locator(".dossier-entry").first();
    expect(await entry.evaluate((item) => [getComputedStyle(item).listStyleType, item.getBoundingClientRect().left - (item.closest(".dossier-embed")?.getBoundingClientRect().left ?? 0)])).toEqual(["none", 0]);
    await app.noErrors();
  });

  it.each([
    ["stale: Nowhere/", "No note bears the tag or lies in the folder “Nowhere/”."],
    ["stale: #chips", "No note bears the tag or lies in the folder “#chips”."],
  ])("%s says that there is none", async (line, said) => {
    const app = await openWorkbench({ vault: { ...vault, "Page.md": block(line) }, open: "Page.md", mode: "reading", clock });
    await app.note.locator(".markdown-reading-view .block-language-dossier").getByText(said).waitFor();
    await app.noErrors();
  });

  it("is not drawn any more when its note is closed before the other note was read", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores, "Other.md": "Nothing." }, open: "Other.md", mode: "reading", clock });
    const held = await app.page.evaluateHandle(() => {
      const { app: { vault } } = window as unknown as { readonly app: App };
      const [read, release] = [vault.cachedRead.bind(vault), new Set<() => void>()];
      vault.cachedRead = (file) => (file.path === "Lab.md" ? new Promise<void>((go) => release.add(go)).then(() => read(file)) : read(file));
      return release;
    });
    await app.openNote("Page.md");
    await expect.poll(() => held.evaluate((release) => release.size)).toBeGreaterThan(0);
    const place = await app.note.locator(".markdown-reading-view .block-language-dossier").elementHandle();
    await app.openNote("Other.md");
    await expect.poll(() => place?.evaluate((element) => element.isConnected)).toBe(false);
    await held.evaluate((release) => release.forEach((go) => go()));
    await app.page.waitForTimeout(200);
    expect(await place?.evaluate((element) => element.childElementCount)).toBe(0);
    await app.noErrors();
  });

  it("is let go when the plugin is turned off", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", mode: "reading", clock });
    await app.note.locator(".markdown-reading-view .block-language-dossier canvas").waitFor();
    await app.disablePlugin();
    await expect.poll(() => app.page.locator("canvas").count()).toBe(0);
    await app.noErrors();
  });
});

describe("a dossier block in Live Preview", () => {
  it("is drawn while the cursor is elsewhere, and is text while it is written", async () => {
    const app = await openWorkbench({ vault: { "Page.md": block("chart: [[Lab#Scores]]"), "Lab.md": scores }, open: "Page.md", clock });
    await app.note.locator(".cm-content .block-language-dossier canvas").waitFor();
    await app.typeInNote("\nsort: name", { after: "[[Lab#Scores]]" });
    expect(await app.note.locator(".cm-content .block-language-dossier").count()).toBe(0);
    await app.typeInNote(" More.", { after: "Above." });
    await app.note.locator(".cm-content .block-language-dossier canvas").waitFor();
    await app.noErrors();
  });

  it("completes kinds, notes with their headings, and options", async () => {
    const app = await openWorkbench({ vault: { "Page.md": "#actor\n\nAbove.\n\n```dossier\n\n```\n", "Lab.md": scores }, open: "Page.md", clock });
    await app.page.locator(".status-bar", { hasText: "undated" }).waitFor();
    const offered = app.page.locator(".suggestion-container .suggestion-item");
    const take = async (typed: string, wanted: string): Promise<void> => {
      await app.page.keyboard.type(typed);
      await expect.poll(() => offered.allInnerTexts()).toContain(wanted);
      await app.page.keyboard.press("Enter");
    };
    await app.typeInNote("", { after: "```dossier\n" });
    await take("ch", "chart:");
    await take("[[La", "[[Lab]]");
    await app.page.keyboard.press("Backspace");
    await app.page.keyboard.press("Backspace");
    await take("#", "[[Lab#Scores]]");
    await app.page.keyboard.press("Enter");
    await take("so", "sort:");
    await take("na", "name");
    await app.typeInNote(" End.", { after: "Above." });
    await app.note.locator(".cm-content .block-language-dossier canvas").waitFor();
    await expect.poll(() => app.readVaultFile("Page.md")).toContain("```dossier\nchart: [[Lab#Scores]]\nsort: name\n```");
    await app.noErrors();
  });
});
