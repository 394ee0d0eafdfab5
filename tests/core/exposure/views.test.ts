import { expect, test } from "vitest";
import { tableCsv, tableMarkdown, tableTsv } from "../../../src/core/copy-table";
import {
  describeExposure, footerOfVault, interestsTable, noFilter, noteView, type NoteView, openChain, rankingTable, signedRangeText, summariseExposure,
  surveyExposure, tagView, vaultView, waysTable,
} from "../../../src/core/exposure/exposure";
import { snapshotEdit } from "../../../src/core/note-edit";
import { buildVault, type Sketch } from "./build-vault";

const notes: Record<string, Sketch> = {
  Lab: {
    stakes: { Giant: { share: "27%", note: "Series F" }, Sold: { share: "9%", over: true, note: "wrote off" }, Staff: { share: "13%", named: false } },
    direct: { Toolmaker: { note: "sells it the tools" } }, risk: { "Call centres": { named: false, note: "replaced" } },
    facts: { Valuation: "$500B" }, updated: "2026-01-04", said: { listing: "private", tags: ["actor", "ai"] },
  },
  Giant: { facts: { "Market cap": "$3000B" }, tickers: ["GNT"], updated: "2025-11-01" },
  Fund: { holdings: { Giant: "10%" }, updated: "2025-06-01" },
  Cloud: { indirect: { Lab: { note: "rents it machines" } } },
  Toolmaker: { tickers: ["TOOL"] },
};

/** The text after the edit that puts the summary in. */
function insertSummary(text: string, summary: string): string {
  const edit = snapshotEdit(text, summary);
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
}

function viewOf(name: string, vault = notes): NoteView {
  return noteView(surveyExposure(buildVault(vault)), `${name}.md`);
}

test("the note's view: what it says, what others say of it, each with its line and date", () => {
  const view = viewOf("Lab");
  expect(view.says.map(({ kind, rows }) => [kind, rows.map(({ actor, reason, place }) => [actor.name, reason, place.line])])).toEqual([
    ["direct", [["Toolmaker", "sells it the tools", 4]]],
    ["stake", [["Giant", "Series F", 1], ["Sold", "wrote off", 2], ["Staff", "", 3]]],
    ["risk", [["Call centres", "replaced", 5]]],
  ]);
  expect(view.namedBy.map(({ kind, rows }) => [kind, rows.map(({ actor, reason }) => [actor.name, reason])])).toEqual([["indirect", [["Cloud", "rents it machines"]]]]);
  expect(view.valuation?.text).toBe("$500B");
});

test("owners stand with direct and through others apart, unnamed, exited and residual rows beside them", () => {
  const { owners } = viewOf("Lab");
  expect(owners.rows.map(({ actor, direct, through, total, oldest }) => [actor.name, direct, through, total, oldest])).toEqual([
    ["Giant", "27%", "", "27%", "2026-01-04"], ["Fund", "", "2.7%", "2.7%", "2025-06-01"],
  ]);
  expect(owners.unnamed.map(({ name, share }) => [name, share])).toEqual([["Staff", "13%"]]);
  expect(owners.exited.map(({ name, share }) => [name, share])).toEqual([["Sold", "9%"]]);
  expect(owners.residual?.[1]).toBeCloseTo(0.6);
});

test("an unstated part is said in words, with whom it passes through", () => {
  const view = viewOf("D", { M: { holdings: { O: "27%" } }, O: {}, D: { stakes: { O: "", Others: "60%" } } });
  expect(view.owners.rows.map(({ actor, direct, total }) => [actor.name, direct, total])).toEqual([
    ["Others", "60%", "60%"], ["O", "unstated (up to 40%)", "an unstated part, up to 40%"], ["M", "", "an unstated part through O, up to 10.8%"],
  ]);
});

test("where nothing limits it, an unstated share is just that", () => {
  const view = viewOf("D", { D: { stakes: { O: "" } }, O: {}, M: { holdings: { O: "" } } });
  expect(view.owners.rows.map(({ actor, direct, through, total }) => [actor.name, direct, through, total])).toEqual([
    ["M", "", "unstated", "an unstated part through O"], ["O", "unstated", "", "an unstated part"],
  ]);
});

test("through others stands what is certain there, up to all of it", () => {
  const chain = (share: string): NoteView => viewOf("R", { P: { holdings: { Q: share } }, Q: { holdings: { R: "100%" } }, R: {} });
  expect(["100%", ">5%", "<5%", ""].map((share) => chain(share).owners.rows.find(({ actor }) => actor.name === "P")?.through)).toEqual(["100%", "at least 5%", "up to 5%", "unstated"]);
});

