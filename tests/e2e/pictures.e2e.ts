import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const images = join(import.meta.dirname, "../../docs/images");

/** Takes a picture; `PICTURES=1` puts it among the README's. */
async function picture(app: Awaited<ReturnType<typeof openWorkbench>>, name: string): Promise<void> {
  const path = await app.screenshot(name);
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

  await app.openNote("Actors/DeepSeek.md");
  await app.runCommand("Open freshness");
  await app.panel("freshness").locator(".dossier-entry").first().waitFor();
  await picture(app, `freshness-${theme}`);

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
