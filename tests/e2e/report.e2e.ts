import { expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench } from "./support/driver";

const text = "#actor\n\n| Price | Chip |\n|---|---|\n| $15 / $75 | H100 |\n| $4 | B200 |\n\n*Updated 2026-01-04*\n";

it("what is read in a note stands beside it, what is not with its reason; an entry opens its line, and it follows the note", async () => {
  const app = await openWorkbench({ vault: { "Note.md": text, "Other.md": "#actor\n" }, open: "Note.md", clock: "2026-07-02T10:00:00" });
  await app.runCommand("Show what is read here");
  const panel = app.panel("report");
  await panel.getByText("1 of 4 cells not read: several amounts.").waitFor();
  await panel.getByText("Of 4 table cells, 1 holds a value, 2 words or nothing; 1 could be taken for a value and is none.").waitFor();
  await panel.getByText("“$15 / $75” under “Price”: several amounts.").click();
  await expect.poll(() => app.cursor()).toEqual({ path: "Note.md", line: 4 });
  await app.writeVaultFile("Note.md", text.replace("$15 / $75", "$15"));
  await panel.getByText("Nothing.", { exact: true }).waitFor();
  await app.openNote("Other.md");
  await panel.getByText("No table, so no cells to read.").waitFor();
  expect(await accessFaults(app.page, ".dossier-report")).toEqual([]);
  await app.disablePlugin();
  await expect.poll(() => app.page.locator(".dossier-report").count()).toBe(0);
  await app.noErrors();
});
