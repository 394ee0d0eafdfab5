import { genericWords } from "./benchmark-words";
import type { NoteContext, ReadTable } from "./context";
import { announcesScores, findBenchmark, findModel, type FoundName, mayAnnounceScores, mayNameBenchmark, maySpeakOfScores } from "./find-benchmark";
import { findPeriod } from "./find-period";
import { findLinks, plainText } from "./inline";
import type { RawTable, Section } from "./outline";
import type { Span } from "./span";

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
  /** The same by a heading: teams and machines in its tables got its scores, though nobody knows them. */
  readonly headed: boolean;
  /** Heading, title or paragraph speak of benchmarks, leaderboards or scores. */
  readonly speaks: boolean;
  /** The heading, or failing that the title, without words that name nothing. */
  readonly topic: string;
  /** An AI model that heading, title or paragraph name. */
  readonly subject: FrameName | null;
  /** The note's title, unless it is a date or a benchmark: whom a note without a model's name speaks of. */
  readonly owner: FrameName | null;
  /** Last day of the period that the headings state; null when they state none. */
  readonly asOf: string | null;
  /** The nearest heading and the paragraph right above, in plain text. */
  readonly remark: string;
}

/** Reads the frames of a note's tables; what a section's headings say is read once. */
export interface FrameReader {
  /** A cheap first look: whether headings, title or the paragraph before may speak of benchmarks. */
  readonly speaks: (table: ReadTable) => boolean;
  readonly frame: (table: ReadTable) => TableFrame;
}

/** What one heading or paragraph says. */
interface Heading {
  readonly source: string;
  readonly text: string;
  readonly benchmark: FoundName | null;
  readonly speaks: boolean;
}

export function frameReader(context: NoteContext): FrameReader {
  const hints = new Map<Section, boolean>();
  const isHinted = (section: Section | null): boolean => {
    if (!section) return mayNameBenchmark(context.title);
    const known = hints.get(section);
    if (known !== undefined) return known;
    const found = maySpeakOfScores(section.heading) || isHinted(section.parent);
    hints.set(section, found);
    return found;
  };
  const paragraphs = paragraphReader();
  return {
    speaks: (table) => isHinted(table.section) || announces(context.outline.text, paragraphs(table)),
    frame: (table) => readFrame(textOf(context.outline.text, paragraphs(table)), headingsOf(table.section), readHeading(context.title)),
  };
}

/** The headings that a section stands under, nearest first. */
function headingsOf(section: Section): Heading[] {
  const headings: Heading[] = [];
  for (let at: Section | null = section; at; at = at.parent) if (at.heading) headings.push(readHeading(at.heading));
  return headings;
}

function readHeading(source: string): Heading {
  const text = plainText(source);
  return { source, text, benchmark: findBenchmark(text), speaks: announcesScores(text) };
}

function announces(text: string, paragraph: Span | null): boolean {
  return paragraph !== null && mayAnnounceScores(text, paragraph.from, paragraph.to);
}

function textOf(text: string, span: Span | null): string {
  return span ? text.slice(span.from, span.to) : "";
}

/** Gives the lines of the paragraph right above a table; each section is gone through once. */
function paragraphReader(): (table: ReadTable) => Span | null {
  const paragraphs = new Map<RawTable, Span>();
  let read: Section | null = null;
  return (table) => {
    if (read !== table.section) addParagraphs(table.section, paragraphs);
    read = table.section;
    return paragraphs.get(table.raw) ?? null;
  };
}

function addParagraphs(section: Section, paragraphs: Map<RawTable, Span>): void {
  let from = -1;
  let to = -1;
  for (const block of section.blocks) {
    if (block.kind === "table") {
      if (from >= 0) paragraphs.set(block, { from, to });
      from = -1;
    } else {
      if (from < 0 || block.kind === "item" || block.opens) from = block.from;
      to = block.to;
    }
  }
}

function readFrame(source: string, headings: readonly Heading[], title: Heading): TableFrame {
  const paragraph = readHeading(source);
  const near = [...headings, title];
  const speaks = paragraph.speaks || headings.slice(0, 2).some((heading) => heading.speaks);
  const board = nameIn(near, false) ?? (speaks ? nameIn(headings, true) : null);
  const benchmark = board ?? nameIn([paragraph], false);
  return {
    benchmark,
    isBoard: board !== null,
    headed: nameIn(headings, false) !== null,
    speaks: speaks || benchmark !== null,
    topic: near.map((heading) => withoutGeneric(heading.text)).find((topic) => topic !== "") ?? title.text,
    subject: subjectOf(near, paragraph),
    owner: title.benchmark || findPeriod(title.text)?.text === title.text ? null : { text: versioned(title.text, headings), link: null },
    asOf: headings.map((heading) => findPeriod(heading.text)).find((period) => period !== null)?.end ?? null,
    remark: `${headings[0]?.text ?? ""}\n${paragraph.text}`,
  };
}

/** The title with the version that a heading gives it (`Kestrel 2 at launch` in the note *Kestrel*); a year is none. */
function versioned(title: string, headings: readonly Heading[]): string {
  for (const { text } of headings) {
    const at = text.indexOf(`${title} `) + title.length;
    const version = at < title.length ? null : /^ v?(?!(?:19|20)\d\d\b)\d[\w.]*\b/.exec(text.slice(at, at + 16));
    if (version) return title + version[0];
  }
  return title;
}

/** The nearest name; `doubtful` asks for those that are plain words too. */
function nameIn(headings: readonly Heading[], doubtful: boolean): FrameName | null {
  const heading = headings.find((each) => each.benchmark?.doubtful === doubtful);
  return heading?.benchmark ? withLink(heading.benchmark, heading.source) : null;
}

/** The words of a heading that may name something: without brackets, what follows a dash, and words such as `current scores`. */
export function withoutGeneric(heading: string): string {
  const part = (heading.split(/\s[—–-]\s|[(:[]/, 1)[0] ?? "").trim();
  const words = part.split(/\s+/).filter((word) => !genericWords.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")));
  return words.some((word) => /\p{L}/u.test(word)) ? words.join(" ") : "";
}

/** Whom a table speaks of that has one column of scores; the paragraph before may name the version (`Seedance 2.0` in the note *Seedance*). */
function subjectOf(headings: readonly Heading[], paragraph: Heading): FrameName | null {
  const above = findModel(paragraph.text);
  for (const heading of headings) {
    const found = findModel(heading.text);
    if (!found) continue;
    if (above && above.text.length > found.text.length && above.text.startsWith(found.text)) return withLink(above, paragraph.source);
    const whole = heading === headings.at(-1) ? { ...found, text: heading.text } : found;
    return withLink(whole, heading.source);
  }
  return above ? withLink(above, paragraph.source) : null;
}

/** A found name with the path of the link that it stands in or that stands in it. */
function withLink(name: FoundName, source: string): FrameName {
  if (!source.includes("[")) return { text: name.text, link: null };
  const link = findLinks(source).find((each) => !each.external && each.display !== "" && (name.text.includes(each.display) || each.display.includes(name.text)));
  return { text: name.text, link: link?.path ?? null };
}
