import { expect, it } from "vitest";
import { accessFaults } from "./support/accessibility";
import { openWorkbench, type Workbench } from "./support/driver";

const base = (view: string): string => `filters:\n  and:\n    - file.hasTag("actor")\nviews:\n  - ${view.replaceAll("\n", "\n    ")}\n`;

const vault = {
  "Results.base": base("type: dossier-results\nname: Results"),
  "Tables.base": base("type: dossier-rows\nname: Holders\nsort:\n  - property: file.name\n    direction: DESC\norder:\n  - file.name\n  - note.country"),
  "Lab.md": "---\ncountry: China\n---\n#actor\n\n## Shareholders\n\n| Holder | Stake |\n|---|---|\n| [[Giant]] | >20% |\n| Staff | ~$1.2B |\n\n## Humanity's Last Exam (Jan 2026)\n\n| Model | Accuracy |\n|---|---|\n| Lab One | 9% |\n| Lab Two | >26% |\n\n*Updated 2026-06-01*\n",
  "Works.md": "---\ncountry: Korea\n---\n#actor\n\n## Shareholders (2026)\n\n| Holder | Round | Stake (%) |\n|---|---|---|\n| Fund One | A | 100% |\n| Fund Two | B | — |\n| Fund Three | B | 3.5% |\n\n*Updated 2026-06-01*\n",
  "Aside.md": "## Shareholders\n\n| Holder | Stake |\n|---|---|\n| Nobody | 1% |\n",
};

const clock = "2026-07-02T10:00:00";

const shown = (app: Workbench): Promise<readonly (readonly string[])[]> =>
  app.page.evaluate(() => [...document.querySelectorAll(".dossier-base tbody tr")].map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())));

it("a view of a base lists the benchmark results that its notes state, as written; a row opens its line", async () => {
  const app = await openWorkbench({ vault, clock, open: "Results.base" });
  await expect.poll(() => shown(app)).toEqual([
    ["Lab", "Lab One", "Humanity's Last Exam", "9%", "", "2026-01-31"],
    ["Lab", "Lab Two", "Humanity's Last Exam", ">26%", "", "2026-01-31"],
  ]);
  expect(await accessFaults(app.page, ".dossier-base")).toEqual([]);
  await app.page.locator(".dossier-base tbody tr").nth(1).focus();
  await app.page.keyboard.press("Enter");
  await expect.poll(() => app.cursor()).toEqual({ path: "Lab.md", line: 17 });
  await app.noErrors();
});

it("rows of tables that share a heading or columns stand in one list: chosen from what there is, or by words in the view's options", async () => {
  const app = await openWorkbench({ vault, clock, open: "Tables.base" });
  await app.page.getByRole("button", { name: "Shareholders", exact: true }).click();
  await expect.poll(() => shown(app)).toEqual([
    ["Works", "Fund One", "A", "100%", "Korea"],
    ["Works", "Fund Two", "B", "—", "Korea"],
    ["Works", "Fund Three", "B", "3.5%", "Korea"],
    ["Lab", "Giant", "", ">20%", "China"],
    ["Lab", "Staff", "", "~$1.2B", "China"],
  ]);
  expect(await app.page.evaluate(() => window.workbench.baseOptions())).toEqual({ heading: "Heading", columns: "Columns" });
  await app.page.evaluate(() => window.workbench.setBaseOption("columns", ["holder", "stake"]));
  await expect.poll(async () => (await shown(app)).map(([, ...cells]) => cells.join(" "))).toEqual(["Fund One 100% Korea", "Fund Two — Korea", "Fund Three 3.5% Korea", "Giant >20% China", "Staff ~$1.2B China"]);
  await expect.poll(() => app.readVaultFile("Tables.base")).toContain("heading: Shareholders");
  await app.page.evaluate(() => window.workbench.setBaseOption("heading", "votes"));
  await app.page.getByText("The notes of this base have no tables like that.").waitFor();
  await app.noErrors();
});

it("figures sort by what was read of them, what is missing last; a third press gives the base's order back, and groups stay together", async () => {
  const app = await openWorkbench({ vault: { ...vault, "Tables.base": base("type: dossier-rows\nname: Holders\nheading: shareholders\ncolumns: [holder, stake]") }, clock, open: "Tables.base" });
  const holders = async (): Promise<string> => (await shown(app)).map(([, holder]) => holder).join(", ");
  const stake = app.page.locator(".dossier-base thead").getByRole("button", { name: "stake" });
  await stake.click();
  await expect.poll(holders).toBe("Staff, Fund One, Giant, Fund Three, Fund Two");
  await expect.poll(() => app.page.locator("th[aria-sort=descending]").innerText()).toBe("stake");
  await stake.click();
  await expect.poll(holders).toBe("Fund Three, Giant, Fund One, Staff, Fund Two");
  await stake.click();
  await expect.poll(holders).toBe("Giant, Staff, Fund One, Fund Two, Fund Three");
  await app.writeVaultFile("Tables.base", base("type: dossier-rows\nname: Holders\nheading: shareholders\ncolumns: [holder, stake]\nrowSort: stake\nrowSortDescending: true\ngroupBy:\n  property: note.country\n  direction: ASC"));
  await expect.poll(() => shown(app)).toEqual([["China"], ["Lab", "Staff", "~$1.2B"], ["Lab", "Giant", ">20%"], ["Korea"], ["Works", "Fund One", "100%"], ["Works", "Fund Three", "3.5%"], ["Works", "Fund Two", "—"]]);
  expect(await accessFaults(app.page, ".dossier-base")).toEqual([]);
  await app.noErrors();
});

