import { describe, expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";

const exam = "Humanity's Last Exam";

function scores(heading: string, head: string, ...rows: readonly string[]): string {
  return `## ${heading}\n\n| ${head} |\n|${head.split("|").map(() => "---").join("|")}|\n${rows.map((row) => `| ${row} |\n`).join("")}`;
}

const lab = {
  "Lab.md": `#actor #china\n\n${scores(exam, "Model | Date | Accuracy | Condition | Source", "[[Lab]] One | 2025-01-31 | 9% | no tools | vendor-reported", "GPT-5 | 2025-08-07 | 24.8% | no tools | vendor-reported")}\n*Updated 2026-06-20*\n`,
  "Rival.md": `#actor\n\n${scores(exam, "Model | Date | Accuracy", "GPT 5.0 | 2025-08-07 | 24.8%", "Grok 4 | 2025-07-09 | 25.4%", "[[Lab]] One | 2025-01-31 | 8%")}\n${scores("LibriSpeech benchmark", "Model | Score", "Whisper base | 5", "Whisper large | 2.7")}\n*Updated 2025-09-01*\n`,
};

async function openPanel(options: Parameters<typeof openWorkbench>[0]): Promise<Workbench> {
  const app = await openWorkbench({ clock, ...options });
  await app.runCommand("Open benchmarks");
  await app.panel("benchmarks").getByRole("tab", { name: "This note" }).waitFor();
  return app;
}

async function choose(app: Workbench, item: string): Promise<void> {
  await app.page.locator(".menu").getByText(item, { exact: true }).click();
}

async function openBoard(app: Workbench, name: string): Promise<void> {
  await app.panel("benchmarks").getByRole("tab", { name: /^Vault/ }).click();
  await app.panel("benchmarks").getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

function subjects(app: Workbench): Promise<string[]> {
  return app.panel("benchmarks").locator(".dossier-leaderboard .dossier-subject").allInnerTexts();
}

describe("a leaderboard in a note", () => {
  const table = (rows: string): string => `#actor\n\n## Benchmarks\n\n| Model | GPQA Diamond | MMMU |\n|---|---|---|\n${rows}\n\n*Updated 2026-01-04*\n`;
  const vault = { "A.md": table("| A1 | 70.5% | 60% |"), "B.md": table("| B\\|2 | >71% | 61% |"), "Review.md": "# Review\n\nMine.\n\n## Related\n\n- [[A]]\n" };

  async function insert(app: Workbench, name: string): Promise<void> {
    const ask = app.page.locator(".prompt-input");
    await app.page.keyboard.press("Control+P");
    await ask.fill("Insert leaderboard");
    await app.page.keyboard.press("Enter");
    await app.page.getByPlaceholder("Benchmark", { exact: true }).waitFor();
    await ask.fill(name);
    await app.page.keyboard.press("Enter");
    await ask.waitFor({ state: "detached" });
  }

  it("is put there by a command, dated, each row with its source; run again it replaces its own block only, and no note reads it", async () => {
    const app = await openWorkbench({ vault, open: "Review.md", clock });
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByRole("tab", { name: "Vault 2" }).click();
    await insert(app, "GPQA");
    await expect.poll(() => app.readVaultFile("Review.md"), { timeout: 8000 }).toContain("**GPQA Diamond, higher is better, as of 2026-07-02**");
    await insert(app, "MMMU");
    await expect.poll(() => app.readVaultFile("Review.md"), { timeout: 8000 }).toContain("**MMMU, higher is better, as of 2026-07-02**");
    const written = await app.readVaultFile("Review.md");
    expect(written).toContain("| A1 | 70.5% |  | 2026-01-04 (the note's Updated) |  | [[A]] | 7 |");
    expect(written.replace(/<!-- dossier:benchmark \w+ -->\n\n[^]*?\n\n<!-- \/dossier:benchmark -->\n\n/g, "")).toBe(vault["Review.md"]);
    await insert(app, "GPQA");
    await expect.poll(async () => (await app.notices()).join("\n")).toContain("Leaderboard of GPQA Diamond is up to date.");
    expect(await app.readVaultFile("Review.md")).toBe(written);
    await app.writeVaultFile("A.md", vault["A.md"].replace("70.5%", "75.5%"));
    await app.page.waitForTimeout(600);
    await insert(app, "GPQA");
    await expect.poll(() => app.readVaultFile("Review.md"), { timeout: 8000 }).toContain("| =1 | A1 | 75.5% |");
    const own = /<!-- dossier:benchmark gpqadiamond -->[^]*?<!-- \/dossier:benchmark -->/;
    expect((await app.readVaultFile("Review.md")).replace(own, "")).toBe(written.replace(own, ""));
    await app.panel("benchmarks").getByRole("tab", { name: "Vault 2" }).waitFor();
    await app.noErrors();
  });
});

describe("the note at hand", () => {
  it("has its results with their place in each benchmark, and follows the note", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    const group = app.panel("benchmarks").locator(".dossier-note-board", { hasText: exam });
    await group.getByText("best =2 of 5", { exact: true }).waitFor();
    expect(await group.locator(".dossier-figure a").allInnerTexts()).toEqual(["24.8", "9", "8"]);
    expect(await group.locator("tr.is-active .dossier-place").allInnerTexts()).toEqual(["4", "5"]);
    await app.openNote("Rival.md");
    await app.panel("benchmarks").locator(".dossier-note-board", { hasText: "LibriSpeech" }).waitFor();
    await app.noErrors();
  });
});

describe("a leaderboard", () => {
  it("says who stated what, when and under which condition, shows both sides of a conflict, and every row opens its line", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    await openBoard(app, exam);
    const panel = app.panel("benchmarks");
    await panel.locator(".dossier-time canvas").waitFor();
    const text = await panel.innerText();
    for (const part of ["5 results from 2 notes", "2025-01 to 2025-08", "no tools", "◐ reported by the vendor", "◌ its note is stale"]) expect(text).toContain(part);
    expect(await panel.getByRole("link", { name: "24.8%, Lab, line 8" }).innerText()).toBe("24.8");
    expect(await panel.locator(".dossier-conflict a").allInnerTexts()).toEqual(["9% in Lab", "8% in Rival"]);
    await panel.getByRole("button", { name: "Age", exact: true }).click();
    await expect.poll(() => panel.locator(".is-stale").count()).toBe(0);
    await panel.getByRole("link", { name: "25.4%, Rival, line 8" }).click();
    await expect.poll(() => app.cursor()).toEqual({ path: "Rival.md", line: 7 });
    await app.noErrors();
  });

  it("opens a line in a new tab with Mod, and previews it", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    await openBoard(app, exam);
    const tabs = app.page.locator(".mod-root .workspace-tab-header");
    const before = await tabs.count();
    await app.panel("benchmarks").getByRole("link", { name: "25.4%, Rival, line 8" }).click({ modifiers: ["Control"] });
    await expect.poll(() => tabs.count()).toBe(before + 1);
    await app.page.keyboard.down("Control");
    await app.panel("benchmarks").getByRole("link", { name: "9%, Lab, line 7" }).hover();
    await app.page.locator(".hover-popover").waitFor();
    await app.page.keyboard.up("Control");
    await app.noErrors();
  });

  it("takes the user's word on its direction, over a restart too, and gives it back", async () => {
    const app = await openPanel({ vault: lab, open: "Rival.md" });
    await openBoard(app, "LibriSpeech");
    await app.panel("benchmarks").getByRole("button", { name: "Lower is better" }).click();
    await choose(app, "Higher is better");
    await expect.poll(() => subjects(app)).toEqual(["Whisper base", "Whisper large"]);
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByRole("tab", { name: "This note" }).waitFor();
    await openBoard(app, "LibriSpeech");
    await expect.poll(() => subjects(app)).toEqual(["Whisper base", "Whisper large"]);
    await app.panel("benchmarks").getByRole("button", { name: "Higher is better" }).click();
    await choose(app, "Lower is better (as usual)");
    await expect.poll(() => subjects(app)).toEqual(["Whisper large", "Whisper base"]);
    await app.noErrors();
  });

  it("is narrowed by a search and by a tag", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    const panel = app.panel("benchmarks");
    await panel.getByRole("tab", { name: /^Vault/ }).click();
    await panel.getByLabel("Notes with the tag").selectOption("china");
    await panel.getByText("1 benchmark", { exact: true }).waitFor();
    await panel.getByRole("button", { name: new RegExp(`^${exam}`) }).click();
    await panel.getByText("3 shown").waitFor();
    await panel.getByLabel("Search benchmarks, subjects and conditions").fill("gpt");
    await expect.poll(() => subjects(app)).toEqual(["GPT-5"]);
    await panel.getByLabel("Search benchmarks, subjects and conditions").fill("nobody");
    await panel.getByText(`No result of ${exam} fits “nobody” and #china.`).waitFor();
    await app.noErrors();
  });

  it("is copied as Markdown, as CSV and as a picture", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openBoard(app, exam);
    await app.panel("benchmarks").locator(".dossier-time canvas").waitFor();
    for (const [title, said, kind] of [["Copy as Markdown", "| 1 | Grok 4 | 25.4% |", "text/plain"], ["Copy as CSV", "1,Grok 4,25.4%,25.4", "text/plain"], ["Copy the chart as PNG", "", "image/png"]] as const) {
      await app.panel("benchmarks").getByRole("button", { name: `More for ${exam}` }).click();
      await choose(app, title);
      const copied = (): Promise<string> => app.page.evaluate(async (type) => {
        const [item] = await navigator.clipboard.read();
        return item?.types.includes(type) ? (type === "text/plain" ? await (await item.getType(type)).text() : type) : "";
      }, kind);
      await expect.poll(copied).toContain(said === "" ? "image/png" : said);
    }
    await app.noErrors();
  });
});

