import { createVaultIndex } from "../../src/core/index/create-index";
import { emptyMemory } from "../../src/core/settings/memory";
import { defaultSettings } from "../../src/core/settings/settings";
import { createSurveyor } from "../../src/core/survey";
import { answersFor, takeIn, textsOf } from "./index";
import { quantile, timed } from "./measure";
import { scanMs } from "./scan";
import { editedNote } from "./synthetic";

/** The figures of `bench update`, in milliseconds: one note saved, until the survey says what it now says. */
export interface UpdateFigures {
  readonly notes: number;
  readonly saves: number;
  /** The scan of the whole vault in the same run. */
  readonly scanMs: number;
  readonly median: Step;
  readonly p95: Step;
}

interface Step {
  readonly total: number;
  /** Reading and writing down (in the app in the worker), taking in and putting. */
  readonly read: number;
  readonly exposure: number;
  readonly benchmarks: number;
  readonly freshness: number;
}

const saves = 60;

/** Saves notes one after the other, spread over the vault, and asks for all three surveys each time. */
export async function measureUpdate(vault: string): Promise<UpdateFigures> {
  const texts = textsOf(vault);
  const scan = await scanMs(texts.map(({ text }) => text));
  const index = createVaultIndex();
  for (const answer of answersFor(texts)) for (const note of takeIn(answer)) index.put(note);
  const surveyor = createSurveyor();
  const step = (turn: number): Step => {
    const text = texts[(turn * 131) % texts.length];
    const read = timed(() => answersFor(text ? [editedNote(text, turn)] : []).flatMap(takeIn).forEach((note) => index.put(note)));
    const survey = surveyor.survey(index, "2026-07-01", defaultSettings, emptyMemory);
    const [exposure, benchmarks, freshness] = [timed(() => survey.exposure), timed(() => survey.benchmarks), timed(() => survey.freshness)].map(({ ms }) => ms);
    const parts = { read: read.ms, exposure: exposure ?? NaN, benchmarks: benchmarks ?? NaN, freshness: freshness ?? NaN };
    return { ...parts, total: parts.read + parts.exposure + parts.benchmarks + parts.freshness };
  };
  for (let turn = 0; turn < 10; turn++) step(turn);
  const steps = Array.from({ length: saves }, (_, turn) => step(turn + 10));
  const at = (share: number): Step => {
    const of = (key: keyof Step): number => quantile(steps.map((each) => each[key]), share);
    return { total: of("total"), read: of("read"), exposure: of("exposure"), benchmarks: of("benchmarks"), freshness: of("freshness") };
  };
  return { notes: texts.length, saves, scanMs: scan, median: at(0.5), p95: at(0.95) };
}
