import { foldName } from "../index/fold";
import type { Target } from "../note/note";

/**
 * Who an actor is: the path of its note, or, for a name without a note, `name:` and the folded name, or `ticker:` and the symbol.
 * (No path of a vault holds a colon, so the three never meet.)
 */
export type ActorKey = string;

export function nameKey(name: string): ActorKey {
  return `name:${name}`;
}

export function tickerKey(symbol: string): ActorKey {
  return `ticker:${symbol}`;
}

export function hasNote(key: ActorKey): boolean {
  return !key.startsWith("name:") && !key.startsWith("ticker:");
}

/** A name or link path as it is looked up: folded, without `.md`. */
export function lookupName(name: string): string {
  const folded = foldName(name);
  return folded.endsWith(".md") ? folded.slice(0, -3) : folded;
}

/** The last part of a link path: what notes of that name have in common, wherever they lie. */
export function lastPart(lookup: string): string {
  return lookup.slice(lookup.lastIndexOf("/") + 1);
}

/** The name under which a target without a note goes. */
export function spokenName(target: Target): string {
  return lastPart(lookupName(target.link ?? target.name));
}

export function foldTicker(symbol: string): string {
  return symbol.trim().toUpperCase();
}
