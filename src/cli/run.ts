import type { CivilDate } from "../core/civil-date";
import { describeExposure, reportExposure } from "../core/exposure/exposure";
import { needsLook } from "../core/freshness/freshness";
import { readCell } from "../core/note/read-cell";
import type { ReadingOptions } from "../core/note/reading-options";
import { readNote } from "../core/note/read-note";
import { reportNote } from "../core/note/report-note";
import { readSectionRules, sectionWordsWith } from "../core/note/section-rules";
import type { Memory } from "../core/settings/memory";
import { readStored, type Stored } from "../core/settings/stored";
import { createSurveyor, type Survey } from "../core/survey";
import { createVaultIndex } from "../core/index/create-index";
import { messageOf } from "../core/message-of";
import { actorCalled, answerBenchmarks, answerExposure, answerStale, boardsCalled } from "./answers";
import { readArguments, type Arguments } from "./arguments";
import { benchmarksJson, benchmarksSummary } from "./benchmarks-json";
import { readYaml } from "./yaml";
import { reportsJson, reportsSummary } from "./report";
import { noteJson } from "./scan-json";
import type { VaultTexts } from "./vault-texts";
import { usage } from "./usage";
import { scanSummary, staleSummary } from "./summaries";

/** What the command line is given by the process that runs it. */
export interface CliPorts {
  /** The texts of all notes below a folder, and the files that could not be read. Rejects when there is no such folder. */
  readVault(folder: string): Promise<VaultTexts>;
  /** A file's text; rejects when there is none. */
  readText(path: string): Promise<string>;
  /** Where a vault keeps the plugin's data; null where it keeps none. */
  findSettings(vault: string): string | null;
  /** All of standard input. */
  readInput(): Promise<string>;
  today(): CivilDate;
  print(text: string): void;
  complain(text: string): void;
}

/** Exit codes: all is well, more notes are stale than allowed, the command could not run. */
const exit = { done: 0, tooStale: 1, failed: 2 } as const;

/** Runs one command (scan-json.md) and gives its exit code. Never throws: what goes wrong is one line on the error output and 2. */
export async function run(argv: readonly string[], ports: CliPorts): Promise<number> {
  if (argv[0] === "help" || argv.includes("--help") || argv.includes("-h")) {
    ports.print(usage);
    return exit.done;
  }
  const read = readArguments(argv);
  if (typeof read === "string") {
    ports.complain(`dossier: ${read}`);
    return exit.failed;
  }
  try {
    return read.command === "cells" ? await runCells(ports) : await runOnVault(read, ports);
  } catch (error) {
    ports.complain(`dossier: ${messageOf(error)}`);
    return exit.failed;
  }
}

