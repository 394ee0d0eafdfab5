import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readYaml } from "../../src/cli/yaml";
import { createFreshnessSurveyor, needsLook, todaysList, type FreshnessSurvey } from "../../src/core/freshness/freshness";
import { createVaultIndex } from "../../src/core/index/create-index";
import { readNote } from "../../src/core/note/read-note";
import { defaultSectionWords } from "../../src/core/note/section-words";
import { emptyMemory } from "../../src/core/settings/memory";
import { defaultSettings } from "../../src/core/settings/settings";
import { finish } from "../../src/core/steps";
import { editedNote, syntheticVault } from "./synthetic";

/** The figures of `bench freshness`: medians in milliseconds, and the scan of the same notes as their floor. */
export interface FreshnessFigures {
  readonly notes: number;
  readonly scanMs: number;
  /** All verdicts and their order, on a new day. */
  readonly verdictsMs: number;
  /** The same, with what the panel shows of it. */
  readonly midnightMs: number;
  /** The same, after one note was saved. */
  readonly savedMs: number;
}

const options = { actorTag: defaultSettings.actorTag, portfolioTag: defaultSettings.portfolioTag, sectionWords: defaultSectionWords };

/** Measures freshness over a synthetic vault; every pass in turn, so that all meet the same noise. */
export async function measureFreshness(count: number): Promise<FreshnessFigures> {
  const tool = pathToFileURL(resolve("../shared/tools/scan-floor.mjs"));
  if (!existsSync(tool)) throw new Error("the fixed denominator ../shared/tools/scan-floor.mjs is not here");
  const { scan } = (await import(tool.href)) as { readonly scan: (text: string) => object };
  const vault = syntheticVault(count);
  const index = createVaultIndex();
  for (const { path, text } of vault) index.put(readNote(path, text, options, readYaml));
  const surveyor = createFreshnessSurveyor();
  const survey = (turn: number): FreshnessSurvey => finish(surveyor.survey(index, `2026-07-0${1 + (turn % 9)}`, defaultSettings, emptyMemory));
  const passes: Readonly<Record<string, (turn: number) => number>> = {
    scan: () => vault.reduce((sum, { text }) => sum + (typeof scan(text) === "object" ? 1 : 0), 0),
    verdicts: (turn) => survey(turn + 4).ranked.length,
    midnight(turn) {
      const day = survey(turn + 1);
      return todaysList(day, emptyMemory, 10).entries.reduce((sum, { reasons }) => sum + reasons.length, needsLook(day, emptyMemory).length + day.overdue.length);
    },
    saved(turn) {
      const note = vault[(turn * 37) % count];
      if (note) index.put(readNote(note.path, editedNote(note, turn).text, options, readYaml));
      return survey(turn + 1).ranked.length;
    },
  };
  const { scan: scanMs = NaN, verdicts = NaN, midnight = NaN, saved = NaN } = medians(passes, 25);
  return { notes: count, scanMs, verdictsMs: verdicts, midnightMs: midnight, savedMs: saved };
}

export function describeFreshness({ notes, scanMs, verdictsMs, midnightMs, savedMs }: FreshnessFigures): string {
  const line = (name: string, ms: number): string => `  ${name.padEnd(32)}${ms.toFixed(1).padStart(8)} ms  ${(ms / scanMs).toFixed(2)} × scan`;
  return [
    `${notes} notes (medians; scan ${scanMs.toFixed(1)} ms)`,
    line("verdicts, all notes", verdictsMs),
    line("a new day, with the day's list", midnightMs),
    line("one note saved, read included", savedMs),
  ].join("\n");
}

function medians(passes: Readonly<Record<string, (turn: number) => number>>, rounds: number): Readonly<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < rounds; turn++) {
    for (const [name, pass] of Object.entries(passes)) {
      const start = performance.now();
      pass(turn);
      (times[name] ??= []).push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, each.sort((a, b) => a - b)[each.length >> 1] ?? NaN]));
}
