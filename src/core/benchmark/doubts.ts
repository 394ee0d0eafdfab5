import { compareText } from "../compare";
import type { Join } from "../settings/benchmark-memory";
import type { BenchmarkSurvey } from "./benchmark-survey";
import { subjectsOf } from "./compare";
import { foldSpelling, isFigure, joinWords, wordsOf } from "./spelling";

/** Two names that nearly meet and that nobody joined or parted: for the user to confirm or refuse. */
export interface Doubt {
  readonly of: Join["of"];
  readonly names: readonly [string, string];
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
}

/**
 * Doubtful joins, those that touch most results first: the same words with figures that mean the same (`GPT-5`, `GPT 5.0`), one name with words before or, of a
 * benchmark, behind the other (`Opus 4.5`, `Claude Opus 4.5`; `SWE-bench`, `SWE-bench Verified`), or one letter astray. Different figures are different things.
 */
export function doubtfulJoins(survey: BenchmarkSurvey, joins: readonly Join[]): readonly Doubt[] {
  return createDoubts()(survey, joins);
}

/** The same again and again: names that are those of the last time are not held against each other anew. */
export function createDoubts(): (survey: BenchmarkSurvey, joins: readonly Join[]) => readonly Doubt[] {
  const [nearBoards, nearSubjects] = [keepNear("benchmark"), keepNear("subject")];
  return (survey, joins) => {
    const boards = survey.leaderboards.map(({ key, name, entries }) => ({ key, name, weight: entries.length }));
    const subjects = subjectsOf(survey).map(({ key, name, boards: weight }) => ({ key, name, weight }));
    const said = new Set(joins.map(({ of, names }) => pairKey(of, names[0], names[1])));
    return [...nearBoards(boards), ...nearSubjects(subjects)].filter(({ of, names }) => !said.has(pairKey(of, names[0], names[1])));
  };
}

type Pair = readonly [string, string];

function keepNear(of: Join["of"]): (all: readonly Named[]) => readonly Doubt[] {
  let names: ReadonlyMap<string, string> = new Map();
  let pairs: readonly Pair[] = [];
  return (all) => {
    if (all.length !== names.size || all.some(({ key, name }) => names.get(key) !== name)) {
      names = new Map(all.map(({ key, name }) => [key, name]));
      pairs = near(of, all);
    }
    const places = new Map(all.map(({ key }, at) => [key, at]));
    const found = pairs.map(([a, b]) => {
      const [first, second] = [places.get(a) ?? 0, places.get(b) ?? 0].sort((x, y) => x - y).flatMap((at) => all[at] ?? []);
      const doubt: Doubt = { of, names: [first?.name ?? "", second?.name ?? ""] };
      return { doubt, weight: Math.min(first?.weight ?? 0, second?.weight ?? 0) };
    });
    return found.sort((a, b) => b.weight - a.weight || compareText(a.doubt.names.join(), b.doubt.names.join())).map(({ doubt }) => doubt);
  };
}

function pairKey(of: Join["of"], a: string, b: string): string {
  return [of, ...[foldSpelling(a), foldSpelling(b)].sort()].join("\n");
}

/** The keys of those whose names nearly meet. */
function near(of: Join["of"], all: readonly Named[]): readonly Pair[] {
  const buckets = new Map<string, Named[]>();
  for (const each of all) {
    for (const key of nearKeys(of, each.name)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(each);
      else buckets.set(key, [each]);
    }
  }
  const found = new Map<string, Pair>();
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2 || bucket.length > mostInBucket) continue;
    for (const [at, a] of bucket.entries()) {
      for (const b of bucket.slice(at + 1)) {
        if (a.key === b.key || !meet(key, a.name, b.name)) continue;
        found.set(pairKey(of, a.name, b.name), [a.key, b.key]);
      }
    }
  }
  return [...found.values()];
}

/** A key that more names than this share tells nothing. */
const mostInBucket = 12;

/** Names that share one of these keys may be one; the mark in front tells by which rule. */
function nearKeys(of: Join["of"], name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const keys = new Set([`= ${evenFigures(words)}`]);
  for (let at = 0; at < words.length; at++) {
    if (tells(words.slice(at))) keys.add(`> ${joinWords(words.slice(at))}`);
    if (of === "benchmark" && tells(words.slice(0, at + 1))) keys.add(`< ${joinWords(words.slice(0, at + 1))}`);
  }
  const whole = joinWords(words);
  if (whole.length >= 8 && whole.length <= 40) for (let at = 0; at < whole.length; at++) if (!/\d/.test(whole[at] ?? "")) keys.add(`- ${whole.slice(0, at)}${whole.slice(at + 1)}`).add(`- ${whole}`);
  return keys;
}

/** One of the two names is the key itself, the other goes on with words that are no figures; or both are the key. */
function meet(key: string, a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (key.startsWith("=")) return true;
  if (figuresOf(x) !== figuresOf(y)) return false;
  if (key.startsWith("-")) return true;
  const whole = key.slice(2);
  return joinWords(x) === whole || joinWords(y) === whole;
}

function figuresOf(words: readonly string[]): string {
  return words.filter(isFigure).join(" ");
}

/** Enough to tell something by: a figure with a letter, or four letters. */
function tells(words: readonly string[]): boolean {
  return words.some(isFigure) ? words.length > 1 : joinWords(words).length > 3;
}

/** `5.0` says what `5` says. */
function evenFigures(words: readonly string[]): string {
  return words.map((word) => (isFigure(word) ? word.replace(/(?:\.0+)+$/, "").replace(/^0+(?=\d)/, "") : word)).join(" ");
}

/** How far two names in doubt agree: in so many things that both have a score of (benchmarks of two subjects, subjects of two benchmarks), so many scores are the same. */
export function likeness({ leaderboards }: BenchmarkSurvey, { of, names }: Doubt): { readonly shared: number; readonly alike: number } {
  const scores = names.map(() => new Map<string, Set<string>>());
  for (const board of leaderboards) {
    for (const { subject, subjectKey, cell } of board.entries) {
      const at = names.indexOf(of === "benchmark" ? board.name : subject);
      const other = of === "benchmark" ? subjectKey : board.key;
      const own = scores[at];
      own?.set(other, (own.get(other) ?? new Set()).add(`${cell.kind} ${cell.value}`));
    }
  }
  const [a, b] = scores;
  const shared = [...(a ?? [])].flatMap(([key, values]) => (b?.has(key) ? [[...values].some((value) => b.get(key)?.has(value))] : []));
  return { shared: shared.length, alike: shared.filter(Boolean).length };
}