describe("names in doubt", () => {
  it("stay apart until they are confirmed, and can be taken back", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    const panel = app.panel("benchmarks");
    const places = async (): Promise<string[]> => {
      await openBoard(app, exam);
      return panel.locator(".dossier-leaderboard tbody .dossier-place").allInnerTexts();
    };
    expect(await places()).toEqual(["1", "=2", "=2", "4", "5"]);
    await panel.getByRole("tab", { name: /^Names/ }).click();
    await panel.getByText("the same score in 1 of 1 benchmark in common").waitFor();
    await panel.getByRole("button", { name: "GPT 5.0 and GPT-5 are the same", exact: true }).click();
    await panel.getByText("No two names are in doubt.").waitFor();
    expect(await places()).toEqual(["1", "2", "3", "4"]);
    await panel.getByRole("tab", { name: /^Names/ }).click();
    await panel.getByRole("button", { name: "Take back what you said of GPT 5.0 and GPT-5" }).click();
    await panel.getByRole("button", { name: "GPT 5.0 and GPT-5 are not the same" }).click();
    await panel.getByText("No two names are in doubt.").waitFor();
    expect(await places()).toEqual(["1", "=2", "=2", "4", "5"]);
    await app.noErrors();
  });
});

describe("comparing", () => {
  it("puts subjects side by side in what they share, from the keyboard", async () => {
    const app = await openPanel({ open: "Actors/OpenAI.md" });
    const panel = app.panel("benchmarks");
    await panel.getByRole("tab", { name: "Compare" }).click();
    for (const name of ["GPT-5.2", "Gemini 3.1 Pro"]) {
      await panel.getByLabel("Add a subject to compare").fill(name);
      await panel.getByLabel("Add a subject to compare").press("Enter");
    }
    await expect.poll(() => panel.locator(".dossier-multiple h4").allInnerTexts()).toEqual(["SWE-bench Verified", exam, "GPQA Diamond", "ARC-AGI-2"]);
    await panel.getByRole("button", { name: "Leave out GPT-5.2" }).click();
    await panel.getByText("Choose at least two subjects").waitFor();
    await app.noErrors();
  });
});

