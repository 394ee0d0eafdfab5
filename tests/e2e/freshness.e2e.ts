import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const old = "#actor #china\n\n*Updated 2026-01-04*\n";
const older = "#actor #chips\n\n*Updated 2025-01-04*\n";

async function openPanel(app: Workbench): Promise<Locator> {
  await app.runCommand("Open freshness");
  const panel = app.panel("freshness");
  await panel.getByRole("tab", { name: /^Today/ }).waitFor();
  return panel;
}

function names(panel: Locator): Promise<string[]> {
  return panel.locator(".dossier-entry .dossier-entry-name").allInnerTexts();
}

describe("the lists", () => {
  const vault = {
    "Old.md": old,
    "Older.md": older,
    "Promise.md": "#actor #chips\n\nA plant is expected to open by June 2026.\n\n*Updated 2026-06-01*\n",
    "Soon.md": "#actor #china\n\n*Updated 2026-04-20*\n",
    "Undated.md": "#actor\n",
    "Fresh.md": "#actor\n\n*Updated 2026-06-30*\n",
  };

  it("the day, and every list of the vault, by urgency, by tag and by reason", async () => {
    const app = await openWorkbench({ vault, open: "Fresh.md", clock });
    const panel = await openPanel(app);
    await expect.poll(() => names(panel)).toEqual(["Older", "Old", "Promise"]);
    await panel.getByLabel("How the list is grouped").selectOption("By tag");
    expect(await panel.locator("h4").allInnerTexts()).toEqual(["#chips\n2", "#china\n1"].map((each) => each.replace("\n", "")));
    await panel.getByLabel("How the list is grouped").selectOption("By reason");
    expect(await panel.locator("h4").allInnerTexts()).toEqual(["Past its limit2", "Expectation passed1"]);
    await panel.getByLabel("How the list is grouped").selectOption("What to refresh first");
    await panel.getByRole("tab", { name: "Lists" }).click();
    for (const [chip, listed] of Object.entries({ Stale: ["Older", "Old"], "Due soon": ["Promise", "Soon"], Undated: ["Undated"], Snoozed: [], All: ["Older", "Old", "Promise", "Undated", "Soon", "Fresh"] })) {
      await panel.getByRole("button", { name: new RegExp(`^${chip}`) }).click();
      expect(await names(panel)).toEqual(listed);
    }
    await app.noErrors();
  });

  it("by the keyboard alone: arrows move, S snoozes, C checks, M shows a menu, Enter opens the line", async () => {
    const app = await openWorkbench({ vault, open: "Fresh.md", clock });
    const panel = await openPanel(app);
    await panel.locator(".dossier-entry").first().focus();
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("m");
    await app.page.locator(".menu").getByText("Did not need work").waitFor();
    await app.page.keyboard.press("Escape");
    await panel.locator(".dossier-entry").nth(1).focus();
    await app.page.keyboard.press("s");
    await expect.poll(() => names(panel)).toEqual(["Older", "Promise"]);
    await panel.locator(".dossier-entry").first().focus();
    await app.page.keyboard.press("c");
    await expect.poll(() => app.readVaultFile("Older.md")).toBe(older.replace("2025-01-04", "2026-07-02"));
    await expect.poll(() => names(panel)).toEqual(["Promise"]);
    await panel.locator(".dossier-entry").first().focus();
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Promise.md", line: 2 });
    await app.noErrors();
  });

  it("a snooze can be taken back, and what did not need work counts", async () => {
    const app = await openWorkbench({ vault, open: "Fresh.md", clock });
    const panel = await openPanel(app);
    await panel.getByRole("button", { name: "More for Older" }).click();
    await app.page.locator(".menu").getByText("Did not need work").click();
    await panel.getByText("Of 1 flagged note, 0 needed work.").waitFor();
    expect(await names(panel)).toEqual(["Old", "Promise"]);
    await panel.getByRole("tab", { name: "Lists" }).click();
    await panel.getByRole("button", { name: /^Snoozed/ }).click();
    await panel.getByText("Listed again on 2026-09-30").waitFor();
    await panel.getByRole("button", { name: "List Older again" }).click();
    await panel.getByText("No note is snoozed.").waitFor();
    await expect.poll(() => panel.getByText("needed work").count()).toBe(0);
    await app.noErrors();
  });

  it("what time has overtaken: the sentence, its day, how long ago; and outrun notes with the newer ones", async () => {
    const named = "#actor\n\n**Indirect exposure:**\n\n- [[Fresh]] — a\n- [[Promise]] — b\n\n*Updated 2026-04-20*\n";
    const app = await openWorkbench({ vault: { ...vault, "Outrun.md": named }, open: "Fresh.md", clock });
    const panel = await openPanel(app);
    await panel.getByRole("tab", { name: /^Overdue/ }).click();
    await panel.getByText("due 2026-06-30, 2 days over").waitFor();
    await panel.getByText("A plant is expected to open by June 2026.").waitFor();
    expect(await panel.locator(".dossier-newer").innerText()).toBe("Newer: Fresh (2026-06-30, 71 days later), Promise (2026-06-01, 42 days later)");
    await app.noErrors();
  });

  it("each bar of the ages and of the calendar opens its notes", async () => {
    const app = await openWorkbench({ vault, open: "Fresh.md", clock });
    const panel = await openPanel(app);
    await panel.getByRole("tab", { name: "Calendar" }).click();
    await panel.locator("canvas").nth(1).waitFor();
    const charts = panel.getByRole("application");
    await charts.first().focus();
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("Enter");
    await panel.getByText("0 to 30 days old: 1 within their limit, 0 past it").last().waitFor();
    await expect.poll(() => names(panel)).toEqual(["Fresh"]);
    await charts.nth(1).focus();
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => names(panel)).toEqual(["Soon"]);
    const box = await charts.first().boundingBox();
    await app.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.55, (box?.y ?? 0) + 70);
    await expect.poll(() => names(panel)).toEqual(["Old"]);
    await app.noErrors();
  });

  it.each(["light", "dark"] as const)("axe-core finds nothing, %s", async (theme) => {
    const app = await openWorkbench({ open: "Actors/DeepSeek.md", theme, clock });
    const panel = await openPanel(app);
    for (const tab of ["Today", "Lists", "Overdue", "Calendar"]) {
      await panel.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
      expect(await accessFaults(app.page, ".dossier-panel")).toEqual([]);
    }
  });
});

