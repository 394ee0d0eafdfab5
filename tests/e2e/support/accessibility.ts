import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(selector: string): Promise<AxeResults> };
  }
}

const axeCore = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** All that axe-core holds against what matches `selector`, however light: each rule with the elements that break it and why. */
export async function accessFaults(page: Page, selector: string): Promise<readonly string[]> {
  await page.addScriptTag({ path: axeCore });
  return page.evaluate(async (part) => {
    const { violations } = await window.axe.run(part);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`));
  }, selector);
}
