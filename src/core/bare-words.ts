/** The words of a heading or header alone, in small letters, as links write them: signs are left out where there is anything else. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim() || text.trim();
}
