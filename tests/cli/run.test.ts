import { describe, expect, it } from "vitest";
import { run, type CliPorts } from "../../src/cli/run";
import type { Problem } from "../../src/cli/vault-texts";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

const vault: Readonly<Record<string, string>> = {
  "Labs/DeepSeek.md": "---\naliases: [DeepSeek AI]\n---\n#actor #china\n\n**DeepSeek** — a lab.\n\n**Indirect exposure:**\n- [[Microsoft]] — sells R1\n\n| Model | Humanity's Last Exam |\n|---|---|\n| DeepSeek R1 | 14% |\n| o1 | 9.1% |\n\n*Updated 2026-01-04*\n",
  "Microsoft.md": "#actor #public\n\n| Metric | Value |\n|---|---|\n| Ticker | MSFT (NASDAQ) |\n\n*Updated 2026-06-30*\n",
};

async function dossier(argv: readonly string[], { notes = vault, input = "", words = "", settings = null as string | null, problems = [] as readonly Problem[] } = {}): Promise<Ran> {
  let out = "";
  let complaint = "";
  const ports: CliPorts = {
    readVault: (folder) =>
      folder === "vault" ? Promise.resolve({ notes: Object.entries(notes).map(([path, text]) => ({ path, text, bytes: text.length })), problems }) : Promise.reject(new Error(`${folder} is not a folder`)),
    readText: (path) => {
      const text = { "words.txt": words, "vault/data.json": settings, "other.json": '{"settings":{"staleAfterDays":365}}' }[path] ?? null;
      return text === null ? Promise.reject(new Error(`${path} could not be read`)) : Promise.resolve(text);
    },
    findSettings: (folder) => (settings === null ? null : `${folder}/data.json`),
    readInput: () => Promise.resolve(input),
    today: () => "2026-07-02",
    print: (text) => void (out += text),
    complain: (text) => void (complaint += text),
  };
  return { code: await run(argv, ports), out, complaint };
}

describe("scan", () => {
  it("prints what every note says as JSON", async () => {
    const { code, out } = await dossier(["scan", "vault", "--json"]);
    const scan = JSON.parse(out);
    expect(code).toBe(0);
    expect(scan).toMatchObject({ schema: 1, today: "2026-07-02", vault: { notes: 2 }, problems: [] });
    expect(scan.notes[0]).toMatchObject({
      path: "Labs/DeepSeek.md", title: "DeepSeek", isActor: true, aliases: ["DeepSeek AI"],
      updated: { date: "2026-01-04", precision: "day", line: 16 },
      exposures: [{ target: { name: "Microsoft", path: "Microsoft.md" }, kind: "indirect", named: true, note: "sells R1", line: 9 }],
      freshness: { state: "stale", ageDays: 179, limitDays: 90 },
    });
    expect(scan.notes[1]).toMatchObject({ listing: "public", tickers: [{ symbol: "MSFT", exchange: "NASDAQ" }] });
  });
  it("limits its output to the paths asked for", async () => {
    const { out } = await dossier(["scan", "vault", "--json", "--path", "Microsoft.md"]);
    expect(JSON.parse(out).notes.map(({ path }: { path: string }) => path)).toEqual(["Microsoft.md"]);
  });
  it("with --report says what was passed over, and why", async () => {
    const notes = { "A.md": "#actor\n\n| Metric | Value |\n|---|---|\n| Price | $15 / $75 |\n| Revenue | $4B |\n\n*Updated 2026-13-40*\n" };
    expect((await dossier(["scan", "vault", "--report"], { notes })).out).toBe(
      [
        "A.md",
        "  tables 1, facts 2, 1 of 4 cells are values, 1 not read, 2 words",
        "      3  1 of 4 cells not read: several amounts.",
        "      5  “$15 / $75” under “Value”: several amounts.",
        "      8  “2026-13-40” is no date.",
      ].join("\n"),
    );
    const { reports } = JSON.parse((await dossier(["scan", "vault", "--report", "--json", "--path", "A.md"], { notes })).out);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ path: "A.md", cells: { total: 4, read: 1, notRead: 1, words: 2 }, passedOver: [{ code: "cells-not-read", where: [{ path: "A.md", line: 3 }, { path: "A.md", line: 5 }] }, {}, { code: "malformed-date" }] });
  });
  it("without --json prints a summary, of the paths asked for", async () => {
    expect((await dossier(["scan", "vault", "--path", "Microsoft.md"])).out).toContain("on 2026-07-02: 0 stale, 0 undated, 0 due, 1 fresh");
    expect((await dossier(["scan", "vault"])).out).toContain("2 notes, 2 of them about actors");
  });
});

