import { describe, expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";
const text = "#actor\n\n**Direct exposure:**\n- [[Supplier]]\n\n*Updated 2025-01-04*\n";

describe("who waits for the first reading", () => {
  it("is answered when the plugin is turned off meanwhile: a command by silence, a script and the command line by a sentence", async () => {
    const hold = "{ const Own = Worker; window.Worker = class extends Own { postMessage() {} }; }";
    const app = await openWorkbench({ vault: { "A.md": text }, open: "A.md", clock, before: hold });
    await app.page.evaluate(`{
      window.heard = [];
      app.workspace.on("dossier:ready", () => window.heard.push("ready"));
      const { api } = app.plugins.plugins.dossier;
      for (const asked of [api.stale(), api.whenReady(), workbench.runCli(["dossier:stale"])]) asked.then((answer) => window.heard.push(answer), ({ message }) => window.heard.push(message));
      for (const id of ["look-up-actor", "insert-stale-report", "insert-exposure-summary", "insert-leaderboard"]) app.commands.executeCommandById("dossier:" + id);
    }`);
    await app.page.waitForTimeout(300);
    expect(await app.page.evaluate("window.heard")).toEqual([]);
    await app.disablePlugin();
    await expect.poll(() => app.page.evaluate("window.heard.sort()")).toEqual(["Dossier was turned off", "Dossier was turned off", "Error: Dossier was turned off."]);
    expect(await app.page.locator(".prompt").count()).toBe(0);
    expect(await app.readVaultFile("A.md")).toBe(text);
    await app.noErrors();
  });
});
