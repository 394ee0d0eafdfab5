import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";

/** A lab that nobody can buy, two listed holders (one through a fund, one disputed), and a tag's worth of ways in. */
const vault = {
  "Lab.md": [
    "#actor #ai #private", "", "| Metric | Value |", "|---|---|", "| Status | Private |", "| Valuation | $500B |", "",
    "## Ownership", "", "| Holder | Stake |", "|---|---|", "| [[Giant]] | 27% |", "| [[Fund]] | 10% |", "| [[Old Friend]] | 9%, sold in 2025 |", "| Thrive | undisclosed |", "",
    "## Investment implications", "", "**Private company** — not directly investable.", "",
    "**Direct exposure:**", "- [[Giant]] — largest holder", "", "**Indirect exposure:**", "- [[Tools]] — sells it the tools", "- Somebody Else (SOME) — rents it halls", "",
    "**Who loses:**", "- [[Rival]] — same customers", "", "*Updated 2026-01-04*", "", "## Related", "", "- [[Rival]]", "",
  ].join("\n"),
  "Giant.md": "#actor\n\nTicker: GNT (NASDAQ)\n\n| Metric | Value |\n|---|---|\n| Market cap | $3000B |\n\n## Holdings\n\n| Company | Stake |\n|---|---|\n| [[Lab]] | 25% |\n\n*Updated 2026-03-01*\n",
  "Owner.md": "#actor\n\nTicker: OWN (NYSE)\n\n## Holdings\n\n| Company | Stake |\n|---|---|\n| [[Fund]] | 40% |\n\n*Updated 2025-06-01*\n",
  "Fund.md": "#actor #fund #private\n\n*Updated 2026-02-01*\n",
  "Tools.md": "#actor #chips\n\nTicker: TOOL (NASDAQ)\n\n*Updated 2026-02-01*\n",
  "Rival.md": "#actor #ai\n\nTicker: RVL (NASDAQ)\n\n**Indirect exposure:**\n- [[Tools]] — the same tools\n\n*Updated 2026-02-01*\n",
  "Old Friend.md": "#actor\n\n*Updated 2026-02-01*\n",
  "Book.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[Giant]] | 60% |\n| [[Tools]] | 20% |\n\n## Short\n\n| Company | Weight |\n|---|---|\n| [[Rival]] | 20% |\n\n*Updated 2026-05-31*\n",
  "Ideas.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[Giant]] | High |\n| [[Owner]] | Medium |\n",
};

async function openPanel(options: Parameters<typeof openWorkbench>[0]): Promise<{ readonly app: Workbench; readonly panel: Locator }> {
  const app = await openWorkbench({ clock, ...options });
  await app.runCommand("Open exposure");
  return { app, panel: app.panel("exposure") };
}

async function lineOf(app: Workbench, path: string, text: string): Promise<number> {
  return (await app.readVaultFile(path)).split("\n").findIndex((line) => line.includes(text));
}

function row(panel: Locator, name: string): Locator {
  return panel.getByRole("table", { name: "Who owns Lab" }).locator("tr", { hasText: name }).first();
}