describe("stale", () => {
  it("prints for each note how many link to it, and each reason with its line; what is due by its age alone says its age", async () => {
    const notes = {
      "Old.md": "#actor\n\n*Updated 2026-01-04*",
      "Ageing.md": "#actor\n\nBuys from [[Old]].\n\n*Updated 2026-04-20*",
    };
    expect((await dossier(["stale", "vault"], { notes })).out).toBe([
      "2 notes need another look on 2026-07-02",
      "stale   Old.md (1 note links to it)", "        Updated 2026-01-04, 179 days ago; the limit is 90 (line 3)",
      "due     Ageing.md", "        Updated 73 days ago; the limit is 90",
    ].join("\n"));
  });

  it("lists the notes and why, and fails when there are more than allowed", async () => {
    const { code, out } = await dossier(["stale", "vault", "--fail-over", "0"]);
    expect(code).toBe(1);
    expect(out).toContain("Updated 2026-01-04, 179 days ago; the limit is 90");
    expect((await dossier(["stale", "vault", "--fail-over", "1"])).code).toBe(0);
  });
  it("prints the same list as Markdown", async () => {
    expect((await dossier(["stale", "vault", "--markdown"])).out).toContain("| [[Labs/DeepSeek]] | stale | 179 |");
  });
  it("prints the same list as CSV", async () => {
    expect((await dossier(["stale", "vault", "--csv"])).out).toBe('note,state,age in days,limit in days,linked from,why,lines\nLabs/DeepSeek.md,stale,179,90,0,"Updated 2026-01-04, 179 days ago; the limit is 90",16');
  });
});

describe("exposure", () => {
  it("prints reach, edges and findings as JSON", async () => {
    const report = JSON.parse((await dossier(["exposure", "vault", "--json"])).out);
    expect(report).toMatchObject({ schema: 1, edges: [], interests: [] });
    expect(report.reach[0]).toMatchObject({ actor: { path: "Microsoft.md" }, reach: 1, risk: 0 });
  });
  it("prints who names whom and who owns whom as a table, each with its line", async () => {
    expect((await dossier(["exposure", "vault", "--tsv", "--of", "Microsoft"])).out).toBe("From\tKind\tTo\tShare\tReason\tAs of\tLine\nDeepSeek\tindirect\tMicrosoft\t\tsells R1\t2026-01-04\tLabs/DeepSeek.md:9");
    expect((await dossier(["exposure", "vault", "--markdown"])).out).toContain("| [[Labs/DeepSeek\\|DeepSeek]] | indirect | [[Microsoft]] |");
  });
  it("of an actor that is not there says so", async () => {
    expect(await dossier(["exposure", "vault", "--of", "Nobody.md"])).toEqual({ code: 2, out: "", complaint: "dossier: Nobody.md is no note or actor of this vault" });
  });
});

describe("benchmarks", () => {
  it("prints leaderboards, best first", async () => {
    const { benchmarks } = JSON.parse((await dossier(["benchmarks", "vault", "--json", "--name", "humanitys last exam"])).out);
    expect(benchmarks).toHaveLength(1);
    expect(benchmarks[0].results.map(({ subject, rank }: { subject: string; rank: number }) => `${rank} ${subject}`)).toEqual(["1 DeepSeek R1", "2 o1"]);
  });
  it("prints the same as a table, a statement a row", async () => {
    const { out } = await dossier(["benchmarks", "vault", "--csv", "--name", "humanitys last exam"]);
    expect(out.split("\n")[1]).toBe("Humanity's Last Exam,1,DeepSeek R1,14%,14,14,14,%,,2026-01-04,no,,Labs/DeepSeek.md,13");
  });
  it("says when no benchmark goes by the name", async () => {
    expect(await dossier(["benchmarks", "vault", "--name", "Chess"])).toEqual({ code: 2, out: "", complaint: "dossier: no benchmark is called Chess" });
  });
});

describe("cells", () => {
  it("reads each cell by itself", async () => {
    const { out } = await dossier(["cells"], { input: '[{"cell":"$8B+","header":"AUM"},{"cell":"GPT-4"}]' });
    expect(JSON.parse(out)).toMatchObject([{ kind: "quantity", value: 8e9, high: null, bound: "min", unit: "USD" }, { kind: "text" }]);
  });
  it.each(["x", "{}", "[1]"])("complains about %s in one line", async (input) => {
    expect(await dossier(["cells"], { input })).toEqual({ code: 2, out: "", complaint: "dossier: cells reads a JSON array of {cell, header?}" });
  });
});

describe("what is missing is told on the error output, and the rest is printed", () => {
  const problems = [{ path: "Locked.md", message: "could not be read: no permission" }];
  it.each(["stale", "exposure", "benchmarks"])("by %s: a file that could not be read", async (command) => {
    const { code, out, complaint } = await dossier([command, "vault"], { problems });
    expect({ code, complaint }).toEqual({ code: 0, complaint: "dossier: Locked.md could not be read: no permission" });
    expect(out).not.toBe("");
  });
  it("by scan: in its own output", async () => {
    const { out, complaint } = await dossier(["scan", "vault"], { problems });
    expect(out).toContain("Locked.md could not be read: no permission");
    expect(complaint).toBe("");
  });
  it("a path that names no note", async () => {
    expect((await dossier(["scan", "vault", "--path", "Microsoft"])).complaint).toBe("dossier: Microsoft is no note of vault");
  });
});

