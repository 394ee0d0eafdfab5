import { expect, test } from "vitest";
import { type Interest, interestBetween, interestsBy, interestsOf, openLimits, surveyExposure } from "../../../src/core/exposure/exposure";
import { buildVault, type Sketch } from "./build-vault";

function interest(notes: Readonly<Record<string, Sketch>>, holder: string, owned: string): Interest {
  const found = interestBetween(surveyExposure(buildVault(notes)), `${holder}.md`, `${owned}.md`).interests[0];
  if (!found) throw new Error(`${holder} has no interest in ${owned}.`);
  return found;
}

function expectInterval([low, high]: readonly [number, number], wantedLow: number, wantedHigh = wantedLow): void {
  expect(low).toBeCloseTo(wantedLow, 9);
  expect(high).toBeCloseTo(wantedHigh, 9);
}

test("a chain multiplies: 10% of 20% is 2%", () => {
  const { direct, through, total } = interest({ S: { holdings: { A: "10%" } }, A: { holdings: { B: "20%" } }, B: {} }, "S", "B");
  expectInterval(direct, 0);
  expectInterval(through, 0.02);
  expectInterval(total, 0.02);
});

test("a chain and a direct stake are summed, and nothing is counted twice", () => {
  const { direct, through, total, chains } = interest({ S: { holdings: { A: "10%", B: "5%" } }, A: { holdings: { B: "20%" } }, B: {} }, "S", "B");
  expectInterval(direct, 0.05);
  expectInterval(through, 0.02);
  expectInterval(total, 0.07);
  expect(chains.map(({ actors }) => actors)).toEqual([["S.md", "B.md"], ["S.md", "A.md", "B.md"]]);
});

test("a cross-holding follows its closed form: 0.2 · 0.5 / (1 − 0.02)", () => {
  const notes = { X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "10%", Z: "50%" } }, Z: {} };
  expectInterval(interest(notes, "X", "Z").total, 0.1 / 0.98);
});

test("an unstated link counts in the high only, and says through whom", () => {
  const notes = { M: { holdings: { O: "27%" } }, O: {}, D: { stakes: { O: "", Others: "60%" } } };
  const { total, unstatedThrough } = interest(notes, "M", "D");
  expectInterval(total, 0, 0.108);
  expect(unstatedThrough).toEqual(["O.md"]);
});

test("ranges stay ranges along a chain", () => {
  expectInterval(interest({ S: { holdings: { A: "~5-8%" } }, A: { holdings: { B: "50%" } }, B: {} }, "S", "B").total, 0.025, 0.04);
});

test("open bounds stay open: >10% reaches up to all, <1% down to nothing", () => {
  expectInterval(interest({ S: { holdings: { A: ">10%" } }, A: {} }, "S", "A").total, 0.1, 1);
  expectInterval(interest({ S: { holdings: { A: "<1%" } }, A: {} }, "S", "A").total, 0, 0.01);
});

test("a wholly owned subsidiary passes everything on", () => {
  expectInterval(interest({ Owner: {}, Sub: { parent: "Owner", whole: true, holdings: { Z: "30%" } }, Z: {} }, "Owner", "Z").total, 0.3);
});

test("where the lows of a circle do not converge, no more is certain than what goes straight", () => {
  const notes = { A: { holdings: { B: "100%" } }, B: { holdings: { A: "100%", C: "1%" } }, C: {} };
  const { direct, through, total } = interest(notes, "A", "C");
  expect([direct, through, total]).toEqual([[0, 0], [0.01, 1], [0.01, 1]]);
  expect(interest(notes, "B", "C")).toMatchObject({ direct: [0.01, 0.01], through: [0, 1], total: [0.01, 1] });
});

test("where possible highs do not converge the high is 1 and the low stays", () => {
  const notes = { S: { holdings: { X: "" } }, X: { holdings: { Y: "" } }, Y: { holdings: { X: "", Z: "50%" } }, Z: {} };
  expectInterval(interest(notes, "S", "X").total, 0, 1);
  expectInterval(interest(notes, "S", "Z").total, 0, 1);
});

test("a large ring of cross-holdings is summed like a small one", () => {
  const size = 400;
  const notes = Object.fromEntries(Array.from({ length: size }, (_, at) => [`N${String(at)}`, { holdings: { [`N${String((at + 1) % size)}`]: "99%" } }]));
  expectInterval(interest(notes, "N0", "N300").total, 0.99 ** 300 / (1 - 0.99 ** size));
});

test("both directions agree: who owns it, and what it owns", () => {
  const survey = surveyExposure(buildVault({ X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "10%", Z: "50%" } }, Z: { stakes: { W: "5-10%" } }, W: {} }));
  const owners = interestsOf(survey, "Z.md").interests;
  expect(owners.map(({ holder }) => holder)).toEqual(["Y.md", "X.md", "W.md"]);
  for (const owner of owners) {
    const same = interestsBy(survey, owner.holder).interests.find(({ owned }) => owned === "Z.md");
    expectInterval(same?.total ?? [NaN, NaN], owner.total[0], owner.total[1]);
    expect(same?.chains).toEqual(owner.chains);
  }
});

test("a chain knows the line of each link and is as old as its oldest note", () => {
  const notes = { S: { holdings: { A: "10%" }, updated: "2026-02-01" }, A: { holdings: { C: "1%", B: "20%" }, updated: "2025-05-01" }, B: {}, C: {} };
  const { chains, oldest } = interest(notes, "S", "B");
  expect(chains[0]?.places).toEqual([{ path: "S.md", line: 1 }, { path: "A.md", line: 2 }]);
  expect(oldest).toBe("2025-05-01");
});

test("a share that a later note put another in the place of makes a chain no older", () => {
  const notes = { S: { holdings: { B: "12%" }, updated: "2026-02-01" }, B: { stakes: { S: "15%" }, updated: "2025-05-01" } };
  expect(interest(notes, "S", "B").oldest).toBe("2026-02-01");
  expect(interest({ ...notes, B: { stakes: { S: "12%" }, updated: "2025-05-01" } }, "S", "B").oldest).toBe("2025-05-01");
});

test("what is not listed is said, and the total still counts it", () => {
  const middle = Array.from({ length: 30 }, (_, at) => `M${String(at)}`);
  const index = buildVault({
    S: { holdings: Object.fromEntries(middle.map((name) => [name, "10%"])) },
    ...Object.fromEntries(middle.map((name) => [name, { holdings: { B: "1%" } }])),
    B: {},
  });
  const { interests, cut } = interestBetween(surveyExposure(index), "S.md", "B.md", { ...openLimits, chains: 5 });
  expect(interests[0]?.chains).toHaveLength(5);
  expect(cut).toBe("Only the 5 largest chains to an actor are listed; the totals count them all.");
  expectInterval(interests[0]?.total ?? [0, 0], 0.03);
});
