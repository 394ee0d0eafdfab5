import { readYaml } from "../../src/cli/yaml";
import { defaultMatrix, exposureMatrix, noFilter, noteView, surveyExposure, vaultView } from "../../src/core/exposure/exposure";
import { createVaultIndex } from "../../src/core/index/create-index";
import { readNote } from "../../src/core/note/read-note";
import { defaultSectionWords } from "../../src/core/note/section-words";
import { defaultSettings } from "../../src/core/settings/settings";
import type { NoteText } from "../../src/engine/ports";
import { seeded, syntheticVault } from "./synthetic";

/** The figures of `bench exposure`: medians in milliseconds. */
export interface ExposureFigures {
  readonly notes: number;
  /** Lines that name somebody as a way in, a stake or a holding. */
  readonly edges: number;
  /** The ledger from nothing. */
  readonly coldMs: number;
  /** One note with another share and another way in is put into the index: the survey up to date again. */
  readonly savedMs: number;
  /** The same, and the panel's view of that note. */
  readonly noteViewMs: number;
  /** The same, and the panel's view of the whole vault. */
  readonly vaultViewMs: number;
  /** A matrix of 400 by 200 out of the survey (without drawing it). */
  readonly matrixMs: number;
}

const options = { actorTag: defaultSettings.actorTag, portfolioTag: defaultSettings.portfolioTag, sectionWords: defaultSectionWords };

/** Measures exposure over a synthetic vault with one more holding in each note; reading the saved note is not counted. */
export function measureExposure(count: number): ExposureFigures {
  const chance = seeded(7);
  const vault = syntheticVault(count).map((note) => withHolding(note, count, chance));
  const notes = vault.map(({ path, text }) => readNote(path, text, options, readYaml));
  const index = createVaultIndex();
  for (const note of notes) index.put(note);
  const began = performance.now();
  vaultView(surveyExposure(index), noFilter);
  const coldMs = performance.now() - began;
  const passes = Array.from({ length: 41 }, (_, turn) => {
    const note = vault[(turn * 37) % count] ?? { path: "", text: "" };
    return measureSave(index, readNote(note.path, note.text.replace(/\| \d+\.\d% \|/, `| ${String(turn % 20)}.5% |`), options, readYaml));
  });
  const matrix = { ...defaultMatrix, mostRows: 400, mostColumns: 200, rows: "private", filter: noFilter } as const;
  return {
    notes: count, edges: notes.reduce((sum, { exposures }) => sum + exposures.length, 0), coldMs,
    savedMs: median(passes.map(({ saved }) => saved)),
    noteViewMs: median(passes.map(({ seen }) => seen)),
    vaultViewMs: median(passes.map(({ ranked }) => ranked)),
    matrixMs: median(Array.from({ length: 5 }, () => timed(() => exposureMatrix(surveyExposure(index), matrix)))),
  };
}

export function describeExposureFigures({ notes, edges, coldMs, savedMs, noteViewMs, vaultViewMs, matrixMs }: ExposureFigures): string {
  const line = (name: string, ms: number): string => `  ${name.padEnd(40)}${ms.toFixed(1).padStart(8)} ms`;
  return [
    `${String(notes)} notes, ${String(edges)} edges (medians)`,
    line("the survey from nothing", coldMs), line("one note saved: survey", savedMs), line("one note saved: survey and its view", noteViewMs),
    line("one note saved: survey and the vault's view", vaultViewMs), line("a matrix of 400 × 200", matrixMs),
  ].join("\n");
}

function withHolding({ path, text }: NoteText, count: number, chance: () => number): NoteText {
  const owned = Math.floor(chance() * count).toString(36).toUpperCase();
  return { path, text: `${text}\n## Holdings\n\n- [[Actor ${owned}]] — ${(chance() * 9).toFixed(1)}%\n` };
}

function measureSave(index: ReturnType<typeof createVaultIndex>, note: ReturnType<typeof readNote>): { saved: number; seen: number; ranked: number } {
  const saved = timed(() => {
    index.put(note);
    surveyExposure(index);
  });
  const seen = saved + timed(() => noteView(surveyExposure(index), note.path, 500));
  const ranked = saved + timed(() => vaultView(surveyExposure(index), noFilter));
  return { saved, seen, ranked };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
