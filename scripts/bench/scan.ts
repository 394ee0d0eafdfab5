import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { timed } from "./measure";

/** The fixed denominator of the shared design; it stands outside the project. */
export interface ScanFloor {
  readonly loadVault: (root: string) => string[];
  readonly floor: (text: string) => number;
  readonly scan: (text: string) => object;
}

export async function loadScan(): Promise<ScanFloor> {
  const tool = pathToFileURL(resolve("../shared/tools/scan-floor.mjs"));
  if (!existsSync(tool)) throw new Error("the fixed denominator ../shared/tools/scan-floor.mjs is not here");
  return (await import(tool.href)) as ScanFloor;
}

/** The scan of all texts in milliseconds, the best of several passes. */
export async function scanMs(texts: readonly string[]): Promise<number> {
  const { scan } = await loadScan();
  return Math.min(...Array.from({ length: 5 }, () => timed(() => texts.forEach((text) => void scan(text))).ms));
}
