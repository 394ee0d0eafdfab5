import { copyFile, mkdir } from "node:fs/promises";
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

  await app.openNote("Benchmarks/Humanity's Last Exam.md");
  await app.runCommand("Open benchmarks");
  await app.panel("benchmarks").locator(".dossier-leaderboard").first().waitFor();
  await picture(app, `benchmarks-${theme}`);

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
