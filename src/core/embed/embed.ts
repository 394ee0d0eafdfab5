import type { Finding } from "../finding";
import { choiceWords, noChoice, readChoice, type ChartChoice } from "../settings/chart-choice";

export const embedKinds = ["chart", "benchmark", "exposure", "stale"] as const;

export type EmbedKind = (typeof embedKinds)[number];

/** What a `dossier` block asks for. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The name, link path, tag or folder that it is about; "" for the note it stands in (a chart, an exposure) or for all (stale). */
  readonly subject: string;
  /** Of a chart: the heading that its table stands under; "" for any. */
  readonly heading: string;
  /** Of a chart: which of the tables that can be drawn, counted from 1. */
  readonly table: number;
  readonly choice: ChartChoice;
}

/** An option of a block: the kinds that take it, and its words; without words it is free. */
export interface EmbedOption {
  readonly kinds: readonly EmbedKind[];
  readonly words: readonly string[];
  /** What stands after the colon, for whoever writes it. */
  readonly takes: string;
}

export const embedOptions: Readonly<Record<string, EmbedOption>> = {
  type: wordOption(choiceWords.type),
  columns: { kinds: ["chart"], words: [], takes: "names of columns, with commas between" },
  sort: wordOption(choiceWords.sort),
  scale: wordOption(choiceWords.scale),
  axes: wordOption(choiceWords.axes),
  top: { kinds: embedKinds, words: [], takes: "a number" },
  table: { kinds: ["chart"], words: [], takes: "a number" },
};

/** A block read: what it asks for, or null and the findings that say why not, each with its line. */
export interface EmbedReading {
  readonly embed: Embed | null;
  readonly findings: readonly Finding[];
}

interface Entry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** Reads the text of a block; `firstLine` is the line of the note (1-based) that its text starts on. Never throws. */
export function readEmbed(text: string, path: string, firstLine: number): EmbedReading {
  const findings: Finding[] = [];
  const complain = (line: number, message: string): void => {
    findings.push({ code: "embed", severity: "error", message: `Line ${line + 1}: ${message}`, where: [{ path, line: firstLine + line }] });
  };
  const entries = text.split("\n").flatMap((line, at) => readEntry(line, at, complain));
  const [first, ...rest] = entries;
  const kind = embedKinds.find((each) => each === first?.name);
  if (!first || !kind) {
    if (findings.length === 0) complain(first?.line ?? 0, `a block starts with one of ${listed(embedKinds)}, such as “chart: [[Note#Heading]]”.`);
    return { embed: null, findings };
  }
  if (kind === "benchmark" && first.value === "") complain(first.line, "“benchmark:” wants the name of a benchmark.");
  const options = new Map<string, string>();
  for (const entry of rest) {
    const wrong = options.has(entry.name) ? `“${entry.name}” stands here twice.` : misfit(entry, kind);
    if (wrong) complain(entry.line, wrong);
    options.set(entry.name, entry.value);
  }
  return { embed: findings.length > 0 ? null : toEmbed(kind, first.value, options), findings };
}

function readEntry(text: string, line: number, complain: (line: number, message: string) => void): Entry[] {
  if (text.trim() === "") return [];
  const colon = text.indexOf(":");
  if (colon < 0) complain(line, `“${text.trim()}” has no colon; write “name: value”.`);
  return colon < 0 ? [] : [{ name: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim(), line }];
}

/** What is wrong with an option; null when nothing is. */
function misfit({ name, value }: Entry, kind: EmbedKind): string | null {
  const option = Object.hasOwn(embedOptions, name) ? embedOptions[name] : undefined;
  if (embedKinds.some((each) => each === name)) return `a block shows one thing; “${name}:” wants a block of its own.`;
  if (!option?.kinds.includes(kind)) return `“${name}” is no option of “${kind}”; it takes ${listed(optionsOf(kind))}.`;
  if (option.words.length > 0 && !option.words.includes(value)) return `“${name}” is one of ${listed(option.words)}, not “${value}”.`;
  if (option.takes === "a number" && !/^[1-9]\d{0,3}$/.test(value)) return `“${name}” is a number from 1 on, not “${value}”.`;
  return value === "" ? `“${name}:” wants ${option.takes}.` : null;
}

/** The names of the options that a kind takes. */
export function optionsOf(kind: EmbedKind): readonly string[] {
  return Object.entries(embedOptions).flatMap(([name, { kinds }]) => (kinds.includes(kind) ? [name] : []));
}

function toEmbed(kind: EmbedKind, value: string, options: ReadonlyMap<string, string>): Embed {
  const inner = /^!?\[\[([^\]]*)\]\]$/.exec(value)?.[1]?.split("|")[0]?.trim() ?? value;
  const hash = kind === "chart" ? inner.indexOf("#") : -1;
  const { columns, top, table, ...words } = Object.fromEntries(options);
  const names = columns?.split(",").map((name) => name.trim()).filter(Boolean);
  return {
    kind,
    subject: hash < 0 ? inner : inner.slice(0, hash).trim(),
    heading: hash < 0 ? "" : (inner.slice(hash + 1).split("#").pop() ?? "").trim(),
    table: Number(table ?? 1),
    choice: options.size === 0 ? noChoice : readChoice({ ...words, columns: names, top: top === undefined ? null : Number(top) }),
  };
}

function wordOption(words: readonly string[]): EmbedOption {
  return { kinds: ["chart"], words, takes: `one of ${listed(words)}` };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
