import { describe, expect, it } from "vitest";
import { completeEmbed, type EmbedNames } from "../../../src/core/embed/complete";
import { readEmbed } from "../../../src/core/embed/embed";
import { noChoice } from "../../../src/core/settings/chart-choice";

const read = (text: string) => readEmbed(text, "Note.md", 11);
const messages = (text: string): readonly string[] => read(text).findings.map(({ message }) => message);

describe("a block asks for one thing", () => {
  it("a chart of a table of any note, by its heading", () => {
    expect(read("chart: [[DeepSeek#Humanity's Last Exam]]").embed).toEqual({ kind: "chart", subject: "DeepSeek", heading: "Humanity's Last Exam", table: 1, choice: noChoice });
    expect(read("chart: [[Actors/DeepSeek#Scores#By year|the scores]]").embed).toMatchObject({ subject: "Actors/DeepSeek", heading: "By year" });
    expect(read("chart: [[#Scores]]").embed).toMatchObject({ subject: "", heading: "Scores" });
  });
  it("with what is chosen for it", () => {
    expect(read("chart: [[A#B]]\ntype: rows\nsort: name\nscale: log\ncolumns: Score, Cost ($)\ntop: 5\ntable: 2\naxes: together").embed).toMatchObject({
      table: 2, choice: { type: "rows", sort: "name", scale: "log", columns: ["Score", "Cost ($)"], top: 5, axes: "together" },
    });
  });
  it("a leaderboard, an actor's exposure, what is stale", () => {
    expect(read("benchmark: Humanity's Last Exam\n\ntop: 3\n").embed).toMatchObject({ kind: "benchmark", subject: "Humanity's Last Exam", choice: { top: 3 } });
    expect(read("exposure: [[OpenAI]]").embed).toMatchObject({ kind: "exposure", subject: "OpenAI" });
    expect(read("benchmark: C#").embed).toMatchObject({ subject: "C#" });
    expect(read("stale:").embed).toMatchObject({ kind: "stale", subject: "" });
  });
});

describe("what is wrong is said with its line", () => {
  it.each([
    ["", "Line 1: a block starts with one of chart, benchmark, exposure or stale, such as “chart: [[Note#Heading]]”."],
    ["chart [[A]]", "Line 1: “chart [[A]]” has no colon; write “name: value”."],
    ["pie: [[A]]", "Line 1: a block starts with one of chart, benchmark, exposure or stale, such as “chart: [[Note#Heading]]”."],
    ["chart: [[A]]\ntype: pie", "Line 2: “type” is one of bars, rows, dots or lines, not “pie”."],
    ["chart: [[A]]\n\ntop: many", "Line 3: “top” is a number from 1 on, not “many”."],
    ["chart: [[A]]\ntop: 0", "Line 2: “top” is a number from 1 on, not “0”."],
    ["chart: [[A]]\ncolour: red", "Line 2: “colour” is no option of “chart”; it takes type, columns, sort, scale, axes, top or table."],
    ["chart: [[A]]\nconstructor: x", "Line 2: “constructor” is no option of “chart”; it takes type, columns, sort, scale, axes, top or table."],
    ["benchmark: A\ntype: bars", "Line 2: “type” is no option of “benchmark”; it takes top."],
    ["benchmark:", "Line 1: “benchmark:” wants the name of a benchmark."],
    ["chart: [[A]]\nstale: b", "Line 2: a block shows one thing; “stale:” wants a block of its own."],
    ["chart: [[A]]\ntop: 1\ntop: 2", "Line 3: “top” stands here twice."],
    ["chart: [[A]]\ncolumns:", "Line 2: “columns:” wants names of columns, with commas between."],
  ])("%j", (text, message) => expect(messages(text)).toEqual([message]));
  it("every mistake at once, each with the note's own line", () => {
    expect(read("chart: [[A]]\ntype: pie\nsort: up").findings.map(({ where }) => where[0]?.line)).toEqual([12, 13]);
  });
});

describe("completion", () => {
  const names: EmbedNames = { notes: () => ["DeepSeek", "OpenAI"], headings: (note) => (note === "DeepSeek" ? ["Scores", "Prices"] : []), benchmarks: () => ["ARC-AGI", "GPQA Diamond"] };
  const items = (before: string, others: readonly string[] = []) => completeEmbed([...others, before], others.length, before, names).items;
  it("kinds first, then the options not yet written", () => {
    expect(items("")).toEqual(["chart: ", "benchmark: ", "exposure: ", "stale: "]);
    expect(items("s", ["chart: [[A]]", "scale: log"])).toEqual(["sort: ", "columns: ", "axes: "]);
  });
  it("names of notes, headings and benchmarks", () => {
    expect(items("chart: [[deep")).toEqual(["[[DeepSeek]]"]);
    expect(items("chart: [[DeepSeek#")).toEqual(["[[DeepSeek#Scores]]", "[[DeepSeek#Prices]]"]);
    expect(items("benchmark: gp")).toEqual(["GPQA Diamond"]);
    expect(completeEmbed(["benchmark: gp"], 0, "benchmark: gp", names)).toMatchObject({ from: 11, query: "gp" });
  });
  it("the words of an option", () => expect(items("type: ", ["chart: [[A]]"])).toEqual(["bars", "rows", "dots", "lines"]));
});