describe("access", () => {
  it("works by keyboard alone: tabs, list, rows and the points of the chart", async () => {
    const app = await openPanel({ vault: lab, open: "Lab.md" });
    const panel = app.panel("benchmarks");
    const { keyboard } = app.page;
    await panel.getByRole("tab", { name: "This note" }).focus();
    await keyboard.press("ArrowRight");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await panel.locator(".dossier-time canvas").waitFor();
    await panel.locator(".dossier-chart-frame").focus();
    await keyboard.press("End");
    await expect.poll(() => panel.locator(".dossier-spoken").last().innerText()).toContain("2025-08-07, GPT");
    await keyboard.press("Home");
    await keyboard.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: 6 });
    await panel.locator(".dossier-leaderboard tbody tr").first().focus();
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await expect.poll(() => app.cursor()).toEqual({ path: "Rival.md", line: 7 });
    await app.noErrors();
  });

  it.each(["light", "dark"] as const)("axe-core finds nothing in any view, %s", async (theme) => {
    const app = await openPanel({ open: "Actors/DeepSeek.md", theme });
    const panel = app.panel("benchmarks");
    expect(await accessFaults(app.page, "[data-type=dossier-benchmarks]")).toEqual([]);
    await panel.getByRole("tab", { name: /^Vault/ }).click();
    expect(await accessFaults(app.page, "[data-type=dossier-benchmarks]")).toEqual([]);
    await openBoard(app, exam);
    await panel.locator(".dossier-time canvas").waitFor();
    expect(await accessFaults(app.page, "[data-type=dossier-benchmarks]")).toEqual([]);
    await panel.getByRole("tab", { name: "Compare" }).click();
    for (const name of ["GPT-5.2", "Gemini 3.1 Pro"]) await panel.getByLabel("Add a subject to compare").fill(name).then(() => app.page.keyboard.press("Enter"));
    expect(await accessFaults(app.page, "[data-type=dossier-benchmarks]")).toEqual([]);
    await panel.getByRole("tab", { name: /^Names/ }).click();
    expect(await accessFaults(app.page, "[data-type=dossier-benchmarks]")).toEqual([]);
  });
});