test("a share on a basis of its own says which", () => {
  const founder = (basis: "voting" | "diluted", share: string): NoteView => viewOf("Lab", { Lab: { stakes: { Founder: { share, basis } } }, Founder: {} });
  expect(founder("voting", "61%").says.flatMap(({ rows }) => rows.map(({ share, figure }) => [share, figure]))).toEqual([["61% voting", "61% voting"]]);
  expect(founder("diluted", "27.5%").says.flatMap(({ rows }) => rows.map(({ figure, reason }) => [figure, reason]))).toEqual([["27.5%", "27.5% diluted"]]);
});

test("a stake that is over keeps its bounds", () => {
  const { owners } = viewOf("Lab", { Lab: { stakes: { Fund: { share: "<5%", over: true } } } });
  expect(owners.exited.map(({ name, share }) => [name, share])).toEqual([["Fund", "up to 5%"]]);
});

test("a lower bound says what is certain, and what stands beside a share does not say it again", () => {
  const view = viewOf("D", { D: { stakes: { Club: { share: ">26%", note: ">26% — ~27% — warrant for more than 30% later" } } }, Club: {} });
  expect(view.owners.rows.map(({ direct, total }) => [direct, total])).toEqual([["at least 26%", "at least 26%"]]);
  expect(view.says.flatMap(({ rows }) => rows.map(({ reason }) => reason))).toEqual(["warrant for more than 30% later"]);
});

test("an interval whose ends read alike is one figure", () => {
  expect(signedRangeText([0.42001, 0.42002])).toBe("42%");
});

test("what goes round in circles is said, since no chain lists it", () => {
  const { holdings } = viewOf("X", { X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "10%" } } });
  expect(holdings.rows.map(({ actor, total, circular }) => [actor.name, total, circular])).toEqual([["Y", "20.41%", "0.41%"]]);
});

test("what an unstated link sends round in circles is said too", () => {
  const { owners } = viewOf("Z", { X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "", Z: "50%" } }, Z: {} });
  expect(owners.rows.map(({ actor, total, circular }) => [actor.name, total, circular])).toEqual([["Y", "50–62.5%", "up to 12.5%"], ["X", "10–12.5%", "up to 2.5%"]]);
});

test("where nothing is stated of a direct stake either, the unstated part is direct and through others", () => {
  const { owners } = viewOf("V", { P: { holdings: { F: "40%", V: "" } }, F: { holdings: { V: "" } }, V: {} });
  expect(owners.rows.map(({ actor, total }) => [actor.name, total])).toEqual([["F", "an unstated part"], ["P", "an unstated part directly and through F"]]);
});

test("a stake under a name that several notes go by is counted, and so not passed over", () => {
  const { footer } = viewOf("Firm", { "a/Apollo": {}, "b/Apollo": {}, Firm: { stakes: { Apollo: { share: "5%", plain: true } }, direct: { Apollo: { plain: true } } } });
  expect(footer).toBe("1 stake counted, 1 passed over (1 under a name that several notes go by). Not investment advice.");
});

test("a chain opens link by link", () => {
  const survey = surveyExposure(buildVault(notes));
  const chain = noteView(survey, "Lab.md").owners.rows[1]?.interest.chains[0];
  expect(chain && openChain(survey, chain).map(({ from, to, share, place, date }) => [from.name, to.name, share, place, date])).toEqual([
    ["Fund", "Giant", "10%", { path: "Fund.md", line: 1 }, "2025-06-01"], ["Giant", "Lab", "27%", { path: "Lab.md", line: 1 }, "2026-01-04"],
  ]);
});

test("the footer counts what is used and says what was passed over, and why", () => {
  expect(footerOfVault(surveyExposure(buildVault(notes)))).toBe(
    "2 stakes counted, 3 passed over (1 exited, sold or former; 1 held by no one in particular; 1 merely described). As of 2025-06-01 to 2026-01-04. Not investment advice.",
  );
});

test("a footer that has nothing to count counts nothing", () => {
  expect(viewOf("Lone", { Lone: {} }).footer).toBe("Not investment advice.");
});

test("the vault's view ranks public ways in first, and offers the tags for its filters", () => {
  const { ranking, tags } = vaultView(surveyExposure(buildVault(notes)), noFilter);
  expect(ranking.map(({ rank, actor, reach }) => [rank, actor.name, reach])).toEqual([[1, "Toolmaker", 1], [2, "Giant", 1], [3, "Lab", 1]]);
  expect(tags).toEqual([{ tag: "actor", count: 5 }, { tag: "ai", count: 1 }]);
  expect(tagView(surveyExposure(buildVault(notes)), "ai", noFilter).ranking.map(({ actor }) => actor.name)).toEqual(["Toolmaker", "Giant"]);
});

