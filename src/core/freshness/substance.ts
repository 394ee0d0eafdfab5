/** What an edit must touch to count as one: the text without blanks, tags and the lines by which the note dates itself. */
export function substanceOf(text: string): string {
  return text
    .replace(/^[^\p{L}\n]*(?:last[ _])?(?:updated|revised|refreshed|modified)\b.*$/gimu, "")
    .replace(/(^|\s)#[\p{L}\p{N}_/-]+/gu, "")
    .replace(/\s+/g, "");
}
