// Measures; every figure is a ratio against a floor of the same run.   npm run bench -- read|index|update|scale|freshness|exposure …
import { describeExposureFigures, measureExposure } from "./exposure";
import { describeFreshness, measureFreshness } from "./freshness";
import { measureIndex, type IndexFigures } from "./index";
import { measureRead, type ReadFigures } from "./read";
import { measureScale, type ScaleFigures } from "./scale";
import { measureUpdate, type UpdateFigures } from "./update";

const usage = `bench: npm run bench -- read <vault>          the readers, against a plain scan
                        index <vault|count>   the way into the index: sizes, main thread, heap
                        update <vault|count>  one note saved
                        scale [count …]       growth over synthetic vaults (1000 10000 100000)
                        freshness [count]     all verdicts of a synthetic vault
                        exposure [count]      edges, views and the matrix of a synthetic vault
       each with --json`;

const [what, ...rest] = process.argv.slice(2);
const names = rest.filter((each) => each !== "--json");
const json = rest.includes("--json");

async function main(): Promise<number> {
  const [vault] = names;
  const sizes = names.length > 0 ? names.map(Number) : [1000, 10_000, 100_000];
  if (what === "read" && vault) return tell(await measureRead(vault), describeRead);
  if (what === "index" && vault) return tell(await measureIndex(vault), describeIndex);
  if (what === "update" && vault) return tell(await measureUpdate(vault), describeUpdate);
  if (what === "exposure") return tell(measureExposure(Number(vault ?? 8000)), (figures) => [describeExposureFigures(figures)]);
  if (what === "freshness") return tell(await measureFreshness(Number(vault ?? 8000)), (figures) => [describeFreshness(figures)]);
  if (what === "scale") return tell(await measureScale(sizes), describeScale);
  console.error(usage);
  return 2;
}

function tell<Figures>(figures: Figures, describe: (figures: Figures) => readonly string[]): number {
  console.log(json ? JSON.stringify(figures) : describe(figures).join("\n"));
  return 0;
}

const row = (name: string, ...cells: readonly string[]): string => `  ${name.padEnd(36)}${cells.map((cell) => cell.padStart(13)).join("")}`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

function describeRead({ notes, chars, floorMs, scanMs, readMs, parts }: ReadFigures): readonly string[] {
  const ratio = (value: number): string => `${(value / scanMs).toFixed(2)} × scan`;
  return [
    `${notes} notes, ${chars} characters (median of several passes, files in memory)`,
    `floor ${floorMs.toFixed(1)} ms, scan ${scanMs.toFixed(1)} ms, read ${readMs.toFixed(1)} ms: ${ratio(readMs)}`,
    ...parts.map((part) => `  ${part.name.padEnd(24)}${part.ms.toFixed(1).padStart(8)} ms  ${ratio(part.ms)}`),
  ];
}

function describeIndex(figures: IndexFigures): readonly string[] {
  const { notes, scanMs, surveyMs } = figures;
  const timed = (name: string, value: number): string => row(name, ms(value), `${(value / scanMs).toFixed(2)} × scan`);
  const sized = (name: string, bytes: number): string => row(name, `${Math.round(bytes / notes)} B a note`, `${(bytes / figures.jsonBytes).toFixed(2)} × JSON`);
  return [
    `${notes} notes, scan ${ms(scanMs)}`,
    timed("worker: read, hash, write down", figures.workerMs),
    timed("main thread: take the answers in", figures.takeInMs),
    timed("  the same as JSON, parsed", figures.jsonParseMs),
    timed("main thread: put into the index", figures.putMs),
    timed("first survey: exposure", surveyMs.exposure),
    timed("first survey: benchmarks", surveyMs.benchmarks),
    timed("first survey: freshness", surveyMs.freshness),
    sized("a note's result on its way back", figures.answerBytes),
    sized("  the same as JSON", figures.jsonBytes),
    sized("heap: the index", figures.indexHeapBytes),
    sized("heap: with all three surveys", figures.surveyedHeapBytes),
  ];
}

function describeUpdate({ notes, saves, scanMs, median, p95 }: UpdateFigures): readonly string[] {
  const keys = ["total", "read", "exposure", "benchmarks", "freshness"] as const;
  return [
    `${notes} notes, ${saves} saves, scan of the vault ${ms(scanMs)}`,
    row("", "median", "95th pct", "of the scan"),
    ...keys.map((key) => row(key === "total" ? "one note saved, survey up to date" : `  ${key}`, ms(median[key]), ms(p95[key]), `${(median[key] / scanMs).toFixed(3)}`)),
  ];
}

function describeScale(all: readonly ScaleFigures[]): readonly string[] {
  const perNote = (value: number, { index }: ScaleFigures): string => `${((1000 * value) / index.notes).toFixed(1)} µs`;
  const line = (name: string, of: (figures: ScaleFigures) => number): string => row(name, ...all.map((each) => perNote(of(each), each)));
  return [
    row("a note", ...all.map(({ index }) => `${index.notes}`)),
    line("scan", ({ index }) => index.scanMs),
    line("read, hash, write down", ({ index }) => index.workerMs),
    line("take in", ({ index }) => index.takeInMs),
    line("put", ({ index }) => index.putMs),
    line("first survey: exposure", ({ index }) => index.surveyMs.exposure),
    line("first survey: benchmarks", ({ index }) => index.surveyMs.benchmarks),
    line("first survey: freshness", ({ index }) => index.surveyMs.freshness),
    row("heap, surveyed", ...all.map(({ index }) => `${Math.round(index.surveyedHeapBytes / index.notes)} B`)),
    row("one save, median", ...all.map(({ update }) => ms(update.median.total))),
  ];
}

process.exitCode = await main();
