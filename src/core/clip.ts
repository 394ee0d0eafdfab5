/** A text of at most so many letters: what is longer ends in dots. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
