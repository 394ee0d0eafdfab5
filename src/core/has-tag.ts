/** Whether one of a note's tags is the wanted one (without `#`) or lies below it: `ai` is also `AI/labs`. */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  const start = `${wanted.toLowerCase()}/`;
  return tags.some((tag) => `${tag.toLowerCase()}/`.startsWith(start));
}
