/** Quotes a cell where CSV needs it, made harmless. */
export function csvCell(value: string | number): string {
  const text = harmless(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as text; what opens like a formula gets an apostrophe before it, so that no spreadsheet runs it. */
export function harmless(value: string | number): string {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}