test("tables are copied as Markdown with links and as CSV with bare names", () => {
  const table = interestsTable("Holder", viewOf("Lab").owners);
  expect(tableMarkdown(table)).toBe([
    "| Holder | Direct | Through others | Total | Size | As of |",
    "|---|---|---|---|---|---|",
    "| [[Giant]] | 27% |  | 27% | $135B | 2026-01-04 |",
    "| [[Fund]] |  | 2.7% | 2.7% | $13.5B | 2025-06-01 |",
    "| Staff | 13% |  | 13% |  |  |",
    "| Residual |  |  | 60% |  |  |",
  ].join("\n"));
  expect(tableCsv(table).split("\n")[1]).toBe("Giant,27%,,27%,$135B,2026-01-04");
  expect(tableCsv(rankingTable(vaultView(surveyExposure(buildVault(notes)), noFilter).ranking)).split("\n")[1]).toBe("1,Toolmaker,TOOL,public,1,1,0,0,0");
});

test("a copied cell cannot run in a spreadsheet or break a table", () => {
  const view = viewOf("Lab", { Lab: { direct: { Toolmaker: { note: '=HYPERLINK("x") | more' } } } });
  expect(tableCsv(waysTable(view.says)).split("\n")[1]).toBe('direct,Toolmaker,,"\'=HYPERLINK(""x"") | more",,Lab.md:1');
  expect(tableTsv(waysTable(view.says)).split("\n")[1]).toBe('direct\tToolmaker\t\t\'=HYPERLINK("x") | more\t\tLab.md:1');
  expect(tableMarkdown(waysTable(view.says))).toContain('=HYPERLINK("x") \\| more');
});

test("the command line's summary names the actor, its owners and its footer", () => {
  const text = describeExposure(surveyExposure(buildVault(notes)), "Lab.md");
  expect(text).toContain("Giant: 27% (direct 27%; worth $135B; as of 2026-01-04; Lab.md:1)");
  expect(text).toContain("residual: at most 60% is not stated");
  expect(describeExposure(surveyExposure(buildVault(notes)))).toContain("1  Toolmaker (1 direct)");
});

const summary = summariseExposure(surveyExposure(buildVault(notes)), "Lab.md", "2026-02-01");

test("the summary tells whom the note names from who names it", () => {
  const text = summariseExposure(surveyExposure(buildVault({ Lab: { direct: { Toolmaker: "" } }, Toolmaker: { indirect: { Lab: "" } } })), "Lab.md", "2026-02-01");
  expect(text).toContain("| Kind | Name | Share | Reason | As of | Line |\n|---|---|---|---|---|---|\n| direct | [[Toolmaker]] |");
  expect(text).toContain("| Kind | Named by | Share | Reason | As of | Line |\n|---|---|---|---|---|---|\n| indirect | [[Toolmaker]] |");
});

test("the command line says a line once, however many bases it states", () => {
  const said = describeExposure(surveyExposure(buildVault({ Lab: { stakes: { Giant: { share: "27%", basis: "diluted" } } } })), "Lab.md");
  expect(said.match(/Giant — 27%/g)).toHaveLength(1);
});

test("the summary is dated and stands between marks", () => {
  expect(summary.split("\n").slice(0, 3)).toEqual(["<!-- dossier:exposure -->", "", "**Exposure of Lab, as of 2026-02-01**"]);
  expect(summary.endsWith("\n<!-- /dossier:exposure -->")).toBe(true);
});

test.each([
  ["before Related", "# Lab\n\ntext\n\n## Related\n- x\n", `# Lab\n\ntext\n\n${summary}\n\n## Related\n- x\n`],
  ["at the end", "# Lab\n\ntext\n", `# Lab\n\ntext\n\n${summary}\n`],
  ["without a final line end", "# Lab", `# Lab\n\n${summary}`],
  ["into an empty note", "", summary],
  ["with the note's own line ends", "a\r\n\r\n## Related\r\n", `a\r\n\r\n${summary.replaceAll("\n", "\r\n")}\r\n\r\n## Related\r\n`],
  ["not at marks in code", "```\n<!-- dossier:exposure -->\n<!-- /dossier:exposure -->\n```\n", `\`\`\`\n<!-- dossier:exposure -->\n<!-- /dossier:exposure -->\n\`\`\`\n\n${summary}\n`],
])("a summary is inserted %s, and inserting it again changes nothing", (_, text, wanted) => {
  expect(insertSummary(text, summary)).toBe(wanted);
  expect(insertSummary(wanted, summary)).toBe(wanted);
});

test("a summary is refreshed in place, and an opening mark without its end eats nothing", () => {
  const old = "<!-- dossier:exposure -->\nold\n<!-- /dossier:exposure -->";
  expect(insertSummary(`a\n${old}\nb\n`, summary)).toBe(`a\n${summary}\nb\n`);
  expect(insertSummary("<!-- dossier:exposure -->\na\n", summary)).toBe(`<!-- dossier:exposure -->\na\n\n${summary}\n`);
  expect(insertSummary(`<!-- dossier:exposure -->\na\n${old}\n`, summary)).toBe(`<!-- dossier:exposure -->\na\n${summary}\n`);
});
