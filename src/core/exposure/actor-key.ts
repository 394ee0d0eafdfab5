import { lastSegment, linkKey } from "../index/link-keys";
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

/** The symbol of a `ticker:` key; "" for any other. */
export function tickerOf(key: ActorKey): string {
  return key.startsWith("ticker:") ? key.slice("ticker:".length) : "";
}

export function hasNote(key: ActorKey): boolean {
  return !key.startsWith("name:") && !key.startsWith("ticker:");
}

/** The name under which a target without a note goes. */
export function spokenName(target: Target): string {
  return lastSegment(linkKey(target.link ?? target.name));
}

export function foldTicker(symbol: string): string {
  return symbol.trim().toUpperCase();
}

/** `MSFT`, `9988.HK`, but not `AI` or `US`: short words are too often words. */
export function looksLikeTicker(name: string): boolean {
  return /^(?:[A-Z]{3,5}|[A-Z0-9]{1,6}\.[A-Z]{1,3})$/.test(name);
}