async function runCells(ports: CliPorts): Promise<number> {
  const asked = parseJson(await ports.readInput());
  if (!Array.isArray(asked)) throw new Error("cells reads a JSON array of {cell, header?}");
  ports.print(JSON.stringify(asked.map(readAsked)));
  return exit.done;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function readAsked(asked: unknown): object {
  if (typeof asked !== "object" || asked === null || !("cell" in asked)) throw new Error("cells reads a JSON array of {cell, header?}");
  return readCell(String(asked.cell));
}

async function runOnVault(read: Arguments, ports: CliPorts): Promise<number> {
  const vault = await ports.readVault(read.vault);
  const stored = await storedOf(read, ports);
  const reading = await readingOf(read, stored, ports);
  for (const path of read.paths) if (!vault.notes.some((note) => note.path === path)) ports.complain(`dossier: ${path} is no note of ${read.vault}`);
  if (read.command !== "scan" || read.report) for (const { path, message } of vault.problems) ports.complain(`dossier: ${path} ${message}`);
  if (read.command === "scan" && read.report) return printReports(read, vault, reading, ports);
  const survey = surveyOf(vault, read.today ?? ports.today(), reading, stored);
  switch (read.command) {
    case "stale": return printStale(read, survey, stored.memory, ports);
    case "exposure": return printExposure(read, survey, ports);
    case "benchmarks": return printBenchmarks(read, survey, ports);
    default: return printScan(read, survey, vault, ports);
  }
}

/** What the user set and said in the app, so that both tell the same. */
async function storedOf({ settings, vault }: Arguments, ports: CliPorts): Promise<Stored> {
  const path = settings === null ? ports.findSettings(vault) : settings === "none" ? null : settings;
  if (path === null) return readStored(null);
  const data = parseJson(await ports.readText(path));
  if (typeof data !== "object" || data === null) throw new Error(`${path} holds no data of the plugin; --settings none does without`);
  return readStored(data);
}

/** How notes are read: as the settings say, and with the words for sections of a file where one is given. */
async function readingOf({ words }: Arguments, { settings: { actorTag, portfolioTag, sectionWords } }: Stored, ports: CliPorts): Promise<ReadingOptions> {
  const lines = words === null ? [] : (await ports.readText(words)).split("\n").map((line) => line.trim());
  for (const [at, { entry, problem }] of readSectionRules(lines).entries()) if (entry !== "" && problem) throw new Error(`${words ?? ""}:${at + 1}: ${problem}`);
  return { actorTag, portfolioTag, sectionWords: sectionWordsWith([...sectionWords, ...lines.filter((line) => line !== "")]) };
}

function surveyOf(vault: VaultTexts, today: CivilDate, reading: ReadingOptions, { settings, memory }: Stored): Survey {
  const index = createVaultIndex();
  for (const { path, text } of vault.notes) index.put(readNote(path, text, reading, readYaml));
  return createSurveyor().survey(index, today, settings, memory);
}

function printReports({ paths, format }: Arguments, vault: VaultTexts, reading: ReadingOptions, ports: CliPorts): number {
  const reports = vault.notes.filter(({ path }) => paths.length === 0 || paths.includes(path)).map(({ path, text }) => reportNote(path, text, reading, readYaml));
  ports.print(format === "json" ? JSON.stringify(reportsJson(reports)) : reportsSummary(reports));
  return exit.done;
}

function printScan(read: Arguments, survey: Survey, vault: VaultTexts, ports: CliPorts): number {
  const wanted = survey.index.notes().filter(({ path }) => read.paths.length === 0 || read.paths.includes(path));
  if (read.format !== "json") {
    ports.print(scanSummary(survey, wanted, vault.problems));
    return exit.done;
  }
  const bytes = vault.notes.reduce((sum, note) => sum + note.bytes, 0);
  const notes = wanted.map(({ path }) => noteJson(path, survey));
  ports.print(JSON.stringify({ schema: 1, today: survey.today, vault: { notes: vault.notes.length, bytes }, notes, problems: vault.problems }));
  return exit.done;
}

function printExposure({ of, format }: Arguments, survey: Survey, ports: CliPorts): number {
  const { exposure } = survey;
  const actor = actorCalled(survey, of);
  ports.print(format === null ? describeExposure(exposure, actor) : format === "json" ? JSON.stringify(reportExposure(exposure, actor)) : answerExposure(survey, of, format));
  return exit.done;
}

function printBenchmarks({ name, format }: Arguments, survey: Survey, ports: CliPorts): number {
  const boards = boardsCalled(survey, name);
  ports.print(format === null ? benchmarksSummary(boards) : format === "json" ? JSON.stringify(benchmarksJson(boards)) : answerBenchmarks(survey, name, format));
  return exit.done;
}

function printStale({ format, failOver }: Arguments, survey: Survey, memory: Memory, ports: CliPorts): number {
  const listed = needsLook(survey.freshness, memory);
  const stale = listed.filter(({ state }) => state === "stale").length;
  if (format === "json") {
    const notes = listed.map(({ path, state, ageDays, limitDays, reasons, rests, urgency }) => ({
      path, state, ageDays, limitDays, reasons: reasons.map(({ text, line }) => ({ text, line })), linkedFrom: rests.links, urgency,
    }));
    ports.print(JSON.stringify({ schema: 1, today: survey.today, stale, notes }));
  } else ports.print(format === null ? staleSummary(survey.today, listed) : answerStale(survey, memory, format));
  return failOver !== null && stale > failOver ? exit.tooStale : exit.done;
}
