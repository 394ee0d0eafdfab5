import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openWorkbench, type Workbench } from "./support/driver";

const clock = "2026-07-02T10:00:00";

/** Figures that another country would write, or read, in another way. */
const figures = {
  "Figures.md": [
    "#actor", "", "## Benchmarks", "", "| Model | Date | GPQA Diamond |", "|---|---|---|", "| A1 | 2025-01-31 | 12.5% |", "| A2 | 2025-06-30 | 1,234.5 |", "| A3 | 2026-01-31 | >71.25% |", "",
    "## Capacity", "", "| Year | Capacity, GW |", "|---|---|", "| 2023 | 1,234.5 |", "| 2024 | 2,345,678 |", "| 2025 | see below |", "",
    "## Ownership", "", "| Holder | Stake |", "|---|---|", "| [[Owner]] | 12.5% |", "", "| Metric | Value |", "|---|---|", "| Valuation | $1,234.5M |", "", "*Updated 2026-01-04*", "",
  ].join("\n"),
  "Owner.md": "#actor\n\nTicker: OWN (NYSE)\n\n*Updated 2025-06-01*\n",
};

describe("views that the app defers", () => {
  it("are drawn when they come to the front, are found by their commands, and may go undrawn", async () => {
    const app = await openWorkbench({ open: "Actors/OpenAI.md", clock });
    await app.page.goto(`${app.server.url}?restore`);
    await app.untilReady();
    await app.runCommand("Open all panels");
    await app.openNote("Actors/OpenAI.md");
    await app.page.waitForTimeout(700);
    await app.page.reload();
    await app.untilReady();
    const drawn = (kind: string): Promise<number> => app.panel(kind).locator(".dossier-panel").count();
    await expect.poll(() => drawn("exposure")).toBe(1);
    expect([await drawn("benchmarks"), await drawn("freshness")]).toEqual([0, 0]);
    await app.runCommand("Open freshness");
    await app.panel("freshness").locator(".dossier-entry").first().waitFor();
    expect([await app.panel("freshness").count(), await drawn("benchmarks")]).toEqual([1, 0]);
    await app.disablePlugin();
    await app.noErrors();
  });
});

/** A panel with the room of a note, and its own tabs. */
async function openInTab(app: Workbench, kind: string): Promise<{ readonly panel: Locator; readonly tabs: Locator }> {
  await app.runCommand(`Open ${kind} in a tab`);
  const panel = app.page.locator(`.mod-root .workspace-leaf-content[data-type=dossier-${kind}]`);
  const tabs = panel.getByRole("tablist").first().getByRole("tab");
  await tabs.first().waitFor();
  return { panel, tabs };
}

describe("windows of their own", () => {
  it("take a chart's tab: it is drawn there, walked by keyboard there, and follows its note", async () => {
    const app = await openWorkbench({ vault: figures, open: "Figures.md", clock });
    await app.note.locator(".dossier-strip-menu").last().click();
    await app.page.locator(".menu-item", { hasText: "Open as a tab" }).click();
    await app.page.locator(".dossier-chart-tab canvas").waitFor();
    const popout = await app.popOut();
    const frame = popout.locator(".dossier-chart-frame").first();
    await frame.locator("canvas").waitFor();
    await frame.focus();
    await frame.press("ArrowRight");
    await expect.poll(() => popout.locator(".dossier-spoken[aria-live]").first().textContent()).toContain("1,234.5");
    await popout.locator(".dossier-not-drawn", { hasText: "1 of 3 cells not drawn" }).click();
    await popout.getByRole("listitem").filter({ hasText: "see below" }).waitFor();
    await app.writeVaultFile("Figures.md", figures["Figures.md"].replace("| 2025 | see below |", "| 2025 | 9 |"));
    await popout.locator(".dossier-not-drawn").waitFor({ state: "detached" });
    await app.noErrors();
  });
});

