import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";

describe("the exposure panel", () => {
  it("shows the ways in of the note at hand with their reasons, and that the actor is private", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open exposure");
    const panel = app.panel("exposure");
    await panel.getByRole("heading", { name: /Indirect ways in/ }).waitFor();
    const text = await panel.innerText();
    expect(text).toContain("Private");
    for (const [name, reason] of [["Microsoft", "sells R1 to Azure customers"], ["Alibaba", "hosts it in China"], ["NVIDIA", "every efficient model still runs on GPUs"]]) {
      expect(text).toContain(name);
      expect(text).toContain(reason);
    }
    await app.noErrors();
  });

  it("opens the right line at a click on a reason", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open exposure");
    await app.panel("exposure").getByText("hosts it in China").click();
    const lines = (await app.readVaultFile("Actors/DeepSeek.md")).split("\n");
    await expect.poll(() => app.cursor()).toEqual({ path: "Actors/DeepSeek.md", line: lines.findIndex((line) => line.includes("hosts it in China")) });
  });

  it("follows the note at hand, and shows the vault's ranking", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open exposure");
    await app.openNote("Actors/OpenAI.md");
    await app.panel("exposure").getByText("Who owns it").waitFor();
    await app.panel("exposure").getByRole("tab", { name: "Vault" }).click();
    await app.panel("exposure").getByText("ways in, the public ones first, by how many actors name them").waitFor();
    expect(await app.panel("exposure").locator(".dossier-ranked").count()).toBeGreaterThan(5);
    await app.noErrors();
  });
});

describe("the benchmarks panel", () => {
  it("shows the leaderboards of the note at hand, each score opening its line", async () => {
    const app = await openWorkbench({ open: "Benchmarks/Humanity's Last Exam.md", clock });
    await app.runCommand("Open benchmarks");
    const panel = app.panel("benchmarks");
    await panel.getByRole("heading", { name: "Humanity's Last Exam", exact: true }).waitFor();
    expect(await panel.locator(".dossier-leaderboard tbody tr").count()).toBeGreaterThanOrEqual(10);
    await panel.locator(".dossier-score a").first().click();
    await expect.poll(async () => (await app.cursor()).line).toBeGreaterThan(0);
    await app.noErrors();
  });
});

describe("the freshness panel", () => {
  it("lists what to look at today, the most urgent first", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open freshness");
    const panel = app.panel("freshness");
    await panel.getByRole("tab", { name: /^Today/ }).waitFor();
    await expect.poll(() => panel.locator(".dossier-entry").count()).toBe(10);
    expect(await panel.locator(".dossier-note-freshness").innerText()).toContain("Updated 2026-01-04, 179 days ago; the limit is 90");
    await app.noErrors();
  });

  it("stamps a note on command: only the date's own characters change, and undo takes it back", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    const before = await app.readVaultFile("Actors/DeepSeek.md");
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByRole("button", { name: "Mark as checked today", exact: true }).first().click();
    await expect.poll(() => app.readVaultFile("Actors/DeepSeek.md"), { timeout: 5000 }).toBe(before.replace("*Updated 2026-01-04*", "*Updated 2026-07-02*"));
    await expect.poll(() => app.panel("freshness").locator(".dossier-note-freshness").innerText()).toContain("Fresh");
    await app.note.locator(".cm-content").first().focus();
    await app.page.keyboard.press("Control+Z");
    await expect.poll(() => app.readVaultFile("Actors/DeepSeek.md"), { timeout: 5000 }).toBe(before);
    await app.noErrors();
  });

  it("snoozes a note, and remembers it", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open freshness");
    const names = app.panel("freshness").locator(".dossier-entry .dossier-entry-name");
    const first = await names.first().innerText();
    await app.panel("freshness").getByRole("button", { name: `Snooze ${first} for a week` }).click();
    await expect.poll(() => names.first().innerText()).not.toBe(first);
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.runCommand("Open freshness");
    await expect.poll(() => names.count(), { timeout: 8000 }).toBeGreaterThan(0);
    expect(await names.allInnerTexts()).not.toContain(first);
  });
});