describe("stamps", () => {
  async function markAll(app: Workbench, panel: Locator, count: number): Promise<Locator> {
    await panel.getByRole("button", { name: `Mark these ${count} as checked` }).click();
    const modal = app.page.locator(".modal");
    await modal.getByText(`Mark ${count} notes as checked`).waitFor();
    return modal;
  }

  it("several at once: a list of what will change, then what was done", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "B.md": older }, open: "A.md", clock });
    const panel = await openPanel(app);
    await expect.poll(() => names(panel)).toEqual(["B", "A"]);
    const modal = await markAll(app, panel, 2);
    expect(await modal.locator("li").allInnerTexts()).toEqual(["B.md: 2025-01-04 → 2026-07-02", "A.md: 2026-01-04 → 2026-07-02"]);
    await modal.getByRole("button", { name: "Mark all" }).click();
    await modal.getByText("2 marked, 0 already bore the date, 0 refused.").waitFor();
    await expect.poll(() => app.readVaultFile("A.md")).toBe(old.replace("2026-01-04", "2026-07-02"));
    expect(await app.readVaultFile("B.md")).toBe(older.replace("2025-01-04", "2026-07-02"));
    await app.noErrors();
  });

  it("on notes that are not open are undone by the notice's button or the command, byte for byte; where a note changed since it stays as it is", async () => {
    const crlf = old.replaceAll("\n", "\r\n");
    const app = await openWorkbench({ vault: { "A.md": crlf, "B.md": older, "C.md": "text" }, open: "C.md", clock });
    const panel = await openPanel(app);
    await expect(app.runCommand("Undo the last stamp")).rejects.toThrow();
    await app.page.keyboard.press("Escape");
    await panel.getByRole("button", { name: "Mark A as checked today" }).click();
    await expect.poll(() => app.readVaultFile("A.md")).toBe(crlf.replace("2026-01-04", "2026-07-02"));
    await expect.poll(() => names(panel)).toEqual(["B"]);
    await app.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => app.readVaultFile("A.md")).toBe(crlf);
    await expect.poll(() => names(panel)).toEqual(["B", "A"]);

    const modal = await markAll(app, panel, 2);
    await modal.getByRole("button", { name: "Mark all" }).click();
    await modal.getByText("2 marked").waitFor();
    await app.page.keyboard.press("Escape");
    const synced = `${await app.readVaultFile("B.md")}\nNew figures.\n`;
    await app.writeVaultFile("B.md", synced);
    await app.page.waitForTimeout(300);
    await app.runCommand("Undo the last stamp");
    await expect.poll(async () => (await app.notices()).at(-1)).toBe("1 of 2 stamps taken back; B.md could not be written: it changed since it was marked.");
    expect(await app.readVaultFile("A.md")).toBe(crlf);
    expect(await app.readVaultFile("B.md")).toBe(synced);
    await app.noErrors();
  });

  it("are taken back from a note that goes by another name by then, with the user's word on it", async () => {
    const app = await openWorkbench({ vault: { "Old/A.md": old, "C.md": "text" }, open: "C.md", clock });
    const panel = await openPanel(app);
    await panel.getByRole("button", { name: "Mark A as checked today" }).click();
    await expect.poll(() => app.readVaultFile("Old/A.md")).toBe(old.replace("2026-01-04", "2026-07-02"));
    await app.page.evaluate(`app.vault.rename(app.vault.getAbstractFileByPath("Old/A.md"), "Old/B.md")`);
    await expect.poll(() => names(panel)).toEqual([]);
    await app.page.waitForTimeout(300);
    await app.page.evaluate(`app.vault.rename(app.vault.getAbstractFileByPath("Old"), "New")`);
    await expect.poll(() => app.readVaultFile("New/B.md").catch(() => "")).toContain("2026-07-02");
    await app.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => app.readVaultFile("New/B.md")).toBe(old);
    await expect.poll(() => app.page.evaluate("app.plugins.plugins.dossier.loadData().then(({ memory }) => memory.checks)"), { timeout: 5000 }).toEqual([]);
    await expect.poll(() => names(panel)).toEqual(["B"]);
    await app.noErrors();
  });

  it("a note deleted between list and click is named, and the others are marked", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "B.md": older, "C.md": "text" }, open: "C.md", clock });
    const panel = await openPanel(app);
    await expect.poll(() => names(panel)).toEqual(["B", "A"]);
    const modal = await markAll(app, panel, 2);
    await app.removeVaultFile("B.md");
    await expect.poll(() => names(panel)).toEqual(["A"]);
    await modal.getByRole("button", { name: "Mark all" }).click();
    await modal.getByText("1 marked, 0 already bore the date, 1 refused.").waitFor();
    await modal.getByText("B.md is no longer in the vault").waitFor();
    await app.noErrors();
  });

  it("a note that sync wrote meanwhile is left as sync wrote it", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "B.md": older, "C.md": "text" }, open: "C.md", clock });
    const panel = await openPanel(app);
    await expect.poll(() => names(panel)).toEqual(["B", "A"]);
    const modal = await markAll(app, panel, 2);
    const synced = older.replace("2025-01-04", "2026-06-30");
    await app.writeVaultFile("B.md", synced);
    await expect.poll(() => names(panel)).toEqual(["A"]);
    await modal.getByRole("button", { name: "Mark all" }).click();
    await modal.getByText("it changed meanwhile and now says 2026-06-30").waitFor();
    expect(await app.readVaultFile("B.md")).toBe(synced);
    await app.noErrors();
  });

  it("a file that cannot be written says so, and stays", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "C.md": "text" }, open: "C.md", clock });
    const panel = await openPanel(app);
    await app.page.route(/\/vault\/write/, (route) => route.fulfill({ status: 403, body: "EACCES: permission denied" }));
    await panel.getByRole("button", { name: "Mark A as checked today" }).click();
    await expect.poll(async () => (await app.notices()).join("\n")).toMatch(/Not marked: A\.md could not be written: .*EACCES/);
    expect(await app.readVaultFile("A.md")).toBe(old);
  });

  it("in a note that is open in two panes, what is not saved yet stays", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "C.md": "text" }, open: "A.md", clock });
    const panel = await openPanel(app);
    await panel.locator(".dossier-entry .dossier-entry-name").first().click({ modifiers: ["Control", "Alt"] });
    await expect.poll(() => app.page.locator(".mod-root .workspace-leaf-content[data-type=markdown]").count()).toBe(2);
    await expect.poll(() => app.cursor()).toEqual({ path: "A.md", line: 2 });
    await app.typeInNote(" New figures.", { after: "#actor #china" });
    await panel.getByRole("button", { name: "Mark A as checked today" }).press("Enter");
    await expect.poll(() => app.readVaultFile("A.md")).toBe(old.replace("#china", "#china New figures.").replace("2026-01-04", "2026-07-02"));
    await app.noErrors();
  });

  it("by the marks in source mode and in a window of its own", async () => {
    const app = await openWorkbench({ vault: { "A.md": old }, open: "A.md", mode: "source", clock });
    await app.note.locator(".dossier-mark").waitFor();
    const popout = await app.popOut();
    const mark = popout.locator(".dossier-mark").first();
    await mark.waitFor();
    expect(await mark.getAttribute("title")).toContain("179 days ago");
    await mark.click();
    await popout.locator(".menu").getByText("Mark as checked today").click();
    await expect.poll(() => app.readVaultFile("A.md")).toBe(old.replace("2026-01-04", "2026-07-02"));
    await app.noErrors();
  });
});

