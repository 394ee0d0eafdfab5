import type { Finding } from "../finding";
import type { FrontMatterReading } from "./context";
import type { Property } from "./note";
import type { FrontMatter, Outline } from "./outline";
import { readPlainFrontMatter, type RawProperty } from "./plain-front-matter";
import type { ReadYaml } from "./read-yaml";

const empty: FrontMatterReading = {
  tags: [], aliases: [], values: new Map(), properties: { review: null, reviewEvery: null, charts: null }, findings: [],
};

/** The code of the finding that says that only a YAML library can read this front matter. */
export const needsYaml = "needs-yaml";

/** Reads a note's front matter: the plainest shapes at once, all others by the YAML library that is given. Bad YAML is a finding with its line; every
 * property that still can be read is read. Without a library the finding `needs-yaml` says that one is wanted. */
export function readFrontMatter(outline: Outline, path: string, yaml: ReadYaml | null): FrontMatterReading {
  const { frontMatter, text } = outline;
  if (!frontMatter) return empty;
  const body = text.slice(frontMatter.from, frontMatter.to);
  const plain = readPlainFrontMatter(body);
  if (plain) return assemble(plain, frontMatter, []);
  if (!yaml) return assemble(salvage(body, null), frontMatter, [{ code: needsYaml, severity: "info", message: `${path}: the front matter wants a YAML library.`, where: [] }]);
  const read = yaml(body);
  if ("error" in read) return assemble(salvage(body, yaml), frontMatter, [badYaml(read.error, path, frontMatter.line + read.line)]);
  return assemble(propertiesOf(read.value, body), frontMatter, []);
}

function badYaml(error: string, path: string, line: number): Finding {
  const reason = error.replace(/(?: at line \d+, column \d+:?)?\n[^]*/, "");
  return { code: "bad-front-matter", severity: "warning", message: `${path}:${line}: the front matter is not valid YAML (${reason}); the rest of the note was read.`, where: [{ path, line }] };
}

/** Where the whole is no YAML, each property that is some by itself still counts. */
function salvage(body: string, yaml: ReadYaml | null): readonly RawProperty[] {
  return chunksOf(body).flatMap(({ text, line }) => {
    const read = readPlainFrontMatter(text) ?? (yaml ? readChunk(text, yaml) : []);
    return read.filter(({ values }) => values.length > 0).map((property) => ({ ...property, line }));
  });
}

function readChunk(text: string, yaml: ReadYaml): readonly RawProperty[] {
  const read = yaml(text);
  return "error" in read ? [] : propertiesOf(read.value, text);
}

/** The lines of each property: one that starts at the margin, with those below it that do not, or that go on with its list. */
function chunksOf(body: string): readonly { readonly text: string; readonly line: number }[] {
  const chunks: { text: string; readonly line: number }[] = [];
  body.split("\n").forEach((text, line) => {
    const last = chunks.at(-1);
    if (last && /^(?:[ \t]|- |-\r?$|[\]}]|\r?$)/.test(text)) last.text += `\n${text}`;
    else chunks.push({ text, line });
  });
  return chunks;
}

/** The properties of parsed front matter, each with the line on which its key stands (from 0). */
export function propertiesOf(value: unknown, body: string): readonly RawProperty[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const lines = keyLines(body);
  return Object.entries(value).map(([key, held]) => ({ key, values: valuesOf(held), list: Array.isArray(held), line: lines.get(key) ?? 0 }));
}

/** The last line that opens each key at the margin: of a key that stands twice the last counts. */
function keyLines(body: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  body.split("\n").forEach((text, line) => {
    const key = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:][^:]*?))[ \t]{0,8}:(?:\s|$)/.exec(text);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (name !== undefined) lines.set(name, line);
  });
  return lines;
}

/** Scalars as text; what nests deeper is no value of ours. */
function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}

function assemble(properties: readonly RawProperty[], frontMatter: FrontMatter, findings: readonly Finding[]): FrontMatterReading {
  const values = new Map<string, Property>();
  let tags: readonly string[] = [];
  let aliases: readonly string[] = [];
  for (const { key, values: written, list, line } of properties) {
    const folded = key.toLowerCase();
    if (folded === "tags" || folded === "tag") tags = [...tags, ...written.flatMap(splitTags)];
    else if (folded === "aliases" || folded === "alias") aliases = [...aliases, ...(list ? written : written.flatMap((names) => names.split(",")))];
    else if (written.length > 0 && !values.has(folded)) values.set(folded, { text: written.join(", "), line: frontMatter.line + line });
  }
  const property = (name: string): Property | null => values.get(name) ?? null;
  return {
    tags, aliases: unique(aliases), values, findings,
    properties: { review: property("review"), reviewEvery: property("review-every"), charts: property("dossier-charts") },
  };
}

/** A tag has a letter. */
function splitTags(written: string): readonly string[] {
  return written.split(/[\s,]+/).map((tag) => (tag.startsWith("#") ? tag.slice(1) : tag)).filter((tag) => /\p{L}/u.test(tag));
}

/** Each name once, whatever its case; a lone string may have held several, parted by commas. */
function unique(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed !== "" && !seen.has(trimmed.toLowerCase())) seen.set(trimmed.toLowerCase(), trimmed);
  }
  return [...seen.values()];
}
