import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const images = join(import.meta.dirname, "../../docs/images");

/** Takes a picture; `PICTURES=1` puts it among the README's. */
async function picture(app: Awaited<ReturnType<typeof openWorkbench>>, name: string, part?: Locator): Promise<void> {
  const path = await app.screenshot(name, part);
  if (process.env["PICTURES"] !== "1") return;
  await mkdir(images, { recursive: true });
  await copyFile(path, join(images, `${name}.png`));
}

it.each(["light", "dark"] as const)("the pictures of the README, %s", async (theme) => {
  const app = await openWorkbench({ open: "Actors/OpenAI.md", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1320, height: 860 } });
  await app.runCommand("Open exposure");
  await app.panel("exposure").getByText("Who owns it").waitFor();
  await picture(app, `exposure-${theme}`);

  const note = "Benchmarks/Score gallery.md";
  await app.openNote(note);
  await app.note.locator(".dossier-chart").first().waitFor();
  await app.note.locator(".dossier-strip-button").first().click();
  await app.note.locator(".dossier-chart canvas").first().waitFor();
  await app.page.waitForTimeout(300);
  await picture(app, `chart-${theme}`);

  await app.setMode("reading");
  await app.page.waitForTimeout(500);
  const strips = app.note.locator(".markdown-reading-view .dossier-strip-button[aria-expanded=false]");
  for (let at = 0; at < 3 && (await strips.count()) > 0; at++) await strips.first().click();
  await app.page.waitForTimeout(500);
  await picture(app, `reading-${theme}`);
  expect(await app.page.locator("canvas").count()).toBeGreaterThan(0);
  await app.noErrors();
});

it.each(["light", "dark"] as const)("the pictures of freshness, %s", async (theme) => {
  const app = await openWorkbench({ open: "Actors/DeepSeek.md", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1320, height: 860 } });
  await app.runCommand("Open freshness");
  const panel = app.panel("freshness");
  await panel.locator(".dossier-entry").first().waitFor();
  await picture(app, `freshness-${theme}`);
  await panel.getByRole("tab", { name: "Calendar" }).click();
  await panel.locator("canvas").nth(1).waitFor();
  await picture(app, `freshness-calendar-${theme}`, panel);
  await panel.getByRole("tab", { name: /^Today/ }).click();
  await app.page.locator(".mod-right-split").evaluate((split) => split.setAttribute("style", "width: 280px; flex: 0 0 280px;"));
  await app.page.waitForTimeout(300);
  await picture(app, `freshness-narrow-${theme}`, panel);
  await app.noErrors();
});

it.each(["light", "dark"] as const)("the pictures of the parse report, %s", async (theme) => {
  const app = await openWorkbench({ open: "Edge cases/Odd cells.md", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1320, height: 860 } });
  await app.runCommand("Show what is read here");
  await app.panel("report").getByText("cells not read").first().waitFor();
  await picture(app, `report-${theme}`);
  await app.noErrors();
});

/** Gives the side panel a width in pixels, as dragging its edge does. */
async function widen(app: Awaited<ReturnType<typeof openWorkbench>>, width: number): Promise<void> {
  await app.page.locator(".mod-right-split").evaluate((split, px) => split.setAttribute("style", `width: ${px}px`), width);
  await app.page.mouse.move(5, 5);
  await app.page.waitForTimeout(400);
}