describe("signs of freshness", () => {
  it("mark the stale Updated line, say why, and go when the note is stamped; the status bar tells the state", async () => {
    const app = await openWorkbench({ vault: { "Note.md": "#actor\n\nA plant is expected to open by June 2026.\n\n*Updated 2026-01-04*\n" }, open: "Note.md", clock });
    const marks = app.note.locator(".dossier-mark");
    await expect.poll(() => marks.count(), { timeout: 8000 }).toBeGreaterThanOrEqual(2);
    expect(await app.note.locator(".cm-line", { hasText: "Updated 2026-01-04" }).locator(".dossier-mark").first().getAttribute("title")).toContain("179 days ago; the limit is 90");
    expect(await app.page.locator(".dossier-status").innerText()).toBe("stale, 179 days");
    await app.note.locator(".cm-line", { hasText: "Updated" }).locator(".dossier-mark").last().click();
    await app.page.locator(".menu").getByText("Mark as checked today").click();
    await expect.poll(() => app.readVaultFile("Note.md"), { timeout: 8000 }).toContain("*Updated 2026-07-02*");
    await expect.poll(() => marks.count(), { timeout: 8000 }).toBe(0);
    await app.noErrors();
  });
});

it("the status bar says of a date in the future how far away it is, and of today's that it is today's", async () => {
  const app = await openWorkbench({ vault: { "Future.md": "#actor\n\n*Updated 2027-05-01*\n", "Today.md": "#actor\n\n*Updated 2026-07-02*\n" }, open: "Future.md", clock });
  await expect.poll(() => app.page.locator(".dossier-status").innerText()).toBe("date to mend, in 303 days");
  await app.openNote("Today.md");
  await expect.poll(() => app.page.locator(".dossier-status").innerText()).toBe("fresh, today");
  await app.noErrors();
});

describe("commands", () => {
  it("what goes into a note waits until the whole vault is read", async () => {
    const notes = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`Old ${at}.md`, `#actor\n\n*Updated 2025-01-04*\n\n${"Words about nothing. ".repeat(200)}\n`]));
    const app = await openWorkbench({ vault: { ...notes, "Review.md": "# Review\n" }, open: "Review.md", clock });
    await app.runCommand("Insert stale report");
    await expect.poll(() => app.readVaultFile("Review.md"), { timeout: 20_000 }).toContain("[[Old 1499]]");
    expect((await app.readVaultFile("Review.md")).match(/\[\[Old /g)).toHaveLength(1500);
    await app.noErrors();
  });

  it("one key stamps the note at hand, a report of what is stale goes into it, and the index can be rebuilt", async () => {
    const app = await openWorkbench({ vault: { "Old.md": "#actor\n\n*Updated 2025-01-04*\n", "Review.md": "# Review\n" }, open: "Review.md", clock });
    await app.runCommand("Open freshness");
    await app.panel("freshness").locator(".dossier-entry-name").getByText("Old").waitFor();
    await app.runCommand("Insert stale report");
    await expect.poll(() => app.readVaultFile("Review.md"), { timeout: 8000 }).toContain("| [[Old]] | stale | 544 |");
    await app.openNote("Old.md");
    await app.runCommand("Mark as checked today");
    await expect.poll(() => app.readVaultFile("Old.md"), { timeout: 8000 }).toBe("#actor\n\n*Updated 2026-07-02*\n");
    await app.runCommand("Rebuild index");
    await app.panel("freshness").getByText("Nothing needs another look today.").or(app.panel("freshness").getByText(/Done for today/)).waitFor();
    await app.noErrors();
  });
});

