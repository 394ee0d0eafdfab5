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
});
