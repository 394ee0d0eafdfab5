import { expect, test } from "vitest";
import { capTableOf, type CapTable, exposureFindings, findActors, namesInDoubt, surveyExposure } from "../../../src/core/exposure/exposure";
import { readShare } from "../../../src/core/exposure/interval";
import { buildVault, sketchNote, type Sketch } from "./build-vault";

function capTable(notes: Readonly<Record<string, Sketch>>, owned: string): CapTable {
  return capTableOf(surveyExposure(buildVault(notes)), `${owned}.md`);
}

function findings(notes: Readonly<Record<string, Sketch>>): string[] {
  return exposureFindings(surveyExposure(buildVault(notes))).map(({ code, message }) => `${code}: ${message}`);
}

test("a stake in one note and a holding in the other are one edge with two statements", () => {
  const { edges } = capTable({ Fund: { holdings: { Firm: "27%" } }, Firm: { stakes: { Fund: "~27%" } } }, "Firm");
  expect(edges).toHaveLength(1);
  expect(edges[0]).toMatchObject({ share: [0.27, 0.27], stated: true, conflict: false });
  expect(edges[0]?.statements.map(({ path }) => path)).toEqual(["Firm.md", "Fund.md"]);
});

test("where two notes differ the later one counts, and both are kept as a conflict", () => {
  const notes = { Fund: { holdings: { Firm: "25%" }, updated: "2026-03-01" }, Firm: { stakes: { Fund: "27%" }, updated: "2026-01-04" } };
  const { edges } = capTable(notes, "Firm");
  expect(edges[0]).toMatchObject({ share: [0.25, 0.25], conflict: true });
  expect(findings(notes)).toEqual(["share-conflict: Fund in Firm: 27% in Firm (2026-01-04), 25% in Fund (2026-03-01). Counted once, as 25%."]);
});

test("a note that says nothing of a share does not outdate one that does", () => {
  const notes = { Fund: { holdings: { Firm: "" }, updated: "2026-03-01" }, Firm: { stakes: { Fund: "27%" }, updated: "2026-01-04" } };
  expect(capTable(notes, "Firm").edges[0]).toMatchObject({ share: [0.27, 0.27], stated: true, conflict: false });
});

test("an unstated share lies between nothing and what the others leave, unnamed holders included", () => {
  const { edges, coverage, residual } = capTable({ Firm: { stakes: { A: "", B: "40-50%", Employees: { share: "20%", named: false } } } }, "Firm");
  expect(edges.find(({ holder }) => holder === "name:a")?.share[1]).toBeCloseTo(0.4);
  expect(coverage[0]).toBeCloseTo(0.6);
  expect(residual[1]).toBeCloseTo(0.4);
});

test("what is over is kept, struck out and counted nowhere", () => {
  const notes = { Firm: { stakes: { Old: { share: "30%", over: true, note: "sold in 2024" }, New: "60%" } } };
  const { edges, exited, coverage } = capTable(notes, "Firm");
  expect(edges.map(({ holder }) => holder)).toEqual(["name:new"]);
  expect(exited.map(({ holder }) => holder)).toEqual(["name:old"]);
  expect(coverage[0]).toBeCloseTo(0.6);
  expect(findings(notes)).toEqual(["exited-stake: Old in Firm is over (30% · sold in 2024): kept, not counted."]);
});

test("a later note that says it is over ends an older share; a later share revives an old exit", () => {
  const sold = { Firm: { stakes: { Fund: { over: true } }, updated: "2026-03-01" }, Fund: { holdings: { Firm: "5%" }, updated: "2025-01-01" } };
  expect(capTable(sold, "Firm").edges).toEqual([]);
  const again = { Firm: { stakes: { Fund: { over: true } }, updated: "2024-03-01" }, Fund: { holdings: { Firm: "5%" }, updated: "2025-01-01" } };
  expect(capTable(again, "Firm").edges[0]).toMatchObject({ share: [0.05, 0.05], conflict: true });
});

test("a subsidiary's parent controls it, with an unstated share unless it is wholly owned", () => {
  expect(capTable({ Sub: { parent: "Owner" }, Owner: {} }, "Sub").edges[0]).toMatchObject({ share: [0, 1], stated: false, control: true });
  expect(capTable({ Sub: { parent: "Owner", whole: true }, Owner: {} }, "Sub").edges[0]).toMatchObject({ share: [1, 1], stated: true, control: true });
  expect(capTable({ Sub: { parent: "Owner", stakes: { Owner: "80%" } }, Owner: {} }, "Sub").edges).toMatchObject([{ share: [0.8, 0.8], control: true }]);
});