describe("bad input", () => {
  it("ten thousand results, names with HTML and from right to left, huge and broken numbers", async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Model ${at} | ${(at % 997) / 10}%`);
    const app = await openPanel({
      vault: {
        "Long.md": scores(exam, "Model | Accuracy", ...rows),
        "Odd.md": scores("GPQA Diamond", "Model | Score", "`<img src=x onerror=\"window.hurt = true\">` 4 | 5", "מודל עברי 3 | 1e300", "GPT-4 | NaN", "o1 | 50%", "o3 | 50%", "Qwen | —"),
      },
      open: "Odd.md",
    });
    const panel = app.panel("benchmarks");
    await openBoard(app, exam);
    await panel.getByText("10000 results from 1 note").waitFor();
    expect(await panel.locator(".dossier-leaderboard tbody tr").count()).toBeLessThan(200);
    await panel.locator(".dossier-leaderboard tbody tr").nth(1).focus();
    await app.page.keyboard.press("End");
    await expect.poll(() => panel.locator(".dossier-leaderboard").innerText()).toContain("=9990\tModel 9970");
    await openBoard(app, "GPQA Diamond");
    await panel.getByText("מודל עברי 3").first().waitFor();
    expect(await panel.locator("img").count()).toBe(0);
    expect(await app.page.evaluate(() => "hurt" in window)).toBe(false);
    await app.noErrors();
  });

  it("a vault without results says what it would take", async () => {
    const app = await openWorkbench({ vault: { "Note.md": "Nothing.\n" }, open: "Note.md", clock });
    await app.runCommand("Open benchmarks");
    await app.panel("benchmarks").getByText("No note states benchmark results yet.").waitFor();
    await app.noErrors();
  });
});

it("a block in a note shows the same leaderboard", async () => {
  const app = await openWorkbench({ vault: { ...lab, "Block.md": `\`\`\`dossier\nbenchmark: ${exam}\ntop: 2\n\`\`\`\n` }, open: "Block.md", mode: "reading", clock });
  await app.note.locator(".dossier-leaderboard tbody tr").first().waitFor();
  expect(await app.note.locator(".dossier-leaderboard tbody tr").count()).toBe(2);
  await app.note.getByText("The first 2 of 5 results.").waitFor();
  await app.noErrors();
});