describe("the mobile app", () => {
  /** What can be pressed and is less than so many pixels high, or, as text does not, wide. */
  function small(part: Locator, what: string, least: number): Promise<readonly string[]> {
    return part.locator(what).evaluateAll((all, most) => all.flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 0 && Math.min(each.matches("a") ? most : width, height) < most - 0.5 ? [`${each.tagName} ${[...each.classList].join(" ")} “${each.textContent.slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`] : [];
    }), least);
  }

  const pressed = "button, select, input, summary, [role=treeitem], .dossier-twig.has-children";

  it.each(["phone", "tablet"] as const)("on a %s whatever is pressed is as large as a fingertip, and no row reaches beyond the screen", async (mobile) => {
    const app = await openWorkbench({ open: "Actors/OpenAI.md", clock, mobile });
    for (const side of ["Toggle left sidebar"]) await app.runCommand(side);
    for (const kind of ["exposure", "benchmarks", "freshness"]) {
      const { panel, tabs } = await openInTab(app, kind);
      for (let at = 0; at < (await tabs.count()); at++) {
        await tabs.nth(at).tap();
        await app.page.waitForTimeout(200);
        expect(await small(panel, pressed, 44)).toEqual([]);
        expect(await small(panel, ".dossier-link", 24)).toEqual([]);
        expect(await panel.locator(".dossier-view").evaluate((view) => view.scrollWidth - view.clientWidth)).toBeLessThanOrEqual(0);
      }
    }
    await app.noErrors();
  });

  it("has charts in notes whose strip and caption take a finger, without moving the text below", async () => {
    const app = await openWorkbench({ vault: figures, open: "Figures.md", clock, mobile: "phone" });
    await app.runCommand("Toggle left sidebar");
    const strip = app.note.locator(".dossier-strip-button").last();
    await strip.waitFor();
    expect(await small(app.note, ".dossier-strip-button, .dossier-strip-menu", 44)).toEqual([]);
    await strip.tap();
    await app.note.locator(".dossier-chart canvas").last().waitFor();
    await app.note.locator(".dossier-not-drawn").last().tap();
    await app.note.locator(".dossier-cells").getByRole("link", { name: "see below" }).last().waitFor();
    expect(await app.note.locator(".cm-scroller").first().evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)).toBeLessThanOrEqual(0);
    await app.noErrors();
  });

  it("needs no pointer that hovers: a tap on a mark says why, and everything a row offers is in sight", async () => {
    const app = await openWorkbench({ vault: { "Old.md": "#actor\n\nText.\n\n*Updated 2025-01-04*\n" }, open: "Old.md", clock, mobile: "tablet" });
    await app.note.locator(".dossier-mark").first().tap();
    await app.page.locator(".menu").getByText("Updated 2025-01-04, 544 days ago; the limit is 90").waitFor();
    await app.page.keyboard.press("Escape");
    await app.runCommand("Open freshness in a tab");
    const done = app.page.locator(".mod-root [data-type=dossier-freshness]").getByRole("button", { name: "Mark Old as checked today" });
    await done.waitFor();
    expect(await done.evaluate((button) => Number(getComputedStyle(button).opacity))).toBe(1);
    await app.noErrors();
  });
});

describe("an app that reads from right to left", () => {
  it("keeps names of another direction to themselves, and nothing reaches beyond a narrow panel", async () => {
    const vault = { ...figures, "חברה.md": "#actor\n\n## Ownership\n\n| Holder | Stake |\n|---|---|\n| [[Owner]] | 27% |\n| שותף | 5% |\n\n*Updated 2026-01-04*\n" };
    const app = await openWorkbench({ vault, open: "חברה.md", clock });
    await app.page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    for (const kind of ["exposure", "benchmarks", "freshness"]) {
      await app.runCommand(`Open ${kind}`);
      const view = app.panel(kind).locator(".dossier-view");
      await view.locator(".dossier-panel").waitFor();
      await view.evaluate((element) => {
        element.style.width = "300px";
      });
      expect(await view.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    }
    await app.runCommand("Open exposure");
    const row = app.panel("exposure").getByRole("table", { name: "Who owns חברה" }).locator("tr", { hasText: "Owner" }).first();
    const [name, share] = [await row.getByText("Owner").boundingBox(), await row.getByText("27%").boundingBox()];
    expect(name && share && name.x < share.x).toBe(true);
    await app.noErrors();
  });
});

describe("a country with other figures", () => {
  const watchCanvas = `
    window.drawn = new Set();
    const fillText = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      window.drawn.add(String(text));
      return fillText.call(this, text, ...rest);
    };
    const toLocaleString = Number.prototype.toLocaleString;
    window.local = [];
    Number.prototype.toLocaleString = function (...asked) {
      window.local.push(asked);
      return toLocaleString.apply(this, asked);
    };`;

  /** Everything that Dossier says in figures: panels, what is drawn on canvases, and what is copied. */
  async function said(locale: string): Promise<Readonly<Record<string, unknown>>> {
    const app = await openWorkbench({ vault: figures, open: "Figures.md", clock, locale, before: watchCanvas, data: { version: 1, settings: { inlineCharts: "full" } } });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const texts: Record<string, string> = {};
    await app.note.locator(".dossier-chart canvas").first().waitFor();
    for (const kind of ["exposure", "benchmarks", "freshness"]) {
      const { panel, tabs } = await openInTab(app, kind);
      for (let at = 0; at < (await tabs.count()); at++) {
        await tabs.nth(at).click();
        if ((await tabs.nth(at).innerText()) === "Calendar") await panel.locator("canvas").nth(1).waitFor();
        await app.page.waitForTimeout(150);
        texts[`${kind} ${at}`] = await panel.innerText();
      }
    }
    await app.openNote("Figures.md");
    for (const way of ["Copy as CSV", "Copy as Markdown", "Copy the description"]) {
      await app.page.evaluate(() => navigator.clipboard.writeText(""));
      await app.note.locator(".dossier-chart", { hasText: "Capacity" }).locator(".dossier-strip-menu").click();
      await app.page.locator(".menu").getByText(way).click();
      await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
      texts[way] = await app.page.evaluate(() => navigator.clipboard.readText());
    }
    const drawn = await app.page.evaluate(() => [...(window as unknown as { readonly drawn: Set<string> }).drawn].sort());
    const local = await app.page.evaluate(() => (window as unknown as { readonly local: readonly (readonly string[])[] }).local.filter(([asked]) => asked !== "en").length);
    await app.noErrors();
    await app.close();
    return { ...texts, drawn, local };
  }

  it("reads the same figures as every other: points for decimals, on axes, in panels, in copies and CSV", async () => {
    const english = await said("en-US");
    expect(english["Copy as CSV"]).toContain(",1234.5,");
    expect(english["local"]).toBe(0);
    expect(await said("de-DE")).toEqual(english);
    expect(await said("ar-EG")).toEqual(english);
  }, 180_000);
});
