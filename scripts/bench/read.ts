import { readYaml } from "../../src/cli/yaml";
import { readNote } from "../../src/core/note/read-note";
import { defaultSectionWords } from "../../src/core/note/section-words";
import { defaultSettings } from "../../src/core/settings/settings";
import { loadScan } from "./scan";
import { type Passes, passesByReader } from "./read-parts";

/** The figures of `bench read`; `parts` are passes of their own over the same texts. */
export interface ReadFigures {
  readonly notes: number;
  readonly chars: number;
  readonly floorMs: number;
  readonly scanMs: number;
  readonly readMs: number;
  readonly parts: readonly { readonly name: string; readonly ms: number }[];
}

export const options = { actorTag: defaultSettings.actorTag, portfolioTag: defaultSettings.portfolioTag, sectionWords: defaultSectionWords };

/** Reads a vault into memory and measures floor, scan and read in turn, so that all meet the same noise. */
export async function measureRead(vault: string): Promise<ReadFigures> {
  const { loadVault, floor, scan } = await loadScan();
  const texts = loadVault(vault);
  const whole = medians(
    { floor: () => each(texts, floor), scan: () => each(texts, scan), read: () => each(texts, (text) => readNote("note.md", text, options, readYaml)) },
    enough,
  );
  const { floor: floorMs = NaN, scan: scanMs = NaN, read: readMs = NaN } = whole;
  const parts = Object.entries(medians(passesByReader(texts, options), enough)).map(([name, ms]) => ({ name, ms }));
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  return { notes: texts.length, chars, floorMs, scanMs, readMs, parts };
}

/** A small vault is passed over more often, so that the engine has compiled what it will. */
const enough: Enough = { passes: 9, ms: 4000, mostPasses: 41 };

interface Enough {
  readonly passes: number;
  readonly ms: number;
  readonly mostPasses: number;
}

/** The sum keeps the engine from leaving out a pass whose answers nobody looks at. */
function each(texts: readonly string[], read: (text: string) => object | number): number {
  return texts.reduce((sum, text) => sum + (typeof read(text) === "object" ? 1 : 0), 0);
}

/** Runs all passes in turn until there were enough of them, and gives each one's median in milliseconds. */
function medians(passes: Passes, { passes: least, ms, mostPasses }: Enough): Readonly<Record<string, number>> {
  const taken = Object.entries(passes).map(([name, pass]) => ({ name, pass, times: [] as number[] }));
  const begun = performance.now();
  for (let round = 0; round < least || (round < mostPasses && performance.now() - begun < ms); round++) {
    for (const { pass, times } of taken) {
      const start = performance.now();
      pass();
      times.push(performance.now() - start);
    }
  }
  return Object.fromEntries(taken.map(({ name, times }) => [name, times.sort((a, b) => a - b)[times.length >> 1] ?? NaN]));
}