describe("--help", () => {
  it.each([["--help"], ["help"], ["scan", "--help"], ["-h"]])("%s lists all", async (...argv) => expect(await dossier(argv)).toMatchObject({ code: 0, out: expect.stringContaining("--fail-over N") as string }));
});

describe("bad input is one clear line and exit code 2", () => {
  it.each([
    [[], "the first word must be one of scan, stale, exposure, benchmarks, cells; --help lists all"],
    [["scan"], "scan needs one vault folder"],
    [["scan", "nowhere"], "nowhere is not a folder"],
    [["scan", "vault", "--today", "2026-13-01"], "--today 2026-13-01 is not a day of the form YYYY-MM-DD"],
    [["stale", "vault", "--fail-over"], "--fail-over needs a value"],
    [["stale", "vault", "--loud"], "--loud is no option of stale"],
    [["scan", "vault", "--fail-over", "3"], "--fail-over is no option of scan"],
    [["stale", "vault", "--json", "--csv"], "--json and --csv cannot both be printed"],
    [["scan", "toString"], "toString is not a folder"],
  ])("%j", async (argv, complaint) => {
    expect(await dossier(argv)).toEqual({ code: 2, out: "", complaint: `dossier: ${complaint}` });
  });
});

describe("--words", () => {
  const notes = { "Zölle.md": "#actor\n\n## Verlierer\n\n- [[Stihl]]\n" };
  const exposures = async (words: string): Promise<unknown> => JSON.parse((await dossier(["scan", "vault", "--json", "--words", "words.txt"], { notes, words })).out).notes[0].exposures;
  it("adds words that mark a section", async () => {
    expect(await exposures("")).toEqual([]);
    expect(await exposures("direct: gewinner\n\nrisk: Verlierer, wer verliert\n")).toMatchObject([{ kind: "risk", target: { name: "Stihl" } }]);
  });
  it("names the line that cannot be read", async () => {
    expect(await dossier(["scan", "vault", "--words", "words.txt"], { words: "direct: gewinner\nrisc: verlierer" })).toEqual({
      code: 2, out: "", complaint: 'dossier: words.txt:2: "risc" is no meaning of a section; those are direct, indirect, stake, holding, risk, gain, investment, related, sources, short, other.',
    });
    expect((await dossier(["scan", "vault", "--words", "none.txt"])).complaint).toBe("dossier: none.txt could not be read");
  });
  it("stands in the help", async () => expect((await dossier(["--help"])).out).toContain("--words FILE"));
});

describe("what the user set in the app holds here too", () => {
  const state = async (settings: string | null, ...argv: readonly string[]): Promise<unknown> => JSON.parse((await dossier(["scan", "vault", "--json", ...argv], { settings })).out).notes[0].freshness;
  const chinaEvery = (every: string): string => JSON.stringify({ settings: { cadence: [`#china: ${every}`] } });
  it("as the vault keeps it: how often notes want another look", async () => {
    expect(await state(null)).toMatchObject({ state: "stale", limitDays: 90 });
    expect(await state(chinaEvery("300d"))).toMatchObject({ state: "fresh", limitDays: 300 });
  });
  it("which words mark a section, together with those of --words", async () => {
    const notes = { "A.md": "#actor\n\n## Verlierer\n\n- [[Stihl]]\n\n## Gewinner\n\n- [[Bosch]]\n" };
    const { out } = await dossier(["scan", "vault", "--json", "--words", "words.txt"], { notes, words: "direct: gewinner", settings: JSON.stringify({ settings: { sectionWords: ["risk: verlierer"] } }) });
    expect(JSON.parse(out).notes[0].exposures).toMatchObject([{ kind: "risk", target: { name: "Stihl" } }, { kind: "direct", target: { name: "Bosch" } }]);
  });
  it("what was snoozed is not listed", async () => {
    const settings = JSON.stringify({ memory: { snoozes: { "Labs/DeepSeek.md": "2026-08-01" } } });
    expect((await dossier(["stale", "vault", "--csv"], { settings })).out).toBe("note,state,age in days,limit in days,linked from,why,lines");
  });
  it("--settings names another file, or none", async () => {
    expect(await state(chinaEvery("300d"), "--settings", "other.json")).toMatchObject({ limitDays: 365 });
    expect(await state(chinaEvery("300d"), "--settings", "none")).toMatchObject({ limitDays: 90 });
  });
  it.each(["", "[1", "3"])("data that is none (%j) is told, rather than passed over", async (settings) => {
    expect(await dossier(["stale", "vault"], { settings })).toEqual({ code: 2, out: "", complaint: "dossier: vault/data.json holds no data of the plugin; --settings none does without" });
  });
});
