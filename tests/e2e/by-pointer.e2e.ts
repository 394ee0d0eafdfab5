import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openWorkbench, type Workbench } from "./support/driver";

/** What only a pointer reaches, and every menu and question that no other test opens. */

const clock = "2026-07-02T10:00:00";

const vault = {
  "Lab.md": [
    "#actor #ai #private", "", "## Ownership", "", "| Holder | Fully diluted | Outstanding |", "|---|---|---|", "| [[Giant]] | 20% | 25% |", "| [[Fund]] | 8% | 10% |", "",
    "**Indirect exposure:**", "- [[Tools]] — sells it the tools", "", "## Humanity's Last Exam", "", "| Model | Date | Accuracy |", "|---|---|---|", "| Lab One | 2025-01-31 | 9% |", "| Lab Two | 2026-01-31 | 31% |", "", "*Updated 2026-01-04*", "",
  ].join("\n"),
  "Giant.md": "#actor\n\nTicker: GNT (NASDAQ)\n\n*Updated 2026-03-01*\n",
  "Fund.md": "#actor #private\n\n## Ownership\n\n| Holder | Stake |\n|---|---|\n| [[Owner]] | 40% |\n\n*Updated 2026-02-01*\n",
  "Owner.md": "#actor\n\nTicker: OWN (NYSE)\n\n*Updated 2026-06-01*\n",
  "Tools.md": "#actor #chips\n\nTicker: TOOL (NASDAQ)\n\n*Updated 2026-06-01*\n",
  "Quote.md": "#actor\n\n## Humanity's Last Exam\n\n| Model | Date | Accuracy |\n|---|---|---|\n| Lab One | 2025-01-31 | 9% |\n\n*Updated 2026-06-20*\n",
  "Book.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[Giant]] | 60% |\n| [[Tools]] | 40% |\n\n*Updated 2026-05-31*\n",
  "Ideas.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[Giant]] | 50% |\n| [[Owner]] | 50% |\n\n*Updated 2026-05-31*\n",
};

async function lineOf(app: Workbench, path: string, text: string): Promise<number> {
  return (await app.readVaultFile(path)).split("\n").findIndex((line) => line.includes(text));
}

async function choose(app: Workbench, title: string): Promise<void> {
  await app.page.locator(".menu-item").getByText(title, { exact: true }).click();
}

/** What the item of the menu behind a button puts on the clipboard. */
async function copied(app: Workbench, button: Locator, title: string): Promise<string> {
  await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.page.evaluate(() => navigator.clipboard.writeText(""));
  await button.click();
  await choose(app, title);
  await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
  return app.page.evaluate(() => navigator.clipboard.readText());
}

