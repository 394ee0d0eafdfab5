import type { BlockSubpathResult, CachedMetadata, HeadingSubpathResult, Reference, ReferenceCache } from "obsidian";
import { parseFrontMatterTags } from "../vault/front-matter";

/** Every tag of a note, those of its front matter too. */
export function getAllTags({ tags = [], frontmatter }: CachedMetadata): string[] {
  return [...tags.map(({ tag }) => tag), ...(parseFrontMatterTags(frontmatter) ?? [])];
}

/** Whether the callback says true for one of them. */
export function iterateRefs(references: readonly Reference[], callback: (reference: Reference) => boolean | void): boolean {
  return references.some((reference) => callback(reference) === true);
}

export function iterateCacheRefs(
  { links = [], embeds = [] }: CachedMetadata,
  callback: (reference: ReferenceCache) => boolean | void,
): boolean {
  return [...links, ...embeds].some((reference) => callback(reference) === true);
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

export function stripHeading(heading: string): string {
  return plain(heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, " "));
}

export function stripHeadingForLink(heading: string): string {
  return plain(heading.replace(/[:#|^\\]|%%|\[\[|\]\]/g, " "));
}

/** Where `#heading` or `#^block` lies in a note. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): HeadingSubpathResult | BlockSubpathResult | null {
  const name = subpath.replace(/^#/, "");
  return name.startsWith("^") ? findBlock(cache, name.slice(1)) : findHeading(cache, name);
}

function findBlock({ blocks = {} }: CachedMetadata, id: string): BlockSubpathResult | null {
  const block = blocks[id.toLowerCase()];
  return block ? { type: "block", block, start: block.position.start, end: block.position.end } : null;
}

function findHeading({ headings = [] }: CachedMetadata, name: string): HeadingSubpathResult | null {
  const at = headings.findIndex(({ heading }) => stripHeading(heading).toLowerCase() === stripHeading(name).toLowerCase());
  const current = headings[at];
  if (!current) return null;
  const next = headings.slice(at + 1).find(({ level }) => level <= current.level);
  const result: Pick<HeadingSubpathResult, "type" | "current" | "start" | "end"> = {
    type: "heading",
    current,
    start: current.position.start,
    end: next?.position.start ?? null,
  };
  return Object.assign(result, { next: next ?? current });
}
