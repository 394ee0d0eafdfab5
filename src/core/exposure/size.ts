import type { Place } from "../finding";
import { findPeriod } from "../note/find-period";
import type { Fact, Note } from "../note/note";
import { type ActorKey, hasNote } from "./actor-key";
import type { Interest } from "./interests";
import { type Money, moneyOf, portion } from "./money";
import type { ExposureSurvey } from "./survey";

/** What a note says that its actor is worth. */
export interface Valuation extends Place {
  readonly money: Money;
  readonly text: string;
  /** The period said beside it, else the note's `updated`. */
  readonly asOf: string | null;
}

/** An interest in money: a share of what the owned actor is worth. */
export interface Size {
  readonly money: Money;
  readonly valuation: Valuation;
  /** The same as a part of what the holder is worth, 0…1 and above; null where that is not stated in the same currency. */
  readonly partOfHolder: readonly [low: number, high: number | null] | null;
}

const subjects = [
  "valuation", "market cap", "market capitalisation", "market capitalization", "equity value", "latest valuation", "last valuation", "current valuation",
  "post-money valuation", "valuation post-money", "market value",
];

/** The latest amount of money among a note's valuations and market caps (exposure-maths.md, "Size"); null where none is stated. */
export function valuationOf(survey: ExposureSurvey, actor: ActorKey): Valuation | null {
  const note = hasNote(actor) ? survey.index.note(actor) : undefined;
  if (!note) return null;
  const stated = note.facts.filter(isValuation(note)).flatMap((fact) => readValuation(note, fact, note.updated?.date ?? null));
  const rounds = note.rounds.flatMap((fact) => readValuation(note, fact, null));
  return latestOf(stated, lastOf(rounds));
}

/** The latest of a table of rounds; its last row where they are not all dated. */
function lastOf(rounds: readonly Valuation[]): Valuation | null {
  if (rounds.some(({ asOf }) => asOf === null)) return rounds[rounds.length - 1] ?? null;
  return rounds.reduce<Valuation | null>((latest, next) => (latest && (latest.asOf ?? "") > (next.asOf ?? "") ? latest : next), null);
}

/** The latest of what facts state, and the last round where it is later than all of them or nothing else is stated. */
function latestOf(stated: readonly Valuation[], round: Valuation | null): Valuation | null {
  const all = round ? [...stated, round] : stated;
  return all.reduce<Valuation | null>((latest, next) => (latest && (latest.asOf ?? "") >= (next.asOf ?? "") ? latest : next), null);
}

/** `interest` in money, where the owned actor's note states what it is worth. */
export function sizeOf(survey: ExposureSurvey, { holder, owned, total }: Interest): Size | null {
  const valuation = valuationOf(survey, owned);
  if (!valuation) return null;
  const money = portion(valuation.money, total[0], total[1]);
  const whole = valuationOf(survey, holder)?.money;
  return { money, valuation, partOfHolder: whole?.unit === money.unit ? partOf(money, whole) : null };
}

/** `money` as a part of `whole`; its high is null where either is open. */
export function partOf(money: Money, whole: Money): readonly [low: number, high: number | null] | null {
  if (whole.low <= 0) return null;
  return [whole.high === null ? 0 : money.low / whole.high, money.high === null ? null : money.high / whole.low];
}

function readValuation(note: Note, fact: Fact, otherwise: string | null): Valuation[] {
  const money = moneyOf(fact.cell);
  if (!money || money.low < 0) return [];
  const asOf = findPeriod(`${fact.key} | ${fact.cell.text} | ${fact.heading}`)?.end ?? otherwise;
  return [{ path: note.path, line: fact.line, money, text: fact.cell.text, asOf }];
}

/** A fact about the actor's own present worth: not a peak, an earlier round or someone else's. */
function isValuation(note: Note): (fact: Fact) => boolean {
  return ({ key, cell }) => {
    const bracket = key.indexOf("(");
    const [plain, aside] = bracket < 0 ? [key, ""] : [key.slice(0, bracket), key.slice(bracket)];
    const subject = withoutName(plain.toLowerCase().trim(), note.title.toLowerCase());
    return subjects.includes(subject) && !/\b(?:peak|prior|previous|former|target|seeking|talks)\b/i.test(`${aside} ${cell.text}`);
  };
}

function withoutName(key: string, title: string): string {
  return key.startsWith(`${title} `) ? key.slice(title.length + 1).trim() : key;
}
