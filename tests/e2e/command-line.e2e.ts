import { expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const vault = {
  "Lab.md": "#actor #private\n\n## Investment implications\n\n**Indirect exposure:**\n- [[Giant]] — sells it machines\n\n## Shareholders\n\n| Holder | Stake |\n|---|---|\n| [[Giant]] | >20% |\n\n## Humanity's Last Exam (Jan 2026)\n\n| Model | Accuracy |\n|---|---|\n| Lab One | 14% |\n| Lab Two | >26% |\n\n*Updated 2025-01-01*\n",
  "Giant.md": "#actor #public\n\n*Updated 2026-06-30*\n",
  "North/Twin.md": "#actor\n",
  "South/Twin.md": "#actor\n",
  "Rival.md": "#actor\n\n**Direct exposure:**\n- [[Lab]] — its only customer\n\n*Updated 2026-06-30*\n",
};

const clock = "2026-07-02T10:00:00";

it("the app's own command line answers once the vault is read: every figure with its note and line, in any of four formats", async () => {
  const app = await openWorkbench({ vault, clock });
  expect(await app.page.evaluate(() => window.workbench.cliHelp())).toEqual({
    "dossier:exposure": ["of=<note or name>", "format=json|tsv|csv|md"],
    "dossier:benchmarks": ["name=<benchmark>", "format=json|tsv|csv|md"],
    "dossier:stale": ["format=json|tsv|csv|md"],
  });
  expect((await app.runCli("dossier:exposure", "of=Lab")).split("\n").map((line) => line.split("\t"))).toEqual([
    ["From", "Kind", "To", "Share", "Reason", "As of", "Line"],
    ["Lab", "indirect", "Giant", "", "sells it machines", "2025-01-01", "Lab.md:6"],
    ["Lab", "stake", "Giant", ">20%", "", "2025-01-01", "Lab.md:12"],
    ["Rival", "direct", "Lab", "", "its only customer", "2026-06-30", "Rival.md:4"],
    ["Giant", "interest", "Lab", "at least 20%", "", "2025-01-01", "Lab.md:12"],
  ]);
  expect(await app.runCli("dossier:exposure", "format=md")).toContain("| [[Giant]] | interest | [[Lab]] | at least 20% |");
  expect((await app.runCli("dossier:benchmarks", "name=humanitys last exam", "format=csv")).split("\n")).toEqual([
    "benchmark,place,subject,score,value,low,high,unit,condition,as of,date stated,evidence,note,line",
    "Humanity's Last Exam,1,Lab Two,>26%,26,26,,%,,2026-01-31,yes,,Lab.md,19",
    "Humanity's Last Exam,2,Lab One,14%,14,14,14,%,,2026-01-31,yes,,Lab.md,18",
  ]);
  expect(JSON.parse(await app.runCli("dossier:stale", "format=json"))).toContainEqual({
    note: "Lab.md", state: "stale", "age in days": 547, "limit in days": 90, "linked from": 1, why: "Updated 2025-01-01, 547 days ago; the limit is 90", lines: "21",
  });
  expect(await app.runCli("dossier:stale", "format=md")).toContain("| [[Lab]] | stale | 547 |");
  await app.noErrors();
});

it("what cannot be answered is one sentence", async () => {
  const app = await openWorkbench({ vault, clock });
  expect(await app.runCli("dossier:exposure", "of=Nobody")).toBe("Error: Nobody is no note or actor of this vault.");
  expect(await app.runCli("dossier:exposure", "of=Twin")).toBe("Error: Twin could be any of North/Twin.md, South/Twin.md.");
  expect(await app.runCli("dossier:benchmarks", "name=Chess")).toBe("Error: no benchmark is called Chess.");
  expect(await app.runCli("dossier:stale", "format=xml")).toBe("Error: format=xml is none of json, tsv, csv, md.");
  await app.noErrors();
});

it("is gone with the plugin, and comes back with it", async () => {
  const app = await openWorkbench({ vault, clock });
  await app.disablePlugin();
  expect(await app.runCli("dossier:stale")).toBe('Error: Command "dossier:stale" not found.');
  await app.enablePlugin();
  expect(await app.runCli("dossier:stale")).toContain("Lab.md\tstale");
  await app.noErrors();
});

it("an app that has no command line of its own, or no Bases, is left alone", async () => {
  const app = await openWorkbench({ vault, clock, version: "1.8.7", open: "Lab.md" });
  expect(await app.page.evaluate(() => window.workbench.cliHelp())).toEqual({});
  await app.runCommand("Open exposure");
  await app.panel("exposure").getByText("Giant").first().waitFor();
  await app.noErrors();
});
