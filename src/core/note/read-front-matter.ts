import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Finding } from "../finding";
import type { FrontMatterReading } from "./context";
import type { Property } from "./note";
import type { FrontMatter, Outline } from "./outline";
import { readPlainFrontMatter, type RawProperty } from "./plain-front-matter";

const empty: FrontMatterReading = {
  tags: [], aliases: [], values: new Map(), properties: { review: null, reviewEvery: null, charts: null }, findings: [],
};

/** Reads a note's front matter in all YAML shapes. Bad YAML is a finding with its line; every property that still can be read is read. */
export function readFrontMatter(outline: Outline, path: string): FrontMatterReading {
  const { frontMatter, text } = outline;
  if (!frontMatter) return empty;
  const body = text.slice(frontMatter.from, frontMatter.to);
  const plain = readPlainFrontMatter(body);
  if (plain) return assemble(plain, frontMatter, []);
  const { properties, findings } = readYaml(body, frontMatter, path);
  return assemble(properties, frontMatter, findings);
}

/** Reads front matter by the YAML library alone; `line` of a property counts from 0. */
export function readYaml(body: string, { line }: Pick<FrontMatter, "line">, path: string): { readonly properties: readonly RawProperty[]; readonly findings: readonly Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(body, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: "silent" });
  const error = document.errors[0];
  if (error) return { properties: salvage(body), findings: [badYaml(error.message, path, line + lines.linePos(error.pos[0]).line - 1)] };
  return { properties: isMap(document.contents) ? mapProperties(document.contents, lines) : [], findings: [] };
}

function badYaml(message: string, path: string, line: number): Finding {
  const reason = message.split("\n")[0] ?? message;
  return { code: "bad-front-matter", severity: "warning", message: `${path}:${line}: the front matter is not valid YAML (${reason}); the rest of the note was read.`, where: [{ path, line }] };
}

/** Where the whole is no YAML, each line that is a plain property by itself still counts. */
function salvage(body: string): readonly RawProperty[] {
  return body.split("\n").flatMap((line, at) => (readPlainFrontMatter(line) ?? []).filter(({ values }) => values.length > 0).map((property) => ({ ...property, line: at })));
}

function mapProperties(map: YAMLMap, lines: LineCounter): readonly RawProperty[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    return [{ key: String(key.value), values: valuesOf(value), line: lines.linePos(key.range[0]).line - 1 }];
  });
}

/** Scalars as they are written; what nests deeper is no value of ours. */
function valuesOf(node: unknown): readonly string[] {
  if (isScalar(node)) return node.value === null ? [] : [typeof node.value === "string" ? node.value : (node.source ?? String(node.value))];
  return isSeq(node) ? node.items.flatMap(valuesOf) : [];
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
