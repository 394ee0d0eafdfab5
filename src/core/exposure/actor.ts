import type { Place } from "../finding";
import { byFrequency } from "../groups";
import type { Listing, Note, Target } from "../note/note";
import { remember } from "../remember";
import { type ActorKey, hasNote } from "./actor-key";
import type { Called } from "./called";
import type { ExposureSurvey } from "./survey";

/** Whom a number is about, as panels show it. */
export interface Actor {
  readonly key: ActorKey;
  /** The note's title; without a note, the name as most notes write it. */
  readonly name: string;
  /** Null for a name without a note. */
  readonly path: string | null;
  readonly listing: Listing;
  /** The note's own, or those by which others call it. */
  readonly tickers: readonly string[];
  /** Where it is called by a ticker, if that is why it counts as public: its own note does not say. */
  readonly calledAt: Place | null;
  readonly tags: readonly string[];
  /** The note's `updated`. */
  readonly updated: string | null;
}

/** Whether it can be bought, in words. */
export const listingNames: Record<Listing, string> = { public: "Public", private: "Private", none: "No security", unknown: "Listing not stated" };

/**
 * The actor of a key; the same object as long as its note is the same and others call it alike. Whose note says nothing of its listing, or who has none,
 * but is called by a ticker, can be bought somewhere: it counts as public.
 */
export function actorOf(survey: ExposureSurvey, key: ActorKey): Actor {
  const note = hasNote(key) ? survey.index.note(key) : undefined;
  if (!note) return withoutNote(survey, key);
  const called = note.listing === "unknown" ? survey.called(key) : null;
  return called ? publicly(note)(called) : fromNote(note);
}

const fromNote = remember(({ path, title, listing, tickers, tags, updated }: Note): Actor =>
  ({ key: path, name: title, path, listing, tickers: tickers.map(({ symbol }) => symbol), calledAt: null, tags, updated: updated?.date ?? null }));

const publicly = remember((note: Note) => remember((called: Called): Actor => ({ ...fromNote(note), ...publicAs(called) })));

function publicAs({ tickers, at }: Called): Pick<Actor, "listing" | "tickers" | "calledAt"> {
  return { listing: "public", tickers, calledAt: at };
}

/** The name alone: cheaper than the whole actor. */
export function nameOf(survey: ExposureSurvey, key: ActorKey): string {
  return (hasNote(key) ? survey.index.note(key)?.title : undefined) ?? spelled(survey, key);
}

function withoutNote(survey: ExposureSurvey, key: ActorKey): Actor {
  const called = survey.called(key);
  const named = { key, name: spelled(survey, key), path: null, listing: "unknown", tickers: [], calledAt: null, tags: [], updated: null } as const;
  return called ? { ...named, ...publicAs(called) } : named;
}

/** The most frequent spelling; among equals the first in the alphabet. */
function spelled(survey: ExposureSurvey, key: ActorKey): string {
  const [first] = byFrequency(survey.ledger.spellings(key));
  return first?.[0] ?? key.slice(key.indexOf(":") + 1);
}

/** The actors that a note's path, a name, link path or ticker could mean: one, several when it is ambiguous, none when nobody goes by it. */
export function findActors(survey: ExposureSurvey, text: string): readonly ActorKey[] {
  const { ledger, index } = survey;
  if (index.note(text)) return [text];
  const target: Target = { name: text, link: null, ticker: "" };
  const { key, candidates } = ledger.resolve(target);
  if (hasNote(key) || candidates.length > 0) return hasNote(key) ? [key] : candidates;
  if (!ledger.naming(key).size) return byTicker(survey, text);
  return [key];
}

function byTicker(survey: ExposureSurvey, text: string): readonly ActorKey[] {
  const { key, candidates } = survey.ledger.resolve({ name: "", link: null, ticker: text });
  if (candidates.length > 0) return candidates;
  return survey.ledger.naming(key).size > 0 ? [key] : [];
}
