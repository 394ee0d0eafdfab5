import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(selector: string): Promise<AxeResults> };
  }
}

/** What axe finds serious or critical in a part of a page: the rule, and the first element that breaks it. */
export async function seriousProblems(page: Page, selector: string): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  return page.evaluate(async (part) => {
    const { violations } = await window.axe.run(part);
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
  }, selector);
}
