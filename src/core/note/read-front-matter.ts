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
  if (!yaml) return assemble(salvage(body), frontMatter, [{ code: needsYaml, severity: "info", message: `${path}: the front matter wants a YAML library.`, where: [] }]);
  const read = yaml(body);
  if ("error" in read) return assemble(salvage(body), frontMatter, [badYaml(read.error, path, frontMatter.line + read.line)]);
  return assemble(propertiesOf(read.value, body), frontMatter, []);
}

function badYaml(error: string, path: string, line: number): Finding {
  const reason = error.split("\n")[0] ?? error;
  return { code: "bad-front-matter", severity: "warning", message: `${path}:${line}: the front matter is not valid YAML (${reason}); the rest of the note was read.`, where: [{ path, line }] };
}

/** Where the whole is no YAML, each line that is a plain property by itself still counts. */
function salvage(body: string): readonly RawProperty[] {
  return body.split("\n").flatMap((line, at) => (readPlainFrontMatter(line) ?? []).filter(({ values }) => values.length > 0).map((property) => ({ ...property, line: at })));
}

/** The properties of parsed front matter, each with the line on which its key stands (from 0). */
export function propertiesOf(value: unknown, body: string): readonly RawProperty[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const lines = body.split("\n");
  return Object.entries(value).map(([key, held]) => ({ key, values: valuesOf(held), line: Math.max(0, lines.findIndex((line) => opensKey(line, key))) }));
}

function opensKey(line: string, key: string): boolean {
  const bare = line.replace(/^["']/, "");
  return bare.startsWith(key) && /^["']?\s*:/.test(bare.slice(key.length));
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
  for (const { key, values: written, line } of properties) {
    const folded = key.toLowerCase();
    if (folded === "tags" || folded === "tag") tags = [...tags, ...written.flatMap(splitTags)];
    else if (folded === "aliases" || folded === "alias") aliases = [...aliases, ...splitAliases(written)];
    else if (written.length > 0 && !values.has(folded)) values.set(folded, { text: written.join(", "), line: frontMatter.line + line });
  }
  const property = (name: string): Property | null => values.get(name) ?? null;
  return {
    tags, aliases: unique(aliases), values, findings,
    properties: { review: property("review"), reviewEvery: property("review-every"), charts: property("dossier-charts") },
  };
}

function splitTags(written: string): readonly string[] {
  return written.split(/[\s,]+/).map((tag) => (tag.startsWith("#") ? tag.slice(1) : tag)).filter((tag) => tag !== "");
}

/** A list's items are aliases as they stand; a lone string may hold several, parted by commas. */
function splitAliases(written: readonly string[]): readonly string[] {
  const [only] = written;
  const parts = written.length === 1 && only !== undefined ? only.split(",") : written;
  return parts.map((alias) => alias.trim()).filter((alias) => alias !== "");
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
