import { boardsNamed, type Leaderboard } from "../../core/benchmark/benchmark";
import { findActors, noteView, type InterestRow, type NoteView, type WayGroup } from "../../core/exposure/exposure";
import { needsLook, type Verdict } from "../../core/freshness/freshness";
import type { Survey, SurveyPart } from "../../core/survey";
import { turnedOff, type Session } from "./session";

/** What other plugins and scripts may ask, as `app.plugins.plugins.dossier.api`. Every answer waits until the whole vault was read, and is a frozen copy. */
export interface DossierApi {
  readonly version: 1;
  /** Settles once the whole vault was read; then `dossier:ready` is triggered on the workspace too, with the API. */
  readonly whenReady: () => Promise<void>;
  /** The notes that need another look, what to refresh first on top. */
  readonly stale: () => Promise<readonly StaleNote[]>;
  /** The leaderboards that go by a name, or all; results best first. */
  readonly benchmarks: (name?: string) => Promise<readonly Board[]>;
  /** What the vault says of an actor (a note's path, or a name); null where nobody, or more than one, goes by it. */
  readonly exposure: (of: string) => Promise<ActorExposure | null>;
}

interface StaleNote {
  readonly path: string;
  readonly state: string;
  /** Days since its own Updated; null where none is stated. */
  readonly age: number | null;
  /** Days after which it is stale. */
  readonly limit: number | null;
  readonly why: readonly { readonly text: string; readonly line: number | null }[];
}

interface Board {
  readonly name: string;
  readonly unit: string;
  readonly results: readonly {
    readonly subject: string;
    readonly text: string;
    readonly value: number;
    readonly condition: string;
    readonly asOf: string | null;
    /** Null where it cannot be ranked. */
    readonly rank: number | null;
    readonly path: string;
    readonly line: number;
  }[];
}

interface ActorExposure {
  readonly name: string;
  readonly path: string | null;
  readonly listing: string;
  readonly tickers: readonly string[];
  /** What its own note names. */
  readonly exposures: readonly Way[];
  /** What other notes name it as; `name` is who does. */
  readonly namedBy: readonly Way[];
  readonly ownedBy: readonly Part[];
  readonly owns: readonly Part[];
}

interface Way {
  readonly kind: string;
  readonly name: string;
  readonly note: string;
  readonly path: string;
  readonly line: number;
}

/** An interest, direct and through others together, from 0 to 1. */
interface Part {
  readonly name: string;
  readonly path: string | null;
  readonly low: number;
  readonly high: number;
}

/** The answers from a session's surveys. */
export function createApi(session: Session): DossierApi {
  const ask = async <Answer>(part: SurveyPart, answer: (survey: Survey) => Answer): Promise<Answer> => {
    const survey = await session.wholeSurvey(part);
    if (!survey) throw new Error(turnedOff);
    return frozen(answer(survey));
  };
  const api: DossierApi = Object.freeze({
    version: 1,
    whenReady: async () => {
      if (!(await session.whenRead())) throw new Error(turnedOff);
    },
    stale: () => ask("freshness", ({ freshness }) => needsLook(freshness, session.memory).map(staleNote)),
    benchmarks: (name?: string) => ask("benchmarks", ({ benchmarks }) => boardsNamed(benchmarks, name ?? null).map(board)),
    exposure: (of: string) => ask("exposure", ({ exposure }) => {
      const [actor, another] = findActors(exposure, of);
      return actor === undefined || another !== undefined ? null : actorExposure(noteView(exposure, actor));
    }),
  });
  void session.whenRead().then((read) => read && session.plugin.app.workspace.trigger("dossier:ready", api));
  return api;
}

function staleNote({ path, state, ageDays: age, limitDays: limit, reasons }: Verdict): StaleNote {
  return { path, state, age, limit, why: reasons.map(({ text, line }) => ({ text, line })) };
}

function board({ name, unit, entries }: Leaderboard): Board {
  return { name, unit, results: entries.map(({ subject, cell: { text, value }, result: { condition, asOf, line }, rank, path }) => ({ subject, text, value, condition, asOf, rank, path, line })) };
}

function actorExposure({ actor: { name, path, listing, tickers }, says, namedBy, owners, holdings }: NoteView): ActorExposure {
  return { name, path, listing, tickers: [...tickers], exposures: says.flatMap(ways), namedBy: namedBy.flatMap(ways), ownedBy: owners.rows.map(part), owns: holdings.rows.map(part) };
}

function ways({ kind, rows }: WayGroup): readonly Way[] {
  return rows.map(({ actor: { name }, reason: note, place: { path, line } }) => ({ kind, name, note, path, line }));
}

function part({ actor: { name, path }, interest: { total: [low, high] } }: InterestRow): Part {
  return { name, path, low, high };
}

/** Makes fresh data unchangeable, all the way down. */
function frozen<Data>(data: Data): Data {
  if (typeof data === "object" && data !== null) Object.values(data).forEach(frozen);
  return Object.freeze(data);
}
