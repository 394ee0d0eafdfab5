import { compareText } from "../compare";
import { dayNumber, type CivilDate } from "../civil-date";
import type { VaultIndex } from "../index/vault-index";
import type { Memory } from "../settings/memory";
import type { Settings } from "../settings/settings";
import { replaceSorted } from "../sorted";
import { finish, type Steps } from "../steps";
import { createCadence, type Cadence } from "./cadence";
import type { FreshnessSurvey, OverdueExpectation } from "./freshness-survey";
import { byUrgency } from "./order";
import { judge, type Verdict } from "./verdict";
import { daysOverdue } from "./rules/expectation";
import { Standings, type Standing } from "./standing";

/** So many notes are judged in a step: a step for each would cost as much as judging it. */
const together = 32;

/** Judges a vault again and again, and keeps from one time to the next what neither the day nor a note has changed. */
export interface FreshnessSurveyor {
  /** Judges every note of the index on `today` (freshness-rules.md), some notes a step. */
  survey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Steps<FreshnessSurvey>;
}

export function createFreshnessSurveyor(): FreshnessSurveyor {
  let judging: { readonly index: VaultIndex; readonly of: Judging } | null = null;
  return {
    survey(index, today, settings, memory) {
      if (judging?.index !== index) judging = { index, of: new Judging(index) };
      return judging.of.survey(today, settings, memory);
    },
  };
}

/** Judges every note of the index once. */
export function surveyFreshness(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): FreshnessSurvey {
  return finish(createFreshnessSurveyor().survey(index, today, settings, memory));
}

/** What the verdicts on the notes of one index rest on, and the verdicts. Each note has a number for good, so that surveys can share all but two lists of verdicts. */
class Judging {
  readonly #standings: Standings;
  readonly #numbers = new Map<string, number>();
  readonly #verdicts: (Verdict | undefined)[] = [];
  /** What each number stands for, so that a new day has nothing to look up. */
  readonly #standingAt: (Standing | undefined)[] = [];
  /** The notes below this number are still to be judged on a new day. */
  #aged = 0;
  /** Whose verdict is another than in `#ranked`, by number; and those verdicts there. */
  readonly #unranked = new Set<number>();
  readonly #rankedAs: (Verdict | undefined)[] = [];
  #ranked: readonly Verdict[] = [];
  #settings: Settings | null = null;
  #cadence: Cadence | null = null;
  #today: CivilDate = "";
  #day = NaN;
  #edits: Memory["edits"] = new Map();
  #last: { readonly cadence: Cadence; readonly survey: FreshnessSurvey } | null = null;

  constructor(index: VaultIndex) {
    this.#standings = new Standings(index);
  }

  *survey(today: CivilDate, settings: Settings, { edits }: Memory): Steps<FreshnessSurvey> {
    const cadence = this.#turnTo(today, settings, edits);
    yield* this.#standings.follow(cadence);
    while (this.#aged > 0) {
      this.#judgeAt(--this.#aged, cadence);
      if (this.#aged % together === 0) yield;
    }
    for (const path of this.#standings.changed) {
      this.#standings.changed.delete(path);
      this.#judgeAt(this.#numberOf(path), cadence);
      if (this.#standings.changed.size % together === 0) yield;
    }
    while (this.#unranked.size > 0) yield* this.#rank();
    return this.#describe(cadence);
  }

  #turnTo(today: CivilDate, settings: Settings, edits: Memory["edits"]): Cadence {
    const { changed } = this.#standings;
    if (today !== this.#today) this.#aged = this.#numbers.size;
    if (edits !== this.#edits) for (const path of [...edits.keys(), ...this.#edits.keys()]) if (edits.get(path) !== this.#edits.get(path)) changed.add(path);
    [this.#today, this.#day, this.#edits] = [today, dayNumber(today), edits];
    if (this.#cadence && settings === this.#settings) return this.#cadence;
    this.#settings = settings;
    return (this.#cadence = createCadence(settings));
  }

  /** The number of a note that is another than it was. */
  #numberOf(path: string): number {
    const number = this.#numbers.get(path) ?? this.#numbers.size;
    this.#numbers.set(path, number);
    this.#standingAt[number] = this.#standings.of(path);
    return number;
  }

  #judgeAt(number: number, { quiet }: Cadence): void {
    const standing = this.#standingAt[number];
    this.#unranked.add(number);
    this.#verdicts[number] = standing && judge(standing, { today: this.#today, daysSince: this.#day - standing.own.updatedDay, editedOn: this.#edits.get(standing.own.path) ?? null, quiet });
  }

  /** Whoever ranked meanwhile has ranked on another list: then it is done again. */
  *#rank(): Steps<void> {
    const before = this.#ranked;
    const changed = Array.from(this.#unranked, (number) => ({ number, gone: this.#rankedAs[number], come: this.#verdicts[number] }));
    const ranked = yield* replaceSorted(before, changed, byUrgency);
    if (this.#ranked !== before) return;
    this.#ranked = ranked;
    for (const { number, come } of changed) {
      this.#rankedAs[number] = come;
      if (this.#verdicts[number] === come) this.#unranked.delete(number);
    }
  }

  #describe(cadence: Cadence): FreshnessSurvey {
    const last = this.#last;
    if (last?.cadence === cadence && last.survey.ranked === this.#ranked && last.survey.today === this.#today) return last.survey;
    this.#last = { cadence, survey: describe(this.#today, this.#ranked, this.#rankedAs.slice(), this.#numbers, cadence) };
    return this.#last.survey;
  }
}

function describe(today: CivilDate, ranked: readonly Verdict[], verdicts: readonly (Verdict | undefined)[], numbers: ReadonlyMap<string, number>, cadence: Cadence): FreshnessSurvey {
  let overdue: readonly OverdueExpectation[] | null = null;
  return {
    today,
    ranked,
    of: (path) => verdicts[numbers.get(path) ?? -1],
    get overdue() {
      return (overdue ??= ranked.flatMap((verdict) => overdueOn(today, verdict)).sort(byDays));
    },
    get overdueCount() {
      return ranked.reduce((count, verdict) => count + (verdict.isOverdue ? verdict.overdue.length : 0), 0);
    },
    get findings() {
      const own = ranked.filter(({ finding }) => finding !== null).sort((a, b) => compareText(a.path, b.path));
      return [...cadence.findings, ...own.flatMap(({ finding }) => finding ?? [])];
    },
  };
}

function overdueOn(today: CivilDate, { path, overdue }: Verdict): readonly OverdueExpectation[] {
  return overdue.map((expectation) => ({ path, expectation, days: daysOverdue(expectation, today) }));
}

function byDays(a: OverdueExpectation, b: OverdueExpectation): number {
  return b.days - a.days || (compareText(a.path, b.path) || a.expectation.line - b.expectation.line);
}