test("fully diluted comes before outstanding, and votes are a set of their own", () => {
  const stakes = { A: { share: "20%", basis: "outstanding" }, B: { share: "51%", basis: "voting" } } as const;
  const both = { Firm: { stakes }, A: { holdings: { Firm: { share: "18%", basis: "diluted" } } } } as const;
  const { edges, bases } = capTable(both, "Firm");
  expect(edges.map(({ holder, share, stated }) => [holder, share[0], stated])).toEqual([["A.md", 0.18, true], ["name:b", 0, false]]);
  expect(bases.get("voting")?.map(({ share }) => share[0])).toEqual([0.51]);
  expect(bases.get("outstanding")?.map(({ share }) => share[0])).toEqual([0.2]);
});

test("holders that add up to more than all of it are reported with their lines, and nothing is rescaled", () => {
  const notes = { Firm: { stakes: { A: "70%", B: "42%" } } };
  expect(findings(notes)).toEqual(["shares-over-100: The stated holders of Firm add up to 112%. Nothing was rescaled."]);
  expect(exposureFindings(surveyExposure(buildVault(notes)))[0]?.where).toEqual([{ path: "Firm.md", line: 1 }, { path: "Firm.md", line: 2 }]);
  expect(capTable(notes, "Firm").edges.map(({ share }) => share[0])).toEqual([0.7, 0.42]);
});

test("impossible shares are reported and count as unstated; a share of 0% is a share", () => {
  const notes = { Firm: { stakes: { A: "140%", B: "-5%", C: "27", D: "0%" } } };
  expect(capTable(notes, "Firm").edges.map(({ stated, share }) => [stated, share[0]])).toEqual([[false, 0], [false, 0], [false, 0], [true, 0]]);
  expect(findings(notes)).toEqual([
    "negative-share: B in Firm: “-5%” is less than nothing; the share counts as unstated.",
    "share-without-percent: C in Firm: “27” is no percentage; the share counts as unstated.",
    "shares-over-100: A in Firm: “140%” is more than all of it; the share counts as unstated.",
  ]);
});

test("a share that its line calls a rumour bounds nobody's part: its holder counts with an unstated share", () => {
  const notes = { Firm: { stakes: { A: { share: "40%", note: "40% (rumoured)" }, B: { share: "20%", note: "unconfirmed" }, C: "30%" } } };
  expect(capTable(notes, "Firm").edges.map(({ stated, share }) => [stated, ...share])).toEqual([[false, 0, 0.7], [false, 0, 0.7], [true, 0.3, 0.3]]);
  expect(findings(notes)).toEqual([
    "rumour: A in Firm: “40% (rumoured)” is a rumour; the share counts as unstated.",
    "rumour: B in Firm: “20% · unconfirmed” is a rumour; the share counts as unstated.",
  ]);
});

test("what is over because of its heading says so by its heading", () => {
  expect(findings({ Firm: { stakes: { Old: { note: "Strategic", over: true, heading: "Investors (pre-merger)" } } }, Old: {} })).toEqual(["exited-stake: Old in Firm is over (Investors (pre-merger): Strategic): kept, not counted."]);
});

test("a heading that says so and no more stands without the name again", () => {
  expect(findings({ Firm: { stakes: { Old: { note: "Angel", over: true, heading: "Former investors:" } } }, Old: {} })).toEqual(["exited-stake: Old in Firm is over (Former investors: Angel): kept, not counted."]);
  expect(findings({ Firm: { stakes: { Old: { over: true, heading: "Former investors:" } } }, Old: {} })).toEqual(["exited-stake: Old in Firm is over (Former investors): kept, not counted."]);
});

test("a note that says it is over and a newer one that still names the holder disagree; a newer one that says so ends it", () => {
  const older = { Fund: { holdings: { Firm: { over: true } }, updated: "2025-03-01" }, Firm: { stakes: { Fund: "" }, updated: "2026-01-04" } };
  expect(findings(older)).toEqual(["share-conflict: Fund in Firm: held in Firm (2026-01-04), over in Fund (2025-03-01). Counted once, as unstated."]);
  const newer = { Fund: { holdings: { Firm: { over: true } }, updated: "2026-03-01" }, Firm: { stakes: { Fund: "" }, updated: "2026-01-04" } };
  expect(findings(newer)).toEqual(["exited-stake: Fund in Firm is over (Firm): kept, not counted."]);
});

test.each(["of profits (capped)", "of its 2025 revenue", "revenue share", "of Firm's output"])("27%% %s is no share of the actor", (note) => {
  const read = readShare({ text: `27% ${note}`, kind: "quantity", value: 27, low: 27, high: 27, bound: "exact", unit: "%", note });
  expect(read).toEqual({ share: null, problem: "not-ownership" });
});

test.each(["", "of shares", "of the company", "stake", "of Revenio", "owner (2022 acquisition)", "of capital"])("27%% %s is one", (note) => {
  const read = readShare({ text: `27% ${note}`, kind: "quantity", value: 27, low: 27, high: 27, bound: "exact", unit: "%", note });
  expect(read).toEqual({ share: [0.27, 0.27], problem: null });
});

