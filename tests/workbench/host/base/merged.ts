/** An editor knows one kind of line end: a text is not another for that. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What was typed, with what changed elsewhere meanwhile; where both changed the same place what was typed stays. */
export function merged(before: string, typed: string, elsewhere: string): string {
  const [mine, theirs] = [changeOf(before, typed), changeOf(before, elsewhere)];
  if (theirs.to <= mine.from) return elsewhere.slice(0, theirs.from + theirs.insert.length) + typed.slice(theirs.to);
  if (theirs.from >= mine.to) return typed.slice(0, mine.from + mine.insert.length) + elsewhere.slice(mine.to);
  return typed;
}

/** The one stretch in which a text differs from what it was. */
function changeOf(before: string, after: string): { readonly from: number; readonly to: number; readonly insert: string } {
  const most = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < most && before[start] === after[start]) start += 1;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
