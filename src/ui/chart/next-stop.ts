/** The stop that a key leads to; null for any other key. */
export function nextStop(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight": case "ArrowDown": return Math.min(count - 1, at + 1);
    case "ArrowLeft": case "ArrowUp": return Math.max(0, at - 1);
    case "Home": return 0;
    case "End": return count - 1;
    default: return null;
  }
}
