import { contextWords, genericWords } from "./benchmark-words";
import type { NoteContext, ReadTable } from "./context";
import { findBenchmark, findModel, type FoundName } from "./find-benchmark";
import { findPeriod } from "./find-period";
import { findLinks, plainText } from "./inline";
import { wordsOf } from "./name-scan";
import type { Section } from "./outline";

/** A name that a result takes from outside its table. */
export interface FrameName {
  readonly text: string;
  readonly link: string | null;
}

/** What stands around a table and may name its benchmark, its subject and its period. */
export interface TableFrame {
  /** A benchmark known by name. */
  readonly benchmark: FrameName | null;
  /** The benchmark is named by a heading or the title, so that rows may be parts of it. */
  readonly isBoard: boolean;
  /** Heading or paragraph speak of benchmarks, leaderboards or scores. */
  readonly speaks: boolean;
  /** The heading, or failing that the title, without words that name nothing. */
  readonly topic: string;
  readonly subject: FrameName | null;
  /** Last day of the period that the headings state; null when they state none. */
  readonly asOf: string | null;
}

/** What a section's headings say, nearest first; read once for all tables of the section. */
interface Headings {
  readonly texts: readonly string[];
  readonly sources: readonly string[];
  readonly benchmark: FrameName | null;
  readonly doubtful: FrameName | null;
  readonly speaks: boolean;
}

/** Gives each table of a note its frame; what is read of a section is kept for the next table in it. */
export function frameReader(context: NoteContext): { speaks(table: ReadTable): boolean; frame(table: ReadTable): TableFrame } {
  const sections = new Map<Section, Headings>();
  const titleBenchmark = findBenchmark(context.title);
  const headingsOf = (section: Section): Headings => {
    const known = sections.get(section);
    if (known) return known;
    const read = readHeadings(section);
    sections.set(section, read);
    return read;
  };
  const title = titleBenchmark && !titleBenchmark.doubtful ? { text: titleBenchmark.text, link: null } : null;
  return {
    speaks: (table) => {
      const headings = headingsOf(table.section);
      return title !== null || headings.speaks || headings.benchmark !== null;
    },
    frame: (table) => readFrame(context, table, headingsOf(table.section), title),
  };
}

function readHeadings(section: Section): Headings {
  const sources: string[] = [];
  for (let at: Section | null = section; at; at = at.parent) if (at.heading) sources.push(at.heading);
  const texts = sources.map(plainText);
  const names = texts.map(findBenchmark);
  const pick = (doubtful: boolean): FrameName | null => {
    const at = names.findIndex((name) => name?.doubtful === doubtful);
    return withLink(names[at] ?? null, sources[at] ?? "");
  };
  return { texts, sources, benchmark: pick(false), doubtful: pick(true), speaks: speaks(texts[0] ?? "") || speaks(texts[1] ?? "") };
}

function readFrame(context: NoteContext, table: ReadTable, headings: Headings, title: FrameName | null): TableFrame {
  const source = paragraphBefore(context, table);
  const paragraph = plainText(source);
  const inParagraph = findBenchmark(paragraph);
  const speaking = headings.speaks || speaks(paragraph);
  const board = headings.benchmark ?? title ?? (speaking ? headings.doubtful : null);
  const benchmark = board ?? (inParagraph?.doubtful ? null : withLink(inParagraph, source));
  return {
    benchmark,
    isBoard: board !== null,
    speaks: speaking || benchmark !== null,
    topic: topicOf(headings.texts, context.title),
    subject: subjectOf(context, headings, paragraph, source),
    asOf: headings.texts.map(findPeriod).find((period) => period !== null)?.end ?? null,
  };
}

function speaks(text: string): boolean {
  return wordsOf(text).some((word) => contextWords.has(word.text));
}

/** The lines of the paragraph right above a table, as written. */
function paragraphBefore(context: NoteContext, table: ReadTable): string {
  const { blocks } = table.section;
  const lines: string[] = [];
  for (let at = blocks.indexOf(table.raw) - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || block.kind === "table") break;
    lines.unshift(context.outline.text.slice(block.from, block.to));
    if (block.kind === "item" || block.opens) break;
  }
  return lines.join(" ");
}

function topicOf(headings: readonly string[], title: string): string {
  for (const text of [...headings, title]) {
    const topic = withoutGeneric(text);
    if (topic) return topic;
  }
  return title;
}

/** The words of a heading that may name something: without brackets, what follows a dash, and words such as `current scores`. */
export function withoutGeneric(heading: string): string {
  const part = (heading.split(/\s[—–-]\s|[(:[]/, 1)[0] ?? "").trim();
  const words = part.split(/\s+/).filter((word) => !genericWords.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")));
  return words.some((word) => /\p{L}/u.test(word)) ? words.join(" ") : "";
}

/** Whom a table speaks of that has one column of scores: from the heading, its parents, the title, or the paragraph before. */
function subjectOf(context: NoteContext, headings: Headings, paragraph: string, source: string): FrameName | null {
  for (const [at, text] of headings.texts.entries()) {
    const found = findModel(text);
    if (found) return withLink(found, headings.sources[at] ?? "");
  }
  const above = findModel(paragraph);
  if (findModel(context.title)) return above?.text.startsWith(context.title) ? withLink(above, source) : { text: context.title, link: null };
  return above ? withLink(above, source) : null;
}

/** A found name with the path of the link that it stands in or that stands in it. */
function withLink(name: FoundName | null, source: string): FrameName | null {
  if (!name) return null;
  const link = findLinks(source).find((each) => !each.external && each.display !== "" && (name.text.includes(each.display) || each.display.includes(name.text)));
  return { text: name.text, link: link?.path ?? null };
}