describe("days and edits", () => {
  it("at midnight the verdicts change without a restart", async () => {
    const app = await openWorkbench({ vault: { "A.md": "#actor\n\nA plant is expected to open by July 2, 2026.\n\n*Updated 2026-06-20*\n" }, open: "A.md", clock: "2026-07-02T23:59:50" });
    const panel = await openPanel(app);
    await panel.getByText("Nothing needs another look today.").waitFor();
    expect(await app.page.locator(".dossier-status").innerText()).toBe("fresh, 12 days");
    await app.page.clock.setFixedTime(new Date("2026-07-03T00:00:05"));
    await panel.locator(".dossier-entry").getByText("Expected by 2026-07-02, not revisited since").waitFor({ timeout: 30_000 });
    expect(await app.page.locator(".dossier-status").innerText()).toBe("due, 13 days");
    await app.noErrors();
  });

  it("an edit of what a note says is noted; blanks, tags and what is undone are not", async () => {
    const app = await openWorkbench({ vault: { "A.md": "#actor\n\nRevenue is 4.\n\n*Updated 2026-06-20*\n" }, open: "A.md", clock });
    const panel = await openPanel(app);
    await app.typeInNote("  \n#china ", { after: "Revenue is 4." });
    await app.page.waitForTimeout(1200);
    expect(await panel.getByText("Edited on").count()).toBe(0);
    await app.typeInNote("5", { after: "Revenue is 4." });
    await panel.locator(".dossier-note-freshness").getByText("Edited on 2026-07-02, Updated says 2026-06-20").waitFor();
    await app.noErrors();
  });

  it("a note that gives way to another before typing rests is held against its own text", async () => {
    const app = await openWorkbench({ vault: { "A.md": "#actor\n\nRevenue is 4.\n\n*Updated 2026-06-20*\n", "B.md": "#actor\n\nAnother.\n\n*Updated 2026-07-01*\n" }, open: "A.md", clock });
    const panel = await openPanel(app);
    await app.typeInNote(" ", { after: "Revenue is 4." });
    await app.openNote("B.md");
    await app.page.waitForTimeout(1200);
    await app.openNote("A.md");
    await panel.locator(".dossier-note-freshness").getByText("A", { exact: true }).waitFor();
    expect(await panel.getByText("Edited on").count()).toBe(0);
    await app.noErrors();
  });
});

