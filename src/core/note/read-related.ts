import type { NoteContext } from "./context";
import { findLinks, plainText, type InlineLink } from "./inline";
import type { Relation } from "./note";
import type { ListItem, Section } from "./outline";
import { means } from "./section-meaning";

/** The links of the lists under a heading *Related*, each with what follows the dash and the sub-heading it stands under (reading-notes.md, sections 3 and 4). */
export function readRelated({ outline, options }: NoteContext): readonly Relation[] {
  const { related, sources } = options.sectionWords;
  const relations: Relation[] = [];
  for (const section of outline.sections) {
    const root = relatedRoot(section, related);
    if (!root || hasHeading(section, root, sources)) continue;
    const group = section === root ? "" : plainText(section.heading);
    for (const block of section.blocks) {
      if (block.kind === "item") relations.push(...relationsOf(outline.text, block, group));
    }
  }
  return relations;
}

/** The heading *Related* that a section is, or lies under. */
function relatedRoot(section: Section, words: readonly string[]): Section | null {
  for (let at: Section | null = section; at; at = at.parent) if (at.level > 0 && means(at.heading, words)) return at;
  return null;
}

function hasHeading(section: Section, root: Section, words: readonly string[]): boolean {
  for (let at: Section | null = section; at && at !== root; at = at.parent) if (means(at.heading, words)) return true;
  return false;
}

function relationsOf(text: string, { from, to, line }: ListItem, group: string): Relation[] {
  const source = text.slice(from, to);
  const links = findLinks(source).filter(({ external, path }) => !external && path !== "");
  const dash = dashAfter(source, links);
  const before = links.filter((link) => link.from < dash.at);
  const last = before.at(-1);
  if (!last) return [];
  const relation = plainText(source.slice(dash.end === source.length ? last.to : dash.end)).replace(/^[\s:,—–-]+/, "");
  return before.map(({ path }) => ({ target: { name: path.slice(path.lastIndexOf("/") + 1), link: path, ticker: "" }, relation, group, line }));
}

/** The first dash (`—`, `–`, ` - `, ` -- `) outside the links, which are given in order. */
export function dashAfter(source: string, links: readonly InlineLink[]): { readonly at: number; readonly end: number } {
  const pattern = /\s?[—–]\s?|\s--?\s/g;
  let passed = 0;
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const at = found.index;
    while ((links[passed]?.to ?? Infinity) <= at) passed++;
    if ((links[passed]?.from ?? Infinity) > at) return { at, end: at + found[0].length };
  }
  return { at: source.length, end: source.length };
}
