import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readYaml } from "../../src/cli/yaml";
import { readOutline } from "../../src/core/note/read-outline";
import { readNote } from "../../src/core/note/read-note";
import { defaultSectionWords } from "../../src/core/note/section-words";
import { defaultSettings } from "../../src/core/settings/settings";

/** The figures of `bench read`; `parts` are passes of their own over the same texts. */
export interface ReadFigures {
  readonly notes: number;
  readonly chars: number;
  readonly floorMs: number;
  readonly scanMs: number;
  readonly readMs: number;
  readonly parts: readonly { readonly name: string; readonly ms: number }[];
}

/** The fixed denominator of the shared design; it stands outside the project. */
interface ScanFloor {
  readonly loadVault: (root: string) => string[];
  readonly floor: (text: string) => number;
  readonly scan: (text: string) => object;
}

const options = { actorTag: defaultSettings.actorTag, portfolioTag: defaultSettings.portfolioTag, sectionWords: defaultSectionWords };

/** Reads a vault into memory and measures floor, scan and read in turn, so that all meet the same noise. */
export async function measureRead(vault: string): Promise<ReadFigures> {
  const tool = pathToFileURL(resolve("../shared/tools/scan-floor.mjs"));
  if (!existsSync(tool)) throw new Error("the fixed denominator ../shared/tools/scan-floor.mjs is not here");
  const { loadVault, floor, scan } = (await import(tool.href)) as ScanFloor;
  const texts = loadVault(vault);
  const passes = {
    floor: () => each(texts, floor),
    scan: () => each(texts, scan),
    outline: () => each(texts, readOutline),
    read: () => each(texts, (text) => readNote("note.md", text, options, readYaml)),
  };
  const { floor: floorMs, scan: scanMs, outline, read: readMs } = medians(passes, 9);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  return { notes: texts.length, chars, floorMs, scanMs, readMs, parts: [{ name: "outline", ms: outline }] };
}

/** The sum keeps the engine from leaving out a pass whose answers nobody looks at. */
function each(texts: readonly string[], read: (text: string) => object | number): number {
  return texts.reduce((sum, text) => sum + (typeof read(text) === "object" ? 1 : 0), 0);
}

function medians<Name extends string>(passes: Readonly<Record<Name, () => number>>, times: number): Record<Name, number> {
  const names = Object.keys(passes) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let pass = 0; pass < times; pass++) {
    for (const name of names) {
      const start = performance.now();
      passes[name]();
      taken.get(name)?.push(performance.now() - start);
    }
  }
  const median = (name: Name): number => [...(taken.get(name) ?? [])].sort((a, b) => a - b)[times >> 1] ?? NaN;
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, number>;
}
