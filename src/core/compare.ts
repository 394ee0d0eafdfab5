/** Puts texts in the order of their characters' codes, which no language and no device changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