describe("the note's view", () => {
  it("leads with the ways in that can be bought, the largest share first, with size and reason", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    const best = panel.getByRole("region", { name: "Best ways in" }).locator("li");
    await best.first().waitFor();
    expect(await best.first().innerText()).toMatch(/Giant\s*GNT\s+25%\s+largest holder\s+\$125B, 4.17% of its worth/);
    expect(await best.nth(1).innerText()).toMatch(/Owner\s*OWN\s+4%/);
    await best.first().getByText("largest holder").click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: await lineOf(app, "Lab.md", "largest holder") });
    await app.noErrors();
  });

  it("keeps direct and through others apart, strikes out what is over, and never hides what is not stated", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    expect((await row(panel, "Giant").innerText()).split(/\s*\t\s*/).slice(1)).toEqual(["25%", "–"]);
    expect((await row(panel, "Owner").innerText()).split(/\s*\t\s*/).slice(1)).toEqual(["–", "4%"]);
    expect(await row(panel, "Thrive").innerText()).toContain("unstated");
    expect(await row(panel, "Old Friend").evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("line-through");
    expect(await row(panel, "Not stated who").innerText()).toMatch(/65%\s+35% is stated/);
    await app.noErrors();
  });

  it("opens a chain link by link: each link's share leads to its line", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await row(panel, "Owner").getByRole("button", { name: "4% through others" }).click();
    const chain = panel.locator(".dossier-chain");
    expect(await chain.innerText()).toMatch(/4%\s+Owner → 40% → Fund → 10% → Lab/);
    expect(await panel.locator(".dossier-details").innerText()).toContain("Oldest statement: 2025-06-01");
    await chain.getByRole("link", { name: "Owner owns 40% of Fund" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Owner.md", line: await lineOf(app, "Owner.md", "[[Fund]]") });
    await app.noErrors();
  });

  it("shows two notes that disagree side by side, counts the later once, and lists it as something to check", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await row(panel, "Giant").getByRole("button", { name: /What the interest of Giant rests on/ }).click();
    const said = panel.locator(".dossier-statements li");
    expect(await said.allInnerTexts()).toEqual([expect.stringMatching(/^Giant\s+25%.*2026-03-01\s+counted$/s), expect.stringMatching(/^Lab\s+27%.*2026-01-04$/s)]);
    expect(await panel.locator(".dossier-findings").innerText()).toContain("Counted once, as 25%.");
    await app.noErrors();
  });

  it("groups the notes that name it, and follows an edited note", async () => {
    const { app, panel } = await openPanel({ vault, open: "Tools.md" });
    await panel.getByText("as an indirect way in (2)").waitFor();
    await app.writeVaultFile("Owner.md", "#actor\n\n**Indirect exposure:**\n- [[Tools]] — by the back door\n");
    await panel.getByText("as an indirect way in (3)").waitFor();
    await panel.getByText("by the back door").waitFor();
    await app.noErrors();
  });

  it("shows who depends on whom in both directions, each side by its own line", async () => {
    const both = { ...vault, "Tools.md": `${vault["Tools.md"]}\n## Risks\n\n**Who loses:**\n- [[Lab]] — stands still without the tools\n` };
    const { app, panel } = await openPanel({ vault: both, open: "Lab.md" });
    const side = (title: string): Promise<string> => panel.getByRole("list", { name: `Both ways ${title}` }).innerText();
    await panel.getByRole("button", { name: "Both ways 2" }).waitFor();
    expect(await side("Tools on Lab")).toMatch(/Tools\s*TOOL\s+sells it the tools\s+2026-01-04/);
    expect(await side("Lab on Tools")).toMatch(/Tools\s*TOOL\s+stands still without the tools\s+2026-02-01/);
    await panel.getByText("stands still without the tools").first().click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Tools.md", line: await lineOf(app, "Tools.md", "stands still") });
    await app.noErrors();
  });

  it("offers a note for a name that has none", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("button", { name: "Create a note for Somebody Else" }).first().click();
    await expect.poll(async () => (await app.cursor()).path).toBe("Somebody Else.md");
    await app.noErrors();
  });

  it("walks the tree of owners by keyboard and opens the line of a branch", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("button", { name: "Owners as a tree" }).click();
    const tree = panel.getByRole("tree", { name: "Who owns Lab" });
    const branches = tree.getByRole("treeitem");
    await branches.first().focus();
    const names = (await branches.allInnerTexts()).map((text) => text.split("\n")[0]);
    expect(names).toEqual(["Giant", "Fund", "Owner", "Not stated who", "Thrive", "Not stated who"]);
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowLeft");
    expect(await branches.nth(1).getAttribute("aria-expanded")).toBe("false");
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Owner.md", line: await lineOf(app, "Owner.md", "[[Fund]]") });
    await app.noErrors();
  });

  it("remembers which sections were folded", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("button", { name: /^Who owns it/ }).click();
    await panel.getByRole("table", { name: "Who owns Lab" }).waitFor({ state: "detached" });
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.runCommand("Open exposure");
    await panel.getByRole("button", { name: /^Who owns it/, expanded: false }).waitFor();
    await app.noErrors();
  });

  it("holds 300 holders, of which those in sight are drawn", async () => {
    const holders = Array.from({ length: 300 }, (_, at) => `| Holder ${at + 1} | 0.${String(at % 9 + 1)}% |`).join("\n");
    const { app, panel } = await openPanel({ vault: { "Wide.md": `#actor\n\n## Ownership\n\n| Holder | Stake |\n|---|---|\n${holders}\n` }, open: "Wide.md" });
    await panel.getByRole("button", { name: "Who owns it 300" }).waitFor();
    expect(await panel.getByRole("table", { name: "Who owns Wide" }).locator("tr").count()).toBeLessThan(150);
    await app.noErrors();
  });
});

