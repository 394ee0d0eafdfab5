import { foldName } from "./fold";

/** A link path, a path or an alias as they are held against each other: folded, without `.md`. */
export function linkKey(name: string): string {
  const folded = foldName(name);
  return folded.endsWith(".md") ? folded.slice(0, -3) : folded;
}

/** The last part of a link path: what notes of that name have in common, wherever they lie. */
export function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** The keys of all links that a path or an alias may answer: `a/b/c` → `c`, `/c`, `b/c`, `/b/c`, `a/b/c`, `/a/b/c`. */
export function keysAnsweredBy(name: string): readonly string[] {
  const whole = linkKey(name);
  const keys: string[] = [];
  for (let at = whole.length; at > 0;) {
    at = whole.lastIndexOf("/", at - 1);
    keys.push(whole.slice(at + 1), `/${whole.slice(at + 1)}`);
  }
  return keys;
}