describe("the settings", () => {
  it("say of each line of the cadence how many notes it touches, as it is typed, and flag what cannot be read", async () => {
    const app = await openWorkbench({ vault: { "A.md": old, "B.md": older, "C.md": old }, open: "A.md", clock });
    await openPanel(app);
    await app.runCommand("Open settings");
    await app.page.locator(".vertical-tab-nav-item", { hasText: "Dossier" }).click();
    const setting = app.page.locator(".setting-item", { hasText: "One rule a line" });
    await setting.locator("textarea").fill("#china: 30\n#chinna: 30\n#chips 30");
    const told = setting.locator(".dossier-touches li");
    await expect.poll(() => told.allInnerTexts()).toEqual([
      "#china: 30: 2 notes", "#chinna: 30: touches no note", '#chips 30: Cadence "#chips 30" is not of the form "#tag: 30" or "Folder/: 8w".',
    ]);
    expect(await setting.locator("ul").evaluate((list) => list.scrollHeight - list.clientHeight)).toBeLessThanOrEqual(1);
    const form = app.page.locator(".setting-item", { hasText: "Form of a new stamp" });
    await form.locator("input").fill("Checked {date}");
    await form.getByText("would not be found again").waitFor();
    await app.noErrors();
  });

  it.each([undefined, "1.8.7"])("say what is wrong with a number or an empty tag, leave what was typed, and keep what was set (app %s)", async (version) => {
    const app = await openWorkbench({ vault: { "A.md": old }, open: "A.md", clock, ...(version === undefined ? {} : { version }) });
    await app.runCommand("Open settings");
    await app.page.locator(".vertical-tab-nav-item", { hasText: "Dossier" }).click();
    const setting = (name: string) => app.page.locator(".setting-item", { has: app.page.locator(".setting-item-name").getByText(name, { exact: true }) });
    const days = setting("Days until stale");
    await days.locator("input").fill("45");
    for (const wrong of ["", "soon", "-3", "1e9", "2.5", "0", "3651"]) {
      await days.locator("input").fill(wrong);
      await days.locator(".dossier-problem").getByText("Days until stale must be a whole number from 1 to 3650; “45” stays.").waitFor();
      expect(await days.locator("input").inputValue()).toBe(wrong);
    }
    await days.locator("input").fill(" 30 ");
    await days.locator(".dossier-problem").waitFor({ state: "detached" });
    await setting("Actor tag").locator("input").fill("#");
    await setting("Actor tag").getByText("Actor tag may not be empty; “actor” stays.").waitFor();
    await expect.poll(() => app.page.evaluate("app.plugins.plugins.dossier.loadData().then(({ settings }) => settings)")).toMatchObject({ staleAfterDays: 30, actorTag: "actor" });
    await app.noErrors();
  });

  it("say their names to a screen reader, also where we draw them ourselves", async () => {
    const app = await openWorkbench({ vault: { "A.md": old }, open: "A.md", clock });
    await app.runCommand("Open settings");
    await app.page.locator(".vertical-tab-nav-item", { hasText: "Dossier" }).click();
    for (const name of ["Cadence", "Form of a new stamp", "Words for sections"]) {
      const setting = app.page.locator(".setting-item", { has: app.page.locator(".setting-item-name").getByText(name, { exact: true }) });
      expect(await setting.getByRole("textbox", { name, exact: true }).count()).toBe(1);
    }
    await app.noErrors();
  });
});