describe("the vault's view", () => {
  it("ranks the ways in, public ones first, and each count opens its lines", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("tab", { name: "Vault" }).click();
    const ranked = panel.locator(".dossier-ranked");
    await ranked.first().waitFor();
    expect(await ranked.first().innerText()).toMatch(/^1\s+Tools\s*TOOL\s+2/);
    await ranked.first().getByRole("button", { name: "2 notes name Tools: 2 indirect" }).click();
    await ranked.first().getByText("the same tools").waitFor();
    await ranked.first().getByRole("link", { name: /^Rival, line/ }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Rival.md", line: await lineOf(app, "Rival.md", "the same tools") });
    await app.noErrors();
  });

  it("filters by search, kind, listing and tags: all of, any of, none of", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("tab", { name: "Vault" }).click();
    const names = (): Promise<string[]> => panel.locator(".dossier-ranked .dossier-actor > :first-child").allInnerTexts();
    await expect.poll(names).toContain("Tools");
    await panel.getByRole("searchbox", { name: "Search ways in" }).fill("gi");
    await expect.poll(names).toEqual(["Giant"]);
    await panel.getByRole("searchbox", { name: "Search ways in" }).fill("");
    await panel.getByRole("combobox", { name: "Kind" }).selectOption("direct");
    await expect.poll(names).toEqual(["Giant"]);
    await panel.getByRole("combobox", { name: "Kind" }).selectOption("");
    await panel.getByRole("combobox", { name: "Listing" }).selectOption("private");
    await expect.poll(names).toEqual(["Fund"]);
    await panel.getByRole("combobox", { name: "Listing" }).selectOption("");
    await panel.getByRole("combobox", { name: "Named by notes with this tag" }).fill("#private");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => panel.locator(".dossier-ranked", { hasText: "Tools" }).getByRole("button", { name: /^1 note name/ }).count()).toBe(1);
    await panel.getByRole("button", { name: "Notes must have #private; press to change" }).click();
    await panel.getByRole("button", { name: "Notes must have one of #private; press to change" }).click();
    await panel.getByRole("button", { name: "Notes must not have #private; press to change" }).waitFor();
    await expect.poll(names).not.toContain("Giant");
    await panel.getByRole("button", { name: "No longer ask for #private" }).click();
    await expect.poll(names).toContain("Giant");
    await app.noErrors();
  });

  it("keeps its filter over another tab and a restart", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("combobox", { name: "Kind" }).selectOption("direct");
    await panel.getByRole("combobox", { name: "Named by notes with this tag" }).fill("#ai");
    const chip = panel.getByRole("button", { name: "Notes must have #ai; press to change" });
    await chip.waitFor();
    await panel.getByRole("tab", { name: "This note" }).click();
    await panel.getByRole("tab", { name: "Vault" }).click();
    await chip.waitFor();
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.runCommand("Open exposure");
    await panel.getByRole("tab", { name: "Vault" }).click();
    await chip.waitFor();
    expect(await panel.getByRole("combobox", { name: "Kind" }).inputValue()).toBe("direct");
    await app.noErrors();
  });

  it("says under which heading a name stands that is given no reason", async () => {
    const { panel } = await openPanel({ vault: { "Lab.md": "#actor\n\n## Investors\n\n- [[Bank]]\n", "Bank.md": "#actor\n" }, open: "Bank.md" });
    await expect.poll(() => panel.locator(".dossier-way .dossier-reason").allInnerTexts()).toEqual(["under “Investors”"]);
  });

  it("opens a row's menu by the pointer and by keyboard: open it elsewhere, copy it as Markdown", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const indirect = panel.getByRole("list", { name: "Indirect ways in" }).locator("li").first();
    await indirect.getByText("sells it the tools").click({ button: "right" });
    await app.page.locator(".menu").getByText("Copy row as Markdown").click();
    await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^- Tools ?TOOL sells it the tools 2026-01-04 \(\[\[Lab\]\]\)$/);
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.locator(".dossier-ranked").first().focus();
    await app.page.keyboard.press("m");
    await app.page.locator(".menu").getByText("Open in new tab").click();
    await expect.poll(async () => (await app.cursor()).path).toBe("Tools.md");
    await app.noErrors();
  });

  it("draws the matrix as a heat map; a cell opens its lines, by keyboard too, and the table says the same", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("tab", { name: "Matrix" }).click();
    await panel.locator("canvas").waitFor();
    await panel.getByRole("application").focus();
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("Enter");
    await panel.getByRole("heading", { name: "#ai × Tools: 2 lines" }).waitFor();
    await app.page.keyboard.press("Control+End");
    await app.page.keyboard.press("Home");
    await app.page.keyboard.press("PageUp");
    await app.page.keyboard.press("Enter");
    await panel.getByRole("heading", { name: "#ai × Tools: 2 lines" }).waitFor();
    await panel.getByRole("button", { name: "Table" }).click();
    await panel.getByRole("button", { name: "#ai, Giant: 2" }).click();
    await panel.getByRole("heading", { name: "#ai × Giant: 2 lines" }).waitFor();
    await panel.locator(".dossier-chosen").getByRole("link").first().click();
    await expect.poll(async () => (await app.cursor()).path).toBe("Lab.md");
    await app.noErrors();
  });

  it("draws the flow from what one cannot buy to what one can, with its table", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("tab", { name: "Flow" }).click();
    await panel.getByRole("combobox", { name: "Rows" }).selectOption("private");
    await panel.locator("canvas").waitFor();
    const chart = panel.getByRole("application", { name: /Flow of ways in/ });
    const box = await chart.boundingBox();
    if (!box) throw new Error("The flow has no place on the page.");
    await app.page.mouse.click(box.x + box.width / 2, box.y + 40);
    await panel.getByRole("heading", { name: "Lab → Giant: 2 lines" }).waitFor();
    await panel.getByRole("button", { name: "Table" }).click();
    expect(await panel.getByRole("table", { name: "Flow as a table" }).locator("tbody tr").allInnerTexts()).toEqual([expect.stringMatching(/Lab\s+Giant\s+2/), expect.stringMatching(/Lab\s+Tools\s+1/), expect.stringMatching(/Lab\s+Somebody Else\s+1/)]);
    await app.noErrors();
  });

  it("copies as Markdown, CSV and a picture", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("tab", { name: "Matrix" }).click();
    await panel.locator("canvas").waitFor();
    for (const [item, start] of [["Copy as Markdown table", "|  | Tools | Giant"], ["Copy as CSV", ",Tools,Giant"]] as const) {
      await panel.getByRole("button", { name: "More about the matrix" }).click();
      await app.page.locator(".menu").getByText(item).click();
      await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toContain(start);
    }
    await panel.getByRole("button", { name: "More about the matrix" }).click();
    await app.page.locator(".menu").getByText("Copy as PNG").click();
    await expect.poll(() => app.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toContain("image/png");
    await app.noErrors();
  });
});

