/** What an edit must touch to count as one: the text without blanks, tags, what Dossier itself wrote, and the lines by which the note dates itself and says how often it wants another look. */
export function substanceOf(text: string): string {
  return text
    .replace(/<!-- dossier:(\w+)[^>\n]*-->[^]*?<!-- \/dossier:\1 -->/g, "")
    .replace(/^[^\p{L}\n]*(?:last[ _])?(?:updated|revised|refreshed|modified|review(?:-every)?(?=:))\b.*$/gimu, "")
    .replace(/(^|\s)#[\p{L}\p{N}_/-]+/gu, "")
    .replace(/\s+|^---$/gm, "");
}
