import fc from "fast-check";
import { expect, test } from "vitest";
import { actorOf, actorsOf, interestsBy, interestsOf, reportExposure, surveyExposure } from "../../../src/core/exposure/exposure";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import type { Note } from "../../../src/core/note/note";
import { runs } from "../../law";
import { type Said, type Sketch, sketchNote } from "./build-vault";

const names = ["Ada", "Bex", "Cor", "Dov", "Eli", "x/Ada", "Unlisted"];
const tickers = ["AAA", "BBB"];
const shares = ["", "5%", "~5-8%", ">10%", "<1%", "27%", "60%", "100%", "140%", "-3%"];

const said = fc.record({
  share: fc.constantFrom(...shares),
  basis: fc.constantFrom("" as const, "" as const, "diluted" as const, "outstanding" as const, "voting" as const),
  over: fc.boolean().map((over) => over),
  plain: fc.boolean(),
  named: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  ticker: fc.constantFrom("", "", "", ...tickers),
}).map((each): Said => ({ ...each, over: each.over && each.share === "5%" }));

const list = fc.dictionary(fc.constantFrom(...names), said, { maxKeys: 4 });

const sketch = fc.record({
  stakes: list, holdings: list, direct: list, risk: list,
  parent: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 3 }),
  updated: fc.constantFrom("2025-01-01", "2025-06-01", "2026-01-04"),
  tickers: fc.constantFrom(undefined, undefined, ["AAA"], ["BBB"]),
  aliases: fc.constantFrom([], [], ["Unlisted"], ["Ada"]),
  isActor: fc.boolean(),
}).map(({ aliases, isActor, parent, tickers: own, ...rest }): Sketch =>
  ({ ...rest, ...(parent === undefined ? {} : { parent }), ...(own ? { tickers: own } : {}), said: { aliases, isActor } }));

const note = fc.tuple(fc.constantFrom(...names.slice(0, -1)), sketch).map(([name, each]) => sketchNote(name, each));
const notes = fc.uniqueArray(note, { selector: ({ path }) => path, maxLength: 6 });

function indexOf(all: readonly Note[]): VaultIndex {
  const index = createVaultIndex();
  for (const each of all) index.put(each);
  return index;
}

function report(index: VaultIndex): unknown {
  const survey = surveyExposure(index);
  return { ...reportExposure(survey), actors: actorsOf(survey).map((key) => actorOf(survey, key)) };
}

test("after any sequence of changes the survey equals a fresh one", () => {
  const change = fc.oneof({ weight: 3, arbitrary: note }, { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => `${name}.md`) });
  fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
    const index = createVaultIndex();
    for (const each of changes) {
      if (typeof each === "string") index.remove(each);
      else index.put(each);
      report(index);
    }
    expect(report(index)).toEqual(report(indexOf(index.notes())));
  }), { numRuns: runs(60) });
});

test("the order in which notes are read changes nothing", () => {
  fc.assert(fc.property(notes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
    expect(report(indexOf(shuffled))).toEqual(report(indexOf(all)));
  }), { numRuns: runs(60) });
});

test("a note about somebody else changes nothing", () => {
  const stranger = sketchNote("Stranger", { stakes: { "Somebody else": "30%" }, direct: ["A third"] });
  fc.assert(fc.property(notes, (all) => {
    const before = surveyExposure(indexOf(all));
    const after = surveyExposure(indexOf([...all, stranger]));
    for (const { path } of all) {
      expect(reportExposure(after, path)).toEqual(reportExposure(before, path));
    }
  }), { numRuns: runs(40) });
});

test("lows are never above highs, and nothing leaves 0 to 1", () => {
  fc.assert(fc.property(notes, (all) => {
    const { edges, interests } = reportExposure(surveyExposure(indexOf(all)));
    for (const [low, high] of [...edges.map(({ share }) => share), ...interests.flatMap(({ direct, through, total }) => [direct, through, total])]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(1);
    }
  }), { numRuns: runs(60) });
});

test("who owns it and what it owns tell the same", () => {
  fc.assert(fc.property(notes, (all) => {
    const survey = surveyExposure(indexOf(all));
    for (const { path } of all) {
      for (const interest of interestsBy(survey, path).interests) {
        const same = interestsOf(survey, interest.owned).interests.find(({ holder }) => holder === path);
        expect(same?.total[0]).toBeCloseTo(interest.total[0], 9);
        expect(same?.total[1]).toBeCloseTo(interest.total[1], 9);
      }
    }
  }), { numRuns: runs(40) });
});

test("raising a stated share never lowers a total", () => {
  const matrix = fc.array(fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
  const totals = (rows: readonly (readonly number[])[]): Map<string, number> => {
    const all = rows.map((row, from) => sketchNote(`N${String(from)}`, {
      holdings: Object.fromEntries(row.flatMap((share, to) => (to === from ? [] : [[`N${String(to)}`, `${String(share)}%`] as const]))),
    }));
    const { interests } = reportExposure(surveyExposure(indexOf(all)));
    return new Map(interests.map(({ holder, target, total }) => [`${holder.name} ${target.name}`, total[0]]));
  };
  fc.assert(fc.property(matrix, fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 20 }), (rows, from, to, more) => {
    const raised = rows.map((row, at) => row.map((share, column) => (at === from && column === to ? share + more : share)));
    const after = totals(raised);
    for (const [pair, before] of totals(rows)) expect(after.get(pair) ?? 0).toBeGreaterThanOrEqual(before - 1e-9);
  }), { numRuns: runs(40) });
});

test("small vaults agree with the sum of powers, carried far", () => {
  const matrix = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
  fc.assert(fc.property(matrix, (rows) => {
    const shares = rows.map((row, from) => row.map((share, to) => (from === to ? 0 : share / 100)));
    const all = shares.map((row, from) => sketchNote(`N${String(from)}`, {
      holdings: Object.fromEntries(row.flatMap((share, to) => (share === 0 ? [] : [[`N${String(to)}`, `${String(share * 100)}%`] as const]))),
    }));
    const expected = sumOfPowers(shares);
    for (const { holder, target, total } of reportExposure(surveyExposure(indexOf(all))).interests) {
      expect(total[0]).toBeCloseTo(Math.min(1, expected[Number(holder.name.slice(1))]?.[Number(target.name.slice(1))] ?? NaN), 8);
    }
  }), { numRuns: runs(30) });
});

function sumOfPowers(shares: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
    a.map((row) => b.map((_, column) => row.reduce((sum, value, at) => sum + value * (b[at]?.[column] ?? 0), 0)));
  let power = shares;
  let sum = shares;
  for (let count = 0; count < 400; count++) {
    power = product(power, shares);
    const next = power;
    sum = sum.map((row, at) => row.map((value, column) => value + (next[at]?.[column] ?? 0)));
  }
  return sum;
}