describe("a name that several notes go by", () => {
  const notes = {
    "Firm.md": "#actor\n\n**Indirect exposure:**\n- Apollo — lends it money\n- [[Halcyon]] — rents it halls\n\n*Updated 2026-02-01*\n",
    "funds/Apollo.md": "#actor\n\nTicker: APO (NYSE)\n", "space/Apollo.md": "#actor\n", "Deep/Down/Halcyon.md": "#actor\n", "Deep/Halcyon.md": "#actor\n",
  };

  it("shows its candidates, whom it is taken for and why; the user says which, by keyboard too, and takes it back", async () => {
    const { app, panel } = await openPanel({ vault: notes, open: "Firm.md" });
    const names = panel.getByRole("list", { name: "Names in doubt" });
    await names.getByText("“Halcyon” could be Deep/Halcyon.md or Deep/Down/Halcyon.md: taken as Deep/Halcyon.md, as the app opens the link.").waitFor();
    await names.getByText("“Apollo” could be funds/Apollo.md or space/Apollo.md: taken as neither.").waitFor();
    const ways = panel.getByRole("list", { name: "Indirect ways in" });
    await ways.getByRole("button", { name: "Create a note for Apollo" }).waitFor();
    await ways.getByRole("button", { name: "Say which note Apollo means" }).focus();
    await app.page.keyboard.press("Enter");
    await app.page.locator(".menu").getByText("funds/Apollo.md").click();
    await names.getByText("taken as funds/Apollo.md, as you said.").waitFor();
    await ways.getByText("APO", { exact: true }).waitFor();
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.openNote("Firm.md");
    await app.runCommand("Open exposure");
    await names.getByText("taken as funds/Apollo.md, as you said.").waitFor();
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.getByRole("tab", { name: "Names 2" }).click();
    await names.getByRole("button", { name: "Say which note Apollo means" }).click();
    await app.page.locator(".menu").getByText("Take back what you said").click();
    await names.getByText("taken as neither").waitFor();
    await names.getByRole("link", { name: "Firm, line 4" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Firm.md", line: 3 });
    await app.noErrors();
  });
});

describe("what no note states", () => {
  it("is shown until the user hides it, in the table and in the tree; what is hidden is counted, and remembered over a restart", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await row(panel, "Thrive").waitFor();
    await row(panel, "Not stated who").waitFor();
    await panel.getByRole("button", { name: "Owners as a tree" }).click();
    const tree = panel.getByRole("tree", { name: "Who owns Lab" });
    await tree.getByText("Thrive").waitFor();
    const toggles = panel.getByRole("button", { name: "Hide unstated" });
    await toggles.first().click();
    await row(panel, "Giant").waitFor();
    await panel.getByText("2 rows without a stated share hidden").waitFor();
    expect(await row(panel, "Thrive").or(row(panel, "Not stated who")).count()).toBe(0);
    expect(await tree.getByText(/Thrive|Not stated who/).count()).toBe(0);
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.openNote("Lab.md");
    await app.runCommand("Open exposure");
    await panel.getByText("2 rows without a stated share hidden").waitFor();
    await toggles.first().click();
    await row(panel, "Thrive").waitFor();
    await app.noErrors();
  });
});

describe("a portfolio", () => {
  it("is looked through: weights long, short and net, what can be sized, and its lines", async () => {
    const { app, panel } = await openPanel({ vault, open: "Book.md" });
    await panel.getByRole("button", { name: "Look through it" }).click();
    const lab = panel.locator(".dossier-ranked", { hasText: "Lab" }).first();
    expect(await lab.innerText()).toMatch(/Lab\s+80%/);
    expect(await lab.innerText()).toContain("2.5% of the portfolio can be sized");
    await lab.getByRole("button").first().click();
    await lab.getByText("Named at risk: Rival (short 20%).").waitFor();
    await panel.getByText("3 positions of Book weighed, as of 2026-05-31. Sized:").waitFor();
    await lab.getByRole("link", { name: "25%" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Giant.md", line: await lineOf(app, "Giant.md", "[[Lab]]") });
    await app.noErrors();
  });

  it("tells two shares of one line apart by what they are shares of", async () => {
    const notes = { "Lab.md": "#actor #private\n\n## Ownership\n\n| Holder | Fully diluted | Outstanding |\n|---|---|---|\n| [[Giant]] | 20% | 25% |\n", "Giant.md": "#actor\n\nTicker: GNT (NASDAQ)\n", "Book.md": vault["Book.md"] };
    const { app, panel } = await openPanel({ vault: notes, open: "Book.md" });
    await panel.getByRole("button", { name: "Look through it" }).click();
    const lab = panel.locator(".dossier-ranked", { hasText: "Lab" }).first();
    await lab.getByRole("button").first().click();
    await lab.getByText(/^20% diluted/).waitFor();
    await lab.getByText(/^25% outstanding/).waitFor();
    await app.noErrors();
  });

  it("opens to lines that lie one below the other, none over the next", async () => {
    const { panel } = await openPanel({ open: "Portfolio/Model portfolio.md" });
    await panel.getByRole("button", { name: "Look through it" }).click();
    const subject = panel.locator(".dossier-ranked", { hasText: "OpenAI" }).first();
    await subject.getByRole("button").first().click();
    const parts = await subject.locator(".dossier-details p, .dossier-details .dossier-entry-head, .dossier-details li").evaluateAll((all) => all.map((part) => part.getBoundingClientRect()).map(({ top, bottom, width }) => ({ top, bottom, width })));
    const room = (await panel.boundingBox())?.width ?? 0;
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter(({ top }, at) => at > 0 && top < (parts[at - 1]?.bottom ?? 0) - 1)).toEqual([]);
    expect(Math.min(...parts.map(({ width }) => width))).toBeGreaterThan(room * 0.8);
  });

  it("overlaps another one, and says what words for weights leave unsaid", async () => {
    const { app, panel } = await openPanel({ vault, open: "Book.md" });
    await panel.getByRole("tab", { name: "Portfolios" }).click();
    await panel.getByText("1 name stands in both. Ideas states no weights.").waitFor();
    await panel.getByRole("combobox", { name: "Portfolio", exact: true }).selectOption("Ideas.md");
    await panel.getByText("0 weighed").or(panel.getByText("no weights that can be read")).waitFor();
    await app.noErrors();
  });
});

describe("out of it", () => {
  it("the summary goes into the note on command, is refreshed in place, and changes nothing when nothing changed", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    const before = await app.readVaultFile("Lab.md");
    await row(panel, "Owner").waitFor();
    await app.runCommand("Insert exposure summary");
    await expect.poll(() => app.readVaultFile("Lab.md"), { timeout: 8000 }).toContain("**Exposure of Lab, as of 2026-07-02**");
    const written = await app.readVaultFile("Lab.md");
    expect(written.replace(/<!-- dossier:exposure -->[^]*<!-- \/dossier:exposure -->\n\n/, "")).toBe(before);
    await app.page.waitForTimeout(500);
    await app.runCommand("Insert exposure summary");
    await expect.poll(async () => (await app.notices()).join("\n")).toContain("is up to date");
    expect(await app.readVaultFile("Lab.md")).toBe(written);
    await app.writeVaultFile("Giant.md", (await app.readVaultFile("Giant.md")).replace("25%", "24%"));
    await app.panel("exposure").getByText("24%").first().waitFor();
    await app.runCommand("Insert exposure summary");
    await expect.poll(() => app.readVaultFile("Lab.md"), { timeout: 8000 }).toContain("| [[Giant]] | 24% |");
    expect((await app.readVaultFile("Lab.md")).match(/<!-- dossier:exposure -->/g)).toHaveLength(1);
    await app.noErrors();
  });

  it("stands in a note as a block: of the note, of a named actor, of a tag", async () => {
    const block = (text: string): string => `\`\`\`dossier\n${text}\n\`\`\`\n`;
    const note = `# Day\n\n${block("exposure: [[Lab]]")}\n${block("exposure: #ai\ntop: 2")}\n${block("exposure: Thrive")}\n`;
    const app = await openWorkbench({ vault: { ...vault, "Day.md": note }, open: "Day.md", mode: "reading", clock });
    await app.note.getByRole("region", { name: "Best ways in" }).waitFor();
    await app.note.getByText("Exposure to #ai").filter({ visible: true }).first().waitFor();
    expect(await app.note.locator(".dossier-ranked").first().innerText()).toMatch(/Tools/);
    await app.note.locator(".dossier-note-title", { hasText: "Thrive" }).filter({ visible: true }).first().waitFor();
    await app.noErrors();
  });

  it("opens as a tab of its own, with room", async () => {
    const app = await openWorkbench({ vault, open: "Lab.md", clock });
    await app.runCommand("Open exposure in a tab");
    const panel = app.page.locator(".mod-root").locator("[data-type=dossier-exposure]");
    await panel.getByRole("region", { name: "Best ways in" }).waitFor();
    const [ways, owners] = [panel.locator(".dossier-columns > div").first(), panel.locator(".dossier-columns > div").last()];
    const [left, right] = [await ways.boundingBox(), await owners.boundingBox()];
    expect(right && left && right.x > left.x + left.width / 2).toBe(true);
    await app.noErrors();
  });
});

/** The command's list of actors stands where the palette stood. */
async function lookUp(app: Workbench, typed: string, offered: string): Promise<void> {
  const input = app.page.locator(".prompt-input");
  await app.page.keyboard.press("Control+P");
  await input.fill("Look up an actor");
  await app.page.keyboard.press("Enter");
  await app.page.locator(".prompt-input[placeholder^=Name]").fill(typed);
  await app.page.locator(".prompt-results .is-selected", { hasText: offered }).waitFor();
  await app.page.keyboard.press("Enter");
}

describe("an actor that is looked up", () => {
  it("is found by name, ticker or alias, and stays while its evidence is read, until one goes back", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByText("Who owns it").waitFor();
    await panel.getByRole("tab", { name: "Vault" }).click();
    await lookUp(app, "some", "Somebody Else · SOME · no note");
    await panel.locator(".dossier-note-title", { hasText: "Somebody Else" }).waitFor();
    for (const part of ["no note", "as an indirect way in"]) expect(await panel.innerText()).toContain(part);
    await panel.getByText("rents it halls").click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: await lineOf(app, "Lab.md", "rents it halls") });
    await app.openNote("Rival.md");
    expect(await panel.locator(".dossier-note-title").innerText()).toBe("Somebody Else");
    await panel.getByRole("button", { name: "‹ Back to Rival" }).click();
    await expect.poll(() => panel.locator(".dossier-note-title").innerText()).toBe("Rival");
    await lookUp(app, "GNT", "Giant · GNT");
    await panel.locator(".dossier-note-title", { hasText: "Giant" }).waitFor();
    await app.noErrors();
  });

  it("without a note is looked up where its name stands, and is gone with the last line that names it", async () => {
    const { app, panel } = await openPanel({ vault, open: "Lab.md" });
    await panel.getByRole("link", { name: "Look up Thrive" }).click();
    await panel.getByText("What it owns").waitFor();
    expect(await panel.innerText()).toContain("Lab");
    await app.writeVaultFile("Lab.md", vault["Lab.md"].replace("| Thrive | undisclosed |\n", ""));
    await expect.poll(() => panel.locator(".dossier-note-title").innerText()).toBe("Lab");
    await app.noErrors();
  });
});

