import type { FrontMatterInfo } from "obsidian";
import { parse } from "yaml";
import { isRecord } from "../base/guards";

const none: FrontMatterInfo = { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };

/** Where a note's front matter lies: `from` and `to` are the offsets of what stands between the fences, `contentStart` that of what
 * follows. */
export function getFrontMatterInfo(text: string): FrontMatterInfo {
  const lineEnd = (at: number): number => (text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at));
  const isFence = (at: number): boolean => text.slice(at, lineEnd(at)).trimEnd() === "---";
  if (!isFence(0) || lineEnd(0) === text.length) return none;
  const from = lineEnd(0) + 1;
  for (let at = from; at < text.length; at = lineEnd(at) + 1) {
    if (!isFence(at)) continue;
    return {
      exists: true,
      frontmatter: text.slice(from, Math.max(from, at - 1)),
      from,
      to: Math.max(from, at - 1),
      contentStart: Math.min(text.length, lineEnd(at) + 1),
    };
  }
  return none;
}

/** YAML as an object with keys; null where it is broken, or is something else. */
export function parseFrontMatter(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { logLevel: "error" });
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** A property given as a list, or as one text with commas, as trimmed texts. Null where there is none. */
export function asTexts(value: unknown): string[] | null {
  if (value === null || value === undefined) return null;
  const parts: unknown[] = Array.isArray(value) ? value : String(value).split(",");
  return parts.map((part) => String(part).trim()).filter(Boolean);
}

/** The first of the front matter's entries whose key fits. */
export function parseFrontMatterEntry(frontMatter: unknown, key: string | RegExp): unknown {
  if (!isRecord(frontMatter)) return null;
  const found = Object.keys(frontMatter).find((name) => (typeof key === "string" ? name === key : key.test(name)));
  return found === undefined ? null : frontMatter[found];
}

export function parseFrontMatterStringArray(frontMatter: unknown, key: string | RegExp): string[] | null {
  return asTexts(parseFrontMatterEntry(frontMatter, key));
}

export function parseFrontMatterAliases(frontMatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontMatter, /^alias(es)?$/i);
}

export function parseFrontMatterTags(frontMatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontMatter, /^tags?$/i)?.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`)) ?? null;
}