describe("all of it", () => {
  it("opens by one command, asks the network for nothing and writes nothing", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    const before = await app.readVaultFile("Actors/DeepSeek.md");
    await app.runCommand("Open all panels");
    for (const kind of ["exposure", "benchmarks", "freshness"]) await app.panel(kind).waitFor({ state: "attached" });
    expect(await app.networkRequests()).toEqual({ addresses: [], requestUrlCalls: 0 });
    expect(await app.readVaultFile("Actors/DeepSeek.md")).toBe(before);
    await app.noErrors();
  });

  it("leaves nothing behind when it is turned off", async () => {
    const app = await openWorkbench({ open: "Benchmarks/Score gallery.md", clock });
    await app.runCommand("Open all panels");
    await app.note.locator(".dossier-chart").first().waitFor();
    await app.disablePlugin();
    await expect.poll(() => app.page.locator(".dossier-chart, .dossier-panel").count()).toBe(0);
    await expect(app.runCommand("Open exposure")).rejects.toThrow("No results found");
    await app.page.keyboard.press("Escape");
    await app.noErrors();
  });

  it("says so in an empty vault, and shows a note as soon as there is one", async () => {
    const app = await openWorkbench({ vault: { "Notes.txt": "" }, clock });
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByText("There are no notes in this vault yet.").waitFor();
    await app.writeVaultFile("New.md", "#actor\n\n*Updated 2026-01-04*\n");
    await app.panel("freshness").locator(".dossier-entry-name").getByText("New").waitFor();
    await app.noErrors();
  });

  it("says in a vault that was written for something else what each panel would take, and offers no empty list to insert", async () => {
    const app = await openWorkbench({ vault: { "Alpha.md": "Alpha makes rockets. See [[Beta]].\n", "Beta.md": "Beta is a bank.\n" }, open: "Alpha.md", clock });
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByText("The tag #actor, or a line *Updated 2026-07-02*, is enough.").waitFor();
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByText("A table with models down the side and a benchmark above its scores is enough.").waitFor();
    await app.runCommand("Open exposure");
    await app.panel("exposure").getByText("A list under a heading such as Investment implications, Indirect exposure or Shareholders is enough.").waitFor();
    await app.panel("exposure").getByRole("tab", { name: "Vault" }).click();
    await app.panel("exposure").getByText("No actor names a way in yet.").waitFor();
    await app.runCommand("Insert exposure summary");
    await expect.poll(() => app.readVaultFile("Alpha.md")).toContain("No way in is named, and no note names it as one.");
    await app.noErrors();
  });

  it("reads through bad notes without an error", async () => {
    const wide = Array.from({ length: 300 }, (_, at) => `c${at}`).join(" | ");
    const rule = Array.from({ length: 300 }, () => "---").join("|");
    const app = await openWorkbench({
      vault: {
        "Empty.md": "",
        "Nul.md": "#actor \0\0\n\n*Updated 2026-01-04*",
        "Broken.md": "---\ntags: [actor\naliases: x: y\n---\n#actor\n\n*Updated 2026-01-04*",
        "Wide.md": `#actor\n\n| ${wide} |\n|${rule}|\n| 1 | 2 |\n`,
        "Narrow.md": "#actor\n\n| one |\n|---|\n| 1 |\n",
        "Bom.md": "\ufeff---\r\ntags: actor\r\n---\r\n*Updated 2026-01-04*\r\n",
        "Huge.md": `#actor\n\n${"| a | 1 |\n".repeat(100_000)}\n*Updated 2026-01-04*\n`,
      },
      open: "Wide.md",
      clock,
    });
    await app.runCommand("Open freshness");
    await app.panel("freshness").getByRole("tab", { name: "Lists" }).click();
    await expect.poll(() => app.panel("freshness").getByRole("button", { name: /^All/ }).innerText(), { timeout: 20_000 }).toContain("6");
    await app.noErrors();
  });
});