describe("exposure", () => {
  async function openPanel(open: string): Promise<{ readonly app: Workbench; readonly panel: Locator }> {
    const app = await openWorkbench({ vault, open, clock });
    await app.runCommand("Open exposure");
    return { app, panel: app.panel("exposure") };
  }

  it("the menu beside an actor's name copies each of its tables, and writes the summary into the note", async () => {
    const { app, panel } = await openPanel("Lab.md");
    const more = panel.getByRole("button", { name: "More about the exposure of Lab" });
    expect(await copied(app, more, "Copy as Markdown table: ways in")).toContain("| [[Tools]] |");
    expect(await copied(app, more, "Copy as CSV: owners")).toMatch(/^Holder,.*\n(.*\n)*Owner,/);
    await app.openNote("Giant.md");
    expect(await copied(app, panel.getByRole("button", { name: "More about the exposure of Giant" }), "Copy as Markdown table: holdings")).toContain("| [[Lab]] |");
    await app.openNote("Lab.md");
    await more.click();
    await choose(app, "Insert exposure summary into the note");
    await expect.poll(() => app.readVaultFile("Lab.md"), { timeout: 8000 }).toContain("**Exposure of Lab, as of 2026-07-02**");
    await app.noErrors();
  });

  it("shares on each basis, and the branches of a tree, open their lines", async () => {
    const { app, panel } = await openPanel("Lab.md");
    await panel.getByRole("button", { name: /^By basis/ }).click();
    await panel.getByRole("button", { name: "Giant, Outstanding: 25%" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: await lineOf(app, "Lab.md", "[[Giant]]") });
    await panel.getByRole("button", { name: /^Owners as a tree/ }).click();
    const branch = panel.getByRole("treeitem", { name: /^Owner/ });
    await branch.click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Fund.md", line: await lineOf(app, "Fund.md", "[[Owner]]") });
    await app.openNote("Lab.md");
    await panel.getByRole("treeitem", { name: /^Fund/ }).locator(".dossier-twig").click();
    await expect.poll(() => branch.count()).toBe(0);
    expect((await app.cursor()).path).toBe("Lab.md");
    await app.noErrors();
  });

  it("a cell of the matrix and a band of the flow answer the pointer", async () => {
    const { app, panel } = await openPanel("Lab.md");
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("tab", { name: "Matrix" }).click();
    const matrix = panel.getByRole("application");
    await panel.locator("canvas").waitFor();
    await expect.poll(async () => {
      const box = await matrix.boundingBox();
      for (let x = 0.2; x < 1 && box; x += 0.1) {
        for (let y = 0.2; y < 1; y += 0.1) {
          await app.page.mouse.click(box.x + box.width * x, box.y + box.height * y);
          const [heading] = await panel.getByRole("heading", { name: /×.*line/ }).allInnerTexts();
          if (heading !== undefined) return heading;
        }
      }
      return "";
    }).toMatch(/^#ai × \w+: \d lines?$/);
    await panel.getByRole("tab", { name: "Flow" }).click();
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await panel.locator("canvas").waitFor();
    await panel.getByRole("button", { name: "More about the flow" }).click();
    await choose(app, "Copy as PNG");
    await expect.poll(() => app.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toContain("image/png");
    await app.noErrors();
  });

  it("the ranking, a portfolio and an overlap are copied; a position opens its line, and any tag can be asked for", async () => {
    const { app, panel } = await openPanel("Book.md");
    await panel.getByRole("button", { name: "Look through it" }).click();
    const more = panel.getByRole("button", { name: "More about Book" });
    expect(await copied(app, more, "Copy as Markdown table: look-through")).toMatch(/\| \[\[Lab\]\] \|/);
    expect(await copied(app, more, "Copy as CSV: positions")).toContain("Giant,60,,5");
    await panel.getByRole("button", { name: /^Positions/ }).click();
    await panel.getByRole("table", { name: "Positions" }).getByRole("button", { name: "Tools" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Book.md", line: await lineOf(app, "Book.md", "[[Tools]]") });
    await panel.getByRole("searchbox", { name: "Exposure to a tag" }).fill("#chips");
    await panel.locator(".dossier-ranked", { hasText: "#chips" }).getByText("40%").first().waitFor();
    expect(await copied(app, panel.getByRole("button", { name: "More about the overlap" }), "Copy as CSV")).toContain("Giant,");
    await panel.getByRole("tab", { name: "Vault" }).click();
    expect(await copied(app, panel.getByRole("button", { name: "More about the ranking of ways in" }), "Copy as CSV")).toMatch(/\n1,/);
    await app.noErrors();
  });
});

describe("benchmarks", () => {
  async function openBoard(): Promise<{ readonly app: Workbench; readonly board: Locator }> {
    const app = await openWorkbench({ vault, open: "Lab.md", clock });
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByRole("tab", { name: /^Vault/ }).click();
    await app.panel("benchmarks").getByRole("button", { name: /^Humanity/ }).click();
    return { app, board: app.panel("benchmarks").locator(".dossier-board") };
  }

  it("a score that two notes state opens to both, and its menu opens its line and compares its subject", async () => {
    const { app, board } = await openBoard();
    await board.getByRole("button", { name: "2 statements of Lab One" }).filter({ visible: true }).click();
    await board.locator(".dossier-quotes").getByRole("link", { name: "Quote" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Quote.md", line: await lineOf(app, "Quote.md", "Lab One") });
    const row = board.locator("tbody tr", { hasText: "Lab Two" });
    await row.locator(".dossier-subject").click({ button: "right" });
    await choose(app, "Open the line");
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: await lineOf(app, "Lab.md", "Lab Two") });
    await row.locator(".dossier-subject").click({ button: "right" });
    await choose(app, "Compare Lab Two");
    await app.panel("benchmarks").getByRole("button", { name: "Leave out Lab Two" }).waitFor();
    await app.noErrors();
  });

  it("a point of the chart over time opens its line, and is previewed with Mod", async () => {
    const { app, board } = await openBoard();
    const box = await board.locator(".dossier-time canvas").boundingBox();
    if (!box) throw new Error("The chart has no place on the page.");
    const last = { x: box.x + box.width - 24, y: box.y + 30 };
    await app.page.keyboard.down("Control");
    await app.page.mouse.move(last.x - 4, last.y);
    await app.page.mouse.move(last.x, last.y);
    await app.page.locator(".hover-popover").waitFor();
    await app.page.keyboard.up("Control");
    await app.page.mouse.click(last.x, last.y);
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: await lineOf(app, "Lab.md", "Lab Two") });
    await app.noErrors();
  });
});

describe("freshness asks", () => {
  const stale = "---\ntopic: chips\n---\n#actor\n\n*Updated 2026-01-04*\n";

  async function ask(title: string): Promise<Workbench> {
    const app = await openWorkbench({ vault: { "Old.md": stale }, open: "Old.md", clock });
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByRole("button", { name: "More for Old" }).click();
    await choose(app, title);
    return app;
  }

  it("until when a note is left out: a day after today, or it says so", async () => {
    const app = await ask("Snooze until…");
    const modal = app.page.locator(".modal");
    await modal.locator("input").fill("2026-07-02");
    await modal.getByRole("button", { name: "Done" }).click();
    await modal.getByRole("alert").getByText("This must be a day after today.").waitFor();
    await modal.locator("input").fill("2026-08-15");
    await modal.locator("input").press("Enter");
    await expect.poll(() => app.notices()).toContain("Left out of the list until 2026-08-15.");
    await app.panel("freshness").getByRole("tab", { name: "Lists" }).click();
    await app.panel("freshness").getByRole("button", { name: /^Snoozed/ }).click();
    await app.panel("freshness").getByText("Listed again on 2026-08-15").waitFor();
    expect(await app.readVaultFile("Old.md")).toBe(stale);
    await app.noErrors();
  });

  it("how often a note wants another look, and writes that property and nothing else; turning away writes nothing", async () => {
    const app = await ask("Set cadence…");
    const modal = app.page.locator(".modal");
    await modal.locator("input").fill("often");
    await modal.locator("input").press("Enter");
    await modal.getByRole("alert").getByText("Write a number of days, weeks, months or years: 30d, 8w, 3m, 1y; or never.").waitFor();
    await app.page.keyboard.press("Escape");
    await modal.waitFor({ state: "detached" });
    expect(await app.readVaultFile("Old.md")).toBe(stale);
    await app.panel("freshness").getByRole("button", { name: "More for Old" }).click();
    await choose(app, "Set cadence…");
    await modal.locator("input").fill("2y");
    await modal.locator("input").press("Enter");
    await expect.poll(() => app.readVaultFile("Old.md")).toBe(stale.replace("topic: chips\n", "topic: chips\nreview-every: 2y\n"));
    await expect.poll(() => app.panel("freshness").locator(".dossier-entry").count()).toBe(0);
    await app.noErrors();
  });
});

describe("a chart", () => {
  const table = "#actor\n\n| Model | 2024 | 2025 |\n|---|---|---|\n| A | 3 | 4 |\n| B | 5 | 6 |\n";

  it("leaves out the columns that its menu unticks, and comes back to all", async () => {
    const app = await openWorkbench({ vault: { "Note.md": table }, open: "Note.md", clock });
    const chart = app.note.locator(".dossier-chart");
    const tick = async (title: string): Promise<void> => {
      await chart.locator(".dossier-strip-menu").click();
      await choose(app, title);
    };
    const said = (): Promise<string | null> => chart.textContent();
    await chart.waitFor();
    await tick("2024");
    await expect.poll(said).toContain("2 values, from 4 (A) to 6 (B)");
    await tick("Let the chart decide");
    await expect.poll(said).toContain("4 values, from 3 (2024, A) to 6 (2025, B)");
    await app.noErrors();
  });

  it("opens the line of the bar that is clicked", async () => {
    const app = await openWorkbench({ vault: { "Note.md": "#actor\n\n| Model | Score |\n|---|---|\n| A | 4 |\n| B | 6 |\n" }, open: "Note.md", clock });
    await app.note.locator(".dossier-strip-button").click();
    const box = await app.note.locator("canvas").first().boundingBox();
    if (!box) throw new Error("The chart has no place on the page.");
    for (const y of [0.3, 0.7]) await app.page.mouse.click(box.x + box.width * 0.3, box.y + box.height * y);
    await expect.poll(async () => (await app.cursor()).line).toBeGreaterThan(3);
    await app.noErrors();
  });
});
