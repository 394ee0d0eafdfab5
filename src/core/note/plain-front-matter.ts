import { SPACE } from "./chars";

/** A property as the front matter writes it: its values (one, or a list) and its line within the front matter, from 0. */
export interface RawProperty {
  readonly key: string;
  readonly values: readonly string[];
  /** Written as a list, if of one item only: a comma in it is its own. */
  readonly list: boolean;
  readonly line: number;
}

/** Reads front matter of the plainest shapes (`key: value`, `key: [a, b]`, lists of plain items) without the YAML library; null as soon as a
 * line is of any other shape, so that the library decides. A property test holds that both agree. */
export function readPlainFrontMatter(body: string): readonly RawProperty[] | null {
  const lines = body.split("\n");
  const properties: RawProperty[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = withoutReturn(lines[at] ?? "");
    if (line === "") continue;
    const colon = line.indexOf(":");
    const key = colon > 0 ? line.slice(0, colon) : "";
    if (!isPlainKey(key) || keys.has(key) || line.includes("\r")) return null;
    keys.add(key);
    const rest = line.slice(colon + 1);
    if (rest !== "" && !rest.startsWith(" ")) return null;
    const value = trimSpaces(rest);
    const found = value === "" ? blockItems(lines, at + 1) : inlineValues(value);
    if (!found) return null;
    properties.push({ key, values: found.values, list: found.list, line: at });
    at += found.lines;
  }
  return properties;
}

interface Found {
  readonly values: readonly string[];
  readonly list: boolean;
  /** How many further lines belong to it. */
  readonly lines: number;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** YAML's blanks are spaces (and tabs, which the fast path leaves alone). */
function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) === SPACE) from++;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to--;
  return text.slice(from, to);
}

function isPlainKey(key: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key);
}

function blockItems(lines: readonly string[], from: number): Found | null {
  const values: string[] = [];
  let at = from;
  let indent = -1;
  for (; at < lines.length; at++) {
    const line = withoutReturn(lines[at] ?? "");
    const item = /^( *)- (.*)$/.exec(line);
    if (!item) break;
    if (indent < 0) indent = item[1]?.length ?? 0;
    if (item[1]?.length !== indent) return null;
    const value = scalar(trimSpaces(item[2] ?? ""));
    if (value === null) return null;
    values.push(value);
  }
  const next = withoutReturn(lines[at] ?? "");
  return next.startsWith(" ") || next.startsWith("-") ? null : { values, list: values.length > 0, lines: at - from };
}

function inlineValues(text: string): Found | null {
  if (!text.startsWith("[")) {
    const value = scalar(text);
    return value === null ? null : { values: [value], list: false, lines: 0 };
  }
  if (!text.endsWith("]")) return null;
  const inner = trimSpaces(text.slice(1, -1));
  if (inner === "") return { values: [], list: true, lines: 0 };
  const values = inner.split(",").map((item) => flowScalar(trimSpaces(item)));
  return values.includes(null) ? null : { values: values.filter((value) => value !== null), list: true, lines: 0 };
}

function flowScalar(item: string): string | null {
  return /[[\]{}]/.test(item) ? null : scalar(item);
}

/** A plain or simply quoted scalar; null for anything that YAML might read in another way. */
function scalar(text: string): string | null {
  const quoted = /^"([^"\\]*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1] ?? null;
  if (text === "" || /^[&*!|>%@{}[\]"'#,?`:~-]/.test(text) || text.includes(": ") || text.includes(" #") || text.endsWith(":") || text.includes("\t")) return null;
  return isTyped(text) ? null : text;
}

/** What YAML takes as a number, a truth value or nothing, and would write in another way. */
function isTyped(text: string): boolean {
  if (/^(?:null|true|false)$/i.test(text)) return text !== "true" && text !== "false";
  return /^[-+.\d]/.test(text) && (/^[-+]?\.(?:inf|nan)$/i.test(text) || (!Number.isNaN(Number(text)) && String(Number(text)) !== text));
}