describe("names that are one long word, in a side panel of 280 pixels", () => {
  const german = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller Aktiengesellschaft";
  const chinese = "中华人民共和国国家人工智能产业投资基金管理有限责任公司第二期混合所有制改革试点企业集团";
  const vault = {
    [`${german}.md`]: [
      "#actor #private", "", "## Cap table", "", "| Holder | Share |", "|---|---|", `| [[${chinese}]] | 34.5% |`, "| Rechtsschutzversicherungsgesellschaften Vermögensverwaltung | 12% |", "",
      "## Investment implications", "", `- [[${chinese}]]: ${"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(2)}`, "",
      "## Scores", "", "| Model | SWE-bench Verified | MMLU |", "|---|---|---|", `| ${german.slice(0, 60)} | 80% | 70% |`, `| ${chinese} | 70% | 60% |`, "", "*Updated 2025-01-04*", "",
    ].join("\n"),
    [`${chinese}.md`]: "#actor #public\n\nExpected: launch by 2026-03-31.\n\n*Updated 2026-01-04*\n",
  };

  it.each(["exposure", "benchmarks", "freshness"])("%s breaks them rather than reach beyond its edge, and its tabs stay in one row", async (kind) => {
    const app = await openWorkbench({ vault, open: `${german}.md`, clock });
    await app.runCommand(`Open ${kind}`);
    const panel = app.panel(kind);
    await panel.locator(".dossier-view").evaluate((view) => {
      view.style.width = "280px";
    });
    const tabs = panel.getByRole("tablist").first().getByRole("tab");
    await tabs.first().waitFor();
    expect(new Set(await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top))).size).toBe(1);
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await app.page.waitForTimeout(100);
      expect(await panel.locator(".dossier-view").evaluate((view) => view.scrollWidth - view.clientWidth)).toBeLessThanOrEqual(0);
    }
    await app.noErrors();
  });
});

describe("by keyboard", () => {
  const focused = "(document.activeElement.closest('li') ?? document.activeElement).textContent";

  it("what a key takes away leaves the focus to what stands in its place, and a click beside the panel takes the focus with it", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.runCommand("Open freshness");
    const entries = app.panel("freshness").locator(".dossier-entry");
    const next = (await entries.nth(3).locator(".dossier-entry-name").textContent()) ?? "";
    await entries.nth(2).getByRole("button", { name: /as checked/ }).press("Enter");
    await expect.poll(() => app.page.evaluate(focused)).toContain(next);

    await app.runCommand("Open benchmarks");
    const benchmarks = app.panel("benchmarks");
    await benchmarks.getByRole("tab", { name: /^Vault/ }).click();
    await benchmarks.getByRole("button", { name: /^GPQA Diamond/ }).press("Enter");
    await benchmarks.getByRole("button", { name: "All benchmarks" }).waitFor();
    expect(await benchmarks.locator(".dossier-board :focus").count()).toBe(1);
    await benchmarks.getByRole("tab", { name: /^Names/ }).click();
    const doubts = benchmarks.locator(".dossier-doubt");
    const second = (await doubts.nth(1).locator("bdi").first().textContent()) ?? "";
    await doubts.nth(0).getByRole("button").first().press("Enter");
    await expect.poll(() => app.page.evaluate(focused)).toContain(second);

    await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await doubts.nth(0).getByRole("button").first().dispatchEvent("click");
    await app.page.waitForTimeout(300);
    expect(await app.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await app.noErrors();
  });
});

describe("where the system forces its colours", () => {
  it("the chosen tab is the only one with a line under it", async () => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", clock });
    await app.page.emulateMedia({ forcedColors: "active" });
    await app.runCommand("Open exposure");
    const tabs = app.panel("exposure").getByRole("tab");
    await tabs.first().waitFor();
    const lines = await tabs.evaluateAll((all) => all.map((tab) => [tab.ariaSelected, getComputedStyle(tab).borderBottomColor === getComputedStyle(document.body).backgroundColor]));
    expect(lines).toEqual([["true", false], ["false", true], ["false", true]]);
    await app.noErrors();
  });
});

describe("in a window of its own", () => {
  it.each([["exposure", "Who owns it"], ["benchmarks", "SWE-bench Verified"], ["freshness", "Mark as checked today"]])("%s goes on as it stood", async (kind, shows) => {
    const app = await openWorkbench({ open: "Actors/OpenAI.md", clock });
    await app.runCommand(`Open ${kind}`);
    await app.panel(kind).getByText(shows).first().click({ button: "middle" });
    const popout = await app.popOut();
    await popout.getByText(shows).first().waitFor();
    await app.openNote("Actors/DeepSeek.md");
    await popout.getByText("DeepSeek").first().waitFor();
    await app.noErrors();
  });
});