it.each(["light", "dark"] as const)("the views of the benchmarks panel, %s", async (theme) => {
  const app = await openWorkbench({ open: "Actors/OpenAI.md", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1320, height: 900 } });
  await app.runCommand("Open benchmarks");
  const panel = app.panel("benchmarks");
  await panel.locator(".dossier-note-board").first().waitFor();
  await widen(app, 300);
  await picture(app, `benchmarks-note-${theme}`, panel);
  await panel.getByRole("tab", { name: /^Vault/ }).click();
  await picture(app, `benchmarks-list-${theme}`, panel);
  await panel.getByRole("button", { name: /^Humanity's Last Exam/ }).click();
  await panel.locator("canvas").waitFor();
  await widen(app, 280);
  await picture(app, `benchmarks-narrow-${theme}`, panel);
  await widen(app, 880);
  await picture(app, `benchmarks-wide-${theme}`, panel);
  await panel.getByRole("tab", { name: "Compare" }).click();
  for (const name of ["GPT-5.2", "Gemini 3.1 Pro", "Claude Opus 4.5", "DeepSeek V3.2"]) {
    await panel.getByLabel("Add a subject to compare").fill(name);
    await panel.getByLabel("Add a subject to compare").press("Enter");
  }
  await picture(app, `benchmarks-compare-${theme}`, panel);
  await panel.getByRole("tab", { name: /^Names/ }).click();
  await panel.getByRole("button", { name: "Claude Opus 4.5 and Opus 4.5 are the same" }).click();
  await widen(app, 340);
  await picture(app, `benchmarks-names-${theme}`, panel);
  await app.noErrors();
});

/** One block for each form of chart; the heading of the gallery's table, and what is chosen for it. */
const forms: readonly (readonly [string, ...string[]])[] = [
  ["Bars"], ["Long names"], ["Lines with uneven spacing"], ["Several lines, time across"], ["Open bounds"], ["Error bars"], ["Asymmetric intervals"], ["A wide range, for a logarithmic axis"],
  ["Mixed units, for small multiples"], ["Mixed units, for small multiples", "axes: together", "columns: Memory (GB), Bandwidth (TB/s)"], ["Missing values"], ["Below and above zero"], ["A narrow range"], ["Open bounds", "top: 4"],
];

it.each(["light", "dark"] as const)("a picture of every form of chart, %s", async (theme) => {
  const names = forms.map(([heading, ...options]) => [heading.split(",")[0] ?? "", ...options.slice(0, 1)].join(" ").toLowerCase().replace(/[^a-z]+/g, "-"));
  const blocks = forms.map(([heading, ...options], at) => [`Form ${names[at]}.md`, ["```dossier", `chart: [[Score gallery#${heading}]]`, ...options, "```"].join("\n")] as const);
  const gallery = await readFile(join(import.meta.dirname, "../vault/Benchmarks/Score gallery.md"), "utf8");
  const app = await openWorkbench({ theme, vault: { ...Object.fromEntries(blocks), "Score gallery.md": gallery }, clock: "2026-07-02T10:00:00", viewport: { width: 1000, height: 900 } });
  for (const name of names) {
    await app.openNote(`Form ${name}.md`);
    await app.setMode("reading");
    const block = app.note.locator(".markdown-reading-view .block-language-dossier");
    await block.locator("canvas").last().waitFor();
    await app.page.waitForTimeout(name === names[0] ? 1000 : 100);
    await picture(app, `chart-${name}-${theme}`, block);
  }
  await app.noErrors();
});

it.each(["light", "dark"] as const)("the pictures of every view of exposure, narrow and as a tab, %s", async (theme) => {
  const app = await openWorkbench({ open: "Actors/OpenAI.md", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1320, height: 1000 } });
  await app.runCommand("Open exposure");
  const panel = app.panel("exposure");
  await panel.getByRole("button", { name: "Owners as a tree" }).click();
  await panel.getByRole("button", { name: "What the interest of SoftBank" }).click();
  await panel.getByRole("button", { name: /^Who owns it/ }).evaluate((heading) => heading.scrollIntoView());
  await app.page.mouse.move(5, 5);
  await app.page.waitForTimeout(300);
  await picture(app, `exposure-owners-${theme}`, panel);
  await panel.getByRole("tab", { name: "Vault" }).click();
  await panel.getByRole("button", { name: /notes name NVIDIA/ }).click();
  await picture(app, `exposure-vault-${theme}`, panel);
  await panel.getByRole("tab", { name: "Matrix" }).click();
  await panel.locator("canvas").waitFor();
  await panel.getByRole("application").focus();
  await app.page.keyboard.press("End");
  await app.page.keyboard.press("Enter");
  await picture(app, `exposure-matrix-${theme}`, panel);
  await panel.getByRole("tab", { name: "Flow" }).click();
  await panel.locator("canvas").waitFor();
  await picture(app, `exposure-flow-${theme}`, panel);
  await panel.getByRole("tab", { name: "Portfolios" }).click();
  await panel.getByRole("button", { name: /^OpenAI/ }).click();
  await picture(app, `exposure-portfolio-${theme}`, panel);

  await app.page.setViewportSize({ width: 1640, height: 1000 });
  await app.runCommand("Open exposure in a tab");
  const tab = app.page.locator(".mod-root .workspace-leaf-content[data-type=dossier-exposure]");
  await tab.getByRole("region", { name: "Best ways in" }).waitFor();
  await app.page.mouse.move(0, 0);
  await picture(app, `exposure-tab-${theme}`, tab);
  await tab.getByRole("tab", { name: "Vault" }).click();
  await tab.getByRole("tab", { name: "Matrix" }).click();
  await tab.getByRole("combobox", { name: "Rows" }).selectOption("private");
  await tab.locator("canvas").waitFor();
  await app.page.waitForTimeout(300);
  await picture(app, `exposure-tab-matrix-${theme}`, tab);
  await tab.getByRole("tab", { name: "Flow" }).click();
  await tab.locator("canvas").waitFor();
  await app.page.waitForTimeout(300);
  await picture(app, `exposure-tab-flow-${theme}`, tab);
  await app.noErrors();
});

it.each(["light", "dark"] as const)("the pictures of rows in a base, %s", async (theme) => {
  const app = await openWorkbench({ open: "Bases/Holders.base", theme, clock: "2026-07-02T10:00:00", viewport: { width: 1100, height: 720 } });
  await app.page.locator(".dossier-base tbody tr").first().waitFor();
  await picture(app, `base-rows-${theme}`);
  await app.noErrors();
});
