import fc from "fast-check";
import { describe, it } from "vitest";
import { frontier, surveyBenchmarks, type BenchmarkSurvey } from "../../../src/core/benchmark/benchmark";
import { interval, strength, type Score } from "../../../src/core/benchmark/entry";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { Note, Result } from "../../../src/core/note/note";
import type { Join } from "../../../src/core/settings/benchmark-memory";
import { emptyMemory } from "../../../src/core/settings/memory";
import { runs } from "../../law";
import { buildNote } from "../build-note";

const names = ["Opus 4.5", "Claude Opus 4.5", "claude opus-4.5", "GPT-5", "GPT 5.0", "GPT-5 mini", "R1", "DeepSeek R1", "מודל 3"];
const benchmarks = ["HLE", "Humanity's Last Exam", "SWE-bench", "SWE-bench Verified", "LibriSpeech WER"];

const score: fc.Arbitrary<Score> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((value): Score => ({ kind: "rank", text: `#${value}`, value })),
  fc.record({ value: fc.oneof(fc.integer({ min: -5, max: 120 }), fc.constant(1e300)), down: fc.option(fc.integer({ min: 0, max: 20 })), up: fc.option(fc.integer({ min: 0, max: 20 })), unit: fc.constantFrom("%", "%", "%", "") }).map(
    ({ value, down, up, unit }): Score => ({ kind: "quantity", text: String(value), value, low: down === null ? null : value - down, high: up === null ? null : value + up, bound: down === 0 && up === 0 ? "exact" : "range", unit, note: "" }),
  ),
);

const result: fc.Arbitrary<Result> = fc
  .record({
    benchmark: fc.constantFrom(...benchmarks), subject: fc.constantFrom(...names), cell: score, condition: fc.constantFrom("", "", "tools", "no tools"),
    asOf: fc.constantFrom(null, "2025-01-31", "2025-02-28", "2025-02-03"), asOfStated: fc.boolean(), line: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ line, asOf, asOfStated, ...said }) => ({ ...said, benchmarkLink: null, subjectLink: null, asOf, asOfStated: asOfStated && asOf !== null, evidence: null, measure: "", line, span: { from: line * 10, to: line * 10 + 1 } }));

const notes: fc.Arbitrary<Note[]> = fc
  .array(fc.array(result, { maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((results, at) => buildNote(`N${at}.md`, { results: results.map((each, line) => ({ ...each, line: line + 1, span: { from: line * 10, to: line * 10 + 1 } })) })));

const joins: fc.Arbitrary<Join[]> = fc.array(fc.record({ of: fc.constant("subject" as const), names: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), same: fc.boolean() }), { maxLength: 3 });

function survey(all: readonly Note[], said: readonly Join[] = []): BenchmarkSurvey {
  const index = createVaultIndex();
  for (const note of all) index.put(note);
  return surveyBenchmarks(index, { ...emptyMemory, joins: said });
}

function told({ leaderboards }: BenchmarkSurvey): string {
  return JSON.stringify(leaderboards);
}

describe("leaderboards", () => {
  it("do not depend on the order in which notes are read", () => {
    fc.assert(fc.property(notes, joins, fc.func(fc.integer()), (all, said, order) => {
      const shuffled = [...all].sort((a, b) => order(a.path) - order(b.path));
      return told(survey(all, said)) === told(survey(shuffled, said));
    }), { numRuns: runs(100) });
  });

  it("do not change when a note without results comes in", () => {
    fc.assert(fc.property(notes, (all) => told(survey(all)) === told(survey([...all, buildNote("Unrelated.md")]))), { numRuns: runs(100) });
  });

  it("do not change when a note with results of another benchmark comes in", () => {
    const other = buildNote("Other.md", { results: fc.sample(result, { numRuns: 3, seed: 1 }).map((each) => ({ ...each, benchmark: "Another exam", subject: "Somebody else" })) });
    fc.assert(fc.property(notes, (all) => {
      const before = survey(all).leaderboards;
      const after = survey([...all, other]).leaderboards.filter(({ name }) => name !== "Another exam");
      return JSON.stringify(before) === JSON.stringify(after);
    }), { numRuns: runs(100) });
  });

  it("keep every statement, each once", () => {
    fc.assert(fc.property(notes, joins, (all, said) => {
      const stated = all.flatMap(({ path, results }) => results.map(({ line }) => `${path}:${line}`)).sort();
      const listed = survey(all, said).leaderboards.flatMap(({ entries }) => entries.map(({ path, result: { line } }) => `${path}:${line}`)).sort();
      return JSON.stringify(stated) === JSON.stringify(listed);
    }), { numRuns: runs(100) });
  });

  it("tie symmetrically: what is better beyond doubt stands before, and of two that overlap each may stand where the other does", () => {
    fc.assert(fc.property(notes, (all) => survey(all).leaderboards.every(({ standings, higherIsBetter }) => {
      const ranked = standings.flatMap(({ rank, lastRank, lead }) => (rank === null || lastRank === null ? [] : [{ rank, lastRank, ...interval(lead.cell, higherIsBetter) }]));
      return ranked.every((a) => ranked.every((b) => {
        if (a.low > b.high) return a.rank < b.rank && a.lastRank <= b.lastRank;
        return b.low > a.high || (a.rank <= b.lastRank && b.rank <= a.lastRank);
      }));
    })), { numRuns: runs(100) });
  });

  it("have a last rank that is never above the first", () => {
    fc.assert(fc.property(notes, (all) => survey(all).leaderboards.every(({ standings, ranked }) => standings.every(({ rank, lastRank }) => rank === null || (lastRank !== null && rank <= lastRank && lastRank <= ranked)))), { numRuns: runs(100) });
  });
});

it("the running best only ever gets better, day by day, in the metric's direction", () => {
  fc.assert(fc.property(notes, fc.boolean(), (all, lower) => {
    const index = createVaultIndex();
    for (const note of all) index.put(note);
    const directions = new Map(lower ? benchmarks.map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ""), "lower" as const]) : []);
    return surveyBenchmarks(index, { ...emptyMemory, directions }).leaderboards.every((board) => {
      const points = frontier(board);
      return points.every((point, at) => {
        const before = points[at - 1];
        return !before || (before.date <= point.date && strength(before.entry.cell, board.higherIsBetter) < strength(point.entry.cell, board.higherIsBetter));
      });
    });
  }), { numRuns: runs(100) });
});
