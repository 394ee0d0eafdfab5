import type { App } from "obsidian";
import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

describe("words for sections", () => {
  it("are set one rule a line, say what cannot be read, and change what the panels show", async () => {
    const vault = { "Tariffs.md": "#actor\n\n**Tariffs** — on saws.\n\n## Verlierer\n\n- [[Stihl]] — sells half of its saws there\n", "Stihl.md": "#actor\n" };
    const app = await openWorkbench({ vault, open: "Tariffs.md", clock: "2026-07-02T10:00:00" });
    await app.runCommand("Open settings");
    await app.page.locator(".vertical-tab-nav-item", { hasText: "Dossier" }).click();
    const setting = app.page.locator(".setting-item", { hasText: "Words for sections" });
    await setting.locator("textarea").fill("risk: verlierer\nrisc: loser");
    const told = setting.locator(".dossier-touches li");
    await expect.poll(() => told.allInnerTexts()).toEqual([expect.stringContaining('"risc" is no meaning of a section; those are direct, indirect')]);
    await app.page.keyboard.press("Escape");
    await app.runCommand("Open exposure");
    await app.panel("exposure").getByText("sells half of its saws there").waitFor();
    await app.noErrors();
  });

  it("and the tag of actors, are typed without the vault being read anew for each letter", async () => {
    const app = await openWorkbench({ vault: { "A.md": "#company\n\n*Updated 2026-01-04*\n" }, open: "A.md", clock: "2026-07-02T10:00:00" });
    await app.runCommand("Open freshness");
    const reads = await app.page.evaluateHandle(() => {
      const { app: { vault } } = window as unknown as { readonly app: App };
      const [read, paths] = [vault.cachedRead.bind(vault), [] as string[]];
      vault.cachedRead = (file) => {
        paths.push(file.path);
        return read(file);
      };
      return paths;
    });
    await app.runCommand("Open settings");
    await app.page.locator(".vertical-tab-nav-item", { hasText: "Dossier" }).click();
    const field = app.page.locator(".setting-item", { hasText: "Actor tag" }).locator("input");
    await field.fill("");
    await field.pressSequentially("company");
    await expect.poll(() => reads.evaluate((paths) => paths.length)).toBe(1);
    await app.page.waitForTimeout(800);
    expect(await reads.evaluate((paths) => [...paths])).toEqual(["A.md"]);
    await app.noErrors();
  });
});
