import { DOT, isDigit } from "./chars";
import { benchmarkNames, doubtfulBenchmarkNames, modelFamilies, nameEndings, yearlyBenchmarks } from "./benchmark-names";
import { matchName, nameTable, someWord, type Word, wordsOf } from "./name-scan";
import { lookUp, wordTable } from "./word-table";
import { wordSet } from "./word-list";

/** A name found in a text. */
export interface FoundName {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Also a plain word (`Arena`): needs another sign that a benchmark is meant. */
  readonly doubtful: boolean;
}

const known = nameTable(benchmarkNames);
const doubtful = nameTable(doubtfulBenchmarkNames);

/** Words in a heading, title or paragraph that announce scores. */
const announcing = "benchmark|benchmarks|benchmarking|leaderboard|leaderboards|eval|evals|evaluation|evaluations|scores|scoreboard|elo|arena|sota";

/** What a single word tells: it may begin a benchmark's name (1; also one with an apostrophe inside its first word), it announces scores (2) or may do so (4). */
const hints = wordTable([[1, [...known.keys(), "humanity"].join("|")], [2, announcing], [4, "score|exam|arenas"]]);

/** Whether a text may name a benchmark: the quick look before `findBenchmark`. */
export function mayNameBenchmark(text: string): boolean {
  return someWord(text, isNameLike);
}

/** Whether a heading may name a benchmark or announces scores. */
export function maySpeakOfScores(text: string): boolean {
  return someWord(text, isHint);
}

function isHint(text: string, from: number, to: number): boolean {
  return lookUp(hints, text, from, to) > 0 || isNameLike(text, from, to);
}

/** Whether any of a text's words announces scores. */
export function announcesScores(text: string): boolean {
  return someWord(text, announces);
}

function announces(text: string, from: number, to: number): boolean {
  return (lookUp(hints, text, from, to) & 2) !== 0;
}

/** Whether the paragraph in `from..to` holds what one that announces scores nearly always holds. */
export function mayAnnounceScores(text: string, from: number, to: number): boolean {
  return someWord(text, mayAnnounce, from, to);
}

function mayAnnounce(text: string, from: number, to: number): boolean {
  if (lookUp(hints, text, from, to) & 6) return true;
  const first = text.charCodeAt(from) | 32;
  return (first === 98 || first === 108) && to - from >= 5 && /^(?:bench|leaderb)/i.test(text.slice(from, from + 7));
}

function endsIn(text: string, from: number, to: number, ending: string): boolean {
  const start = to - ending.length;
  return start >= from && (text.charCodeAt(start) | 32) === ending.charCodeAt(0) && text.slice(start, to).toLowerCase() === ending;
}

function isNameLike(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1) | 32;
  const ending = last === 104 ? "bench" : last === 97 ? "qa" : last === 108 ? "eval" : "";
  if (ending !== "" && endsIn(text, from, to, ending)) return true;
  return (lookUp(hints, text, from, to) & 1) !== 0;
}

/** The first benchmark named in a text, with its version (`ARC-AGI-2`, `SWE-bench Verified`); a sure name is preferred to a doubtful one. */
export function findBenchmark(text: string, words: readonly Word[] = wordsOf(text)): FoundName | null {
  let fallback: FoundName | null = null;
  for (let at = 0; at < words.length; at++) {
    const count = matchName(known, words, at) || shapedLength(text, words, at);
    if (count) return named(text, words, at, count, false);
    const unsure = fallback ? 0 : matchName(doubtful, words, at);
    if (unsure) fallback = named(text, words, at, unsure, true);
  }
  return fallback;
}

const notBenches: ReadonlySet<string> = wordSet(
  "workbench|bench",
);

/** Names that follow the custom of the field and need no list: `Foo-Bench`, `MLE Bench`, `FooBench`, `SimpleQA`, `HumanEval`. */
function shapedLength(text: string, words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return 0;
  const next = words[at + 1];
  if (next?.text === "bench" && next.from === word.to + 1 && (text.charCodeAt(word.to) === 45 || text.charAt(next.from) === "B")) return 2;
  if (word.text.length > 5 && word.text.endsWith("bench") && !notBenches.has(word.text)) return 1;
  const source = text.slice(word.from, word.to);
  return source.length > 4 && (/[a-z]V?QA$/.test(source) || /[a-z]Eval$/.test(source)) ? 1 : 0;
}

