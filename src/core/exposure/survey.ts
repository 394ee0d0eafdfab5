import type { VaultIndex } from "../index/vault-index";
import { finish, type Steps } from "../steps";
import { type ActorKey, hasNote } from "./actor-key";
import type { CapTable, Edge } from "./cap-table";
import { type Called, calledBy } from "./called";
import { countReach, type Reach } from "./count-reach";
import { Ledger } from "./ledger";
import type { NamesSaid } from "./name-book";

/**
 * Who gains, who is hurt and who owns whom, over all notes of an index. The questions about it are functions beside it (`interestsOf`,
 * `namedBy` …), each worked out when asked. A survey speaks of its index as it was when the last one was made; a new one is handed out for each revision.
 */
export interface ExposureSurvey {
  readonly revision: number;
  readonly index: VaultIndex;
  readonly ledger: Ledger;
  readonly reach: (actor: ActorKey) => Reach;
  /** The tickers by which others call an actor; null for none. */
  readonly called: (actor: ActorKey) => Called | null;
}

interface Kept {
  readonly ledger: Ledger;
  readonly reach: ExposureSurvey["reach"];
  readonly called: ExposureSurvey["called"];
  survey: ExposureSurvey | null;
}

const kept = new WeakMap<VaultIndex, Kept>();

const nothingSaid: NamesSaid = new Map();

/**
 * The survey of an index, under the user's word on names that several notes go by; the same one until either changes. After a change only what changed
 * is worked out again (see Ledger).
 */
export function surveyExposure(index: VaultIndex, said = nothingSaid): ExposureSurvey {
  return finish(surveyExposureInSteps(index, said));
}

/** The same, a note a step. */
export function* surveyExposureInSteps(index: VaultIndex, said = nothingSaid): Steps<ExposureSurvey> {
  const keep = kept.get(index) ?? begin(index);
  kept.set(index, keep);
  if (keep.ledger.say(said)) keep.survey = null;
  yield* keep.ledger.catchUp();
  if (keep.survey?.revision !== index.revision) {
    const { ledger, reach, called } = keep;
    keep.survey = { revision: index.revision, index, ledger, reach, called };
  }
  return keep.survey;
}

function begin(index: VaultIndex): Kept {
  const ledger = new Ledger(index);
  return {
    ledger,
    reach: ledger.derive((actor) => countReach(index, ledger.naming(actor), actor)),
    called: ledger.derive((actor) => calledBy(ledger, actor, index.note(actor)?.title ?? "")),
    survey: null,
  };
}

/** Everything that notes say about who owns `actor`. */
export function capTableOf(survey: ExposureSurvey, actor: ActorKey): CapTable {
  return survey.ledger.ownership.capTable(actor);
}

/** The counted edges that lead to `actor`: from each of its holders. */
export function edgesInto(survey: ExposureSurvey, actor: ActorKey): readonly Edge[] {
  return capTableOf(survey, actor).edges;
}

/** The counted edges that lead from `actor`: to each of those it owns a part of, in the order of their keys. */
export function edgesFrom(survey: ExposureSurvey, actor: ActorKey): readonly Edge[] {
  return survey.ledger.ownership.edgesFrom(actor);
}

/** The counted edge between two actors, if any. */
export function edgeBetween(survey: ExposureSurvey, holder: ActorKey, owned: ActorKey): Edge | null {
  return capTableOf(survey, owned).byHolder.get(holder) ?? null;
}

/** Every actor that a note is about or names, in the order of their keys: notes that take part, and names without a note. */
export function actorsOf(survey: ExposureSurvey): readonly ActorKey[] {
  const { index, ledger } = survey;
  const actors = new Set<ActorKey>(ledger.paths());
  for (const actor of ledger.named()) if (hasNote(actor) || isNamed(survey, actor)) actors.add(actor);
  for (const note of index.notes()) if (note.isActor) actors.add(note.path);
  return [...actors].sort();
}

/** False for a mere description (`Employees`), which is nobody in particular. */
export function isNamed(survey: ExposureSurvey, actor: ActorKey): boolean {
  if (hasNote(actor)) return true;
  for (const claims of survey.ledger.naming(actor).values()) return claims.some(({ claim }) => claim.named);
  return false;
}