test("an actor named as its own holder is reported and passed over", () => {
  expect(capTable({ Firm: { stakes: { Firm: "10%" } } }, "Firm").edges).toEqual([]);
  expect(findings({ Firm: { stakes: { Firm: "10%" } } })).toEqual(["self-ownership: Firm is named as its own holder: kept, not counted."]);
  const group = { Firm: { parent: "Firm Group", said: { aliases: ["Firm Group"] } } };
  expect(findings(group)).toEqual(["self-ownership: Firm is named as its own holder, as “Firm Group”: kept, not counted."]);
});

test("cross-holdings are listed once, with their loop", () => {
  expect(findings({ X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "10%", Z: "50%" } }, Z: {} })).toEqual([
    "cross-holding: Cross-holding: X → Y → X. Totals follow it round until nothing is left.",
  ]);
});

test("a plain name that two notes go by is kept apart, with its candidates", () => {
  const notes = { "a/Apollo": {}, "b/Apollo": {}, Firm: { stakes: { Apollo: { share: "5%", plain: true } } } };
  expect(capTable(notes, "Firm").edges[0]?.holder).toBe("name:apollo");
  expect(findings(notes)).toEqual(["ambiguous-name: “Apollo” could be a/Apollo.md or b/Apollo.md: taken as neither."]);
});

test("a link that two notes could answer goes where the app would go, and is reported", () => {
  const notes = { "a/Apollo": {}, "long/Apollo": {}, Firm: { stakes: { Apollo: "5%" } } };
  expect(capTable(notes, "Firm").edges[0]?.holder).toBe("a/Apollo.md");
  expect(findings(notes)).toEqual(["ambiguous-name: “Apollo” could be a/Apollo.md or long/Apollo.md: taken as a/Apollo.md, as the app opens the link."]);
});

test("the user's word on a name decides among its candidates, until it is taken back", () => {
  const index = buildVault({ "a/Apollo": {}, "b/Apollo": {}, Firm: { stakes: { Apollo: { share: "5%", plain: true } } }, Other: { direct: { "b/Apollo": "" } } });
  const holder = (said: ReadonlyMap<string, string>): string | undefined => capTableOf(surveyExposure(index, said), "Firm.md").edges[0]?.holder;
  const nothing = new Map<string, string>();
  expect(holder(nothing)).toBe("name:apollo");
  expect(holder(new Map([["apollo", "b/Apollo.md"]]))).toBe("b/Apollo.md");
  expect(findActors(surveyExposure(index, new Map([["apollo", "b/Apollo.md"]])), "Apollo")).toEqual(["b/Apollo.md"]);
  expect(namesInDoubt(surveyExposure(index, new Map([["apollo", "b/Apollo.md"]])))).toMatchObject([{ taken: "b/Apollo.md", why: "as you said", lines: [{ claim: { path: "Firm.md" } }] }]);
  expect(holder(new Map([["apollo", "gone/Apollo.md"]]))).toBe("name:apollo");
  expect(holder(nothing)).toBe("name:apollo");
});

test("an alias that two notes share decides nothing", () => {
  const shared = { said: { aliases: ["Apollo"] } };
  expect(capTable({ One: shared, Two: shared, Firm: { stakes: { Apollo: "5%" } } }, "Firm").edges[0]?.holder).toBe("name:apollo");
  expect(capTable({ One: shared, Firm: { stakes: { Apollo: "5%" } } }, "Firm").edges[0]?.holder).toBe("One.md");
});

test("names without a note meet by folded name and by ticker, and join the note when one appears", () => {
  const index = buildVault({
    A: { direct: { "Sea Group": { plain: true, ticker: "SE" } } },
    B: { direct: { "sea  group": { plain: true } } },
    C: { indirect: { Sea: { plain: true, ticker: "SE" } } },
  });
  expect(findActors(surveyExposure(index), "Sea Group")).toEqual(["ticker:SE"]);
  expect(surveyExposure(index).reach("ticker:SE")).toMatchObject({ reach: 3, risk: 0 });
  index.put(sketchNote("Sea Limited", { tickers: ["SE"] }));
  expect(surveyExposure(index).reach("Sea Limited.md")).toMatchObject({ reach: 3, risk: 0 });
  index.remove("Sea Limited.md");
  expect(surveyExposure(index).reach("ticker:SE")).toMatchObject({ reach: 3, risk: 0 });
});

test("a renamed actor keeps its edges through its alias", () => {
  const index = buildVault({ Facebook: {}, Fund: { holdings: { Facebook: "3%" } } });
  expect(capTableOf(surveyExposure(index), "Facebook.md").edges).toHaveLength(1);
  index.remove("Facebook.md");
  index.put(sketchNote("Meta", { said: { aliases: ["Facebook"] } }));
  expect(capTableOf(surveyExposure(index), "Meta.md").edges).toHaveLength(1);
});

test("three hundred holders are read like three", () => {
  const stakes = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Holder ${String(at)}`, "0.1%"]));
  const { edges, coverage } = capTable({ Firm: { stakes } }, "Firm");
  expect(edges).toHaveLength(300);
  expect(coverage[0]).toBeCloseTo(0.3);
});