it("follows its notes; what did not change is not touched, and the scroll stays", async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `| Holder ${at} | ${at % 100}% |\n`).join("");
  const app = await openWorkbench({ vault: { ...vault, "Tables.base": base("type: dossier-rows\nname: Holders\nheading: register"), "Long.md": `#actor\n\n## Register\n\n| Holder | Stake |\n|---|---|\n${rows}` }, clock, open: "Tables.base" });
  await app.page.getByText("2000 rows").waitFor();
  expect((await shown(app)).length).toBeLessThan(120);
  await app.page.locator(".dossier-base").evaluate((element) => element.scrollTo({ top: 20_000 }));
  const middle = async (): Promise<string> => (await shown(app))[50]?.[1] ?? "";
  await expect.poll(async () => Number((await middle()).split(" ")[1])).toBeGreaterThan(500);
  const holder = await middle();
  await app.page.evaluate(() => {
    const changes: string[] = [];
    new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(document.querySelector(".dossier-base table") ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { changes });
  });
  const top = await app.page.locator(".dossier-base").evaluate((element) => element.scrollTop);
  await app.writeVaultFile("Aside.md", "Nothing of this base.\n");
  await app.writeVaultFile("Works.md", "---\ncountry: Korea\n---\n#actor\n\nAnother word.\n");
  await expect.poll(() => app.page.evaluate("app.vault.getFileByPath('Works.md').stat.size")).toBe(45);
  await app.page.waitForTimeout(500);
  expect(await app.page.evaluate("changes")).toEqual([]);
  await app.writeVaultFile("Long.md", `#actor\n\n## Register\n\n| Holder | Stake |\n|---|---|\n${rows.replace(`${holder} `, "Another ")}`);
  await expect.poll(middle).toBe("Another");
  expect(await app.page.locator(".dossier-base").evaluate((element) => element.scrollTop)).toBe(top);
  await app.noErrors();
});

it("says that the vault is being read rather than that nothing is there; a base without notes, hostile cells and a row without a header are taken as they are", async () => {
  const hold = "{ const Own = Worker; window.Worker = class extends Own { postMessage(...all) { (window.held ??= []).push(() => super.postMessage(...all)); } }; }";
  const odd = "#actor\n\n## Odd\n\n| | <img src=x onerror=alert(1)> |\n|---|---|\n| <script>alert(1)</script> | `a \\| b` | more |\n| |\n";
  const app = await openWorkbench({ vault: { "Odd.md": odd, "Odd.base": base("type: dossier-rows\nname: Odd\nheading: odd"), "None.base": 'filters: file.hasTag("nobody")\nviews:\n  - type: dossier-rows\n    name: None\n' }, clock, open: "Odd.base", before: hold });
  await app.page.locator(".dossier-base").getByText("Reading").waitFor();
  expect(await app.page.locator(".dossier-base").innerText()).not.toContain("no tables");
  await app.page.evaluate("setInterval(() => (window.held ?? []).splice(0).forEach((send) => send()), 20)");
  await expect.poll(() => shown(app)).toEqual([["Odd", "alert(1)", "a | b"], ["Odd", "", ""]]);
  expect(await app.page.locator(".dossier-base img, .dossier-base script").count()).toBe(0);
  expect(await accessFaults(app.page, ".dossier-base")).toEqual([]);
  await app.openNote("None.base");
  await app.page.getByText("The notes of this base have no tables.").waitFor();
  await app.noErrors();
});

it("comes with Bases, however late they are turned on, and goes with the plugin; a row is previewed with Mod, and lives in a window of its own", async () => {
  const app = await openWorkbench({ vault, clock, open: "Results.base" });
  await app.page.locator(".dossier-base tbody tr").first().waitFor();
  await app.page.keyboard.down("Control");
  await app.page.locator(".dossier-base tbody a").first().hover();
  await app.page.locator(".hover-popover").getByText("Shareholders").waitFor();
  await app.page.keyboard.up("Control");
  await app.page.mouse.move(0, 0);
  await app.page.locator(".hover-popover").waitFor({ state: "detached" });
  await app.disablePlugin();
  await app.page.getByText("No plugin shows the kind of view").waitFor();
  expect(await app.page.locator(".dossier-base").count()).toBe(0);
  await app.page.evaluate(() => window.workbench.turnBases(false));
  await app.enablePlugin();
  await app.page.evaluate(() => window.workbench.turnBases(true));
  await app.runCommand("Open exposure");
  await app.page.locator(".dossier-base tbody tr").first().waitFor();
  await app.page.locator(".workspace-leaf-content[data-type=bases]").click();
  const popout = await app.popOut();
  await popout.locator(".dossier-base tbody tr").nth(1).waitFor();
  await app.noErrors();
});