function named(text: string, words: readonly Word[], at: number, count: number, isDoubtful: boolean): FoundName {
  let last = at + count - 1;
  const yearly = yearlyBenchmarks.has(words[at]?.text ?? "");
  while (last + 1 < words.length && belongs(text, words[last], words[last + 1], yearly)) last++;
  const from = words[at]?.from ?? 0;
  const to = words[last]?.to ?? from;
  return { text: text.slice(from, to), from, to, doubtful: isDoubtful };
}

/** Whether the next word goes on with the name: a version or a known ending, with a blank or hyphen between. */
function belongs(text: string, last: Word | undefined, next: Word | undefined, yearly: boolean): boolean {
  if (!last || !next || next.from !== last.to + 1) return false;
  const between = text.charCodeAt(last.to);
  if (between !== 32 && between !== 45 && between !== 8209) return false;
  if (isYear(next.text)) return yearly;
  return /^v?\d{1,3}(?:\.\d{1,3})?$/.test(next.text) || nameEndings.has(next.text);
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** Words that go on with a model's name in lower case or without a digit. */
const modelEndings: ReadonlySet<string> = wordSet(
  "pro|flash|ultra|nano|mini|max|turbo|opus|sonnet|haiku|deep|think|thinking|lite|preview|heavy|fast|high|instruct|chat|coder|code|imagine|video|image|audio|large|" +
  "small|medium|omni|research|spark|oss|banana|maverick|scout|vl|math|plus|air|exp|experimental|reasoner|codex",
);

/** The first AI model named in a text, with its version (`Gemini 3 Deep Think`, `GPT-5.2`); null when none is. */
export function findModel(text: string): FoundName | null {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !isModelStart(text, word, words[at + 1])) continue;
    let last = at;
    while (last + 1 < words.length && continuesModel(text, words[last], words[last + 1])) last++;
    const to = words[last]?.to ?? word.to;
    return { text: text.slice(word.from, to), from: word.from, to, doubtful: false };
  }
  return null;
}

/** Families that are plain words too need a capital and a version behind them. */
const plainFamilies: ReadonlySet<string> = wordSet(
  "seed|pi|nova|command|solar|ring|ling|spark|operator|cursor|composer|swe|genie|aurora|nano|muse|flux|runway|pika|scout|hermes|intellect|opus|falcon|granite|palm|bard|" +
  "inflection|luma|wan|phi|yi|mythos|k2|r1|behemoth|maverick",
);

function isModelStart(text: string, word: Word, next: Word | undefined): boolean {
  const family = modelFamilies.has(word.text) ? word.text : withoutVersion(word.text);
  if (!modelFamilies.has(family)) return false;
  if (!plainFamilies.has(family)) return true;
  const capital = text.charAt(word.from) !== word.text.charAt(0);
  return capital && (family !== word.text || (next !== undefined && next.from <= word.to + 1 && ((/^v?\d/.test(next.text) && !isYear(next.text)) || modelEndings.has(next.text))));
}

/** `qwen3` and `kimi2.5` belong to the families `qwen` and `kimi`. */
function withoutVersion(word: string): string {
  let end = word.length;
  while (end > 0 && (isDigit(word.charCodeAt(end - 1)) || word.charCodeAt(end - 1) === DOT)) end--;
  return word.slice(0, end);
}

function continuesModel(text: string, last: Word | undefined, next: Word | undefined): boolean {
  if (!last || !next || next.from !== last.to + 1) return false;
  const between = text.charCodeAt(last.to);
  if (between !== 32 && between !== 45) return false;
  if (isYear(next.text)) return false;
  return /^[a-z]?\d[\w.]*$/.test(next.text) || modelEndings.has(next.text) || modelFamilies.has(next.text);
}