describe("everyone can use it", () => {
  it.each(["light", "dark"] as const)("axe-core finds nothing in any view, %s", async (theme) => {
    const { app, panel } = await openPanel({ open: "Actors/OpenAI.md", theme });
    await panel.getByRole("button", { name: "Owners as a tree" }).click();
    await panel.getByRole("button", { name: "By basis" }).click();
    await panel.locator(".dossier-disclose").first().click();
    expect(await accessFaults(app.page, "[data-type=dossier-exposure]")).toEqual([]);
    await panel.getByRole("tab", { name: "Vault" }).click();
    await panel.locator(".dossier-ranked .dossier-fold-inline").first().click();
    expect(await accessFaults(app.page, "[data-type=dossier-exposure]")).toEqual([]);
    await panel.getByRole("tab", { name: "Matrix" }).click();
    await panel.locator("canvas").waitFor();
    expect(await accessFaults(app.page, "[data-type=dossier-exposure]")).toEqual([]);
    await panel.getByRole("button", { name: "Table" }).click();
    expect(await accessFaults(app.page, "[data-type=dossier-exposure]")).toEqual([]);
    await panel.getByRole("tab", { name: "Portfolios" }).click();
    await panel.locator(".dossier-ranked .dossier-fold").first().click();
    expect(await accessFaults(app.page, "[data-type=dossier-exposure]")).toEqual([]);
  });

  it("fits a panel of 280 pixels: nothing reaches beyond it", async () => {
    const { app, panel } = await openPanel({ open: "Actors/OpenAI.md" });
    await panel.locator(".dossier-view").evaluate((view) => {
      view.style.width = "280px";
    });
    for (const tab of ["This note", "Vault", "Portfolios"]) {
      await panel.getByRole("tab", { name: tab }).click();
      await app.page.waitForTimeout(100);
      expect(await panel.locator(".dossier-view").evaluate((view) => view.scrollWidth - view.clientWidth)).toBeLessThanOrEqual(0);
    }
    await app.noErrors();
  });
});
