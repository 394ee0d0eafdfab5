import type { Cell } from "./cell";
import type { Evidence } from "./note";
import type { ReadTable } from "./context";
import { plainText } from "./inline";
import { bareEnd } from "./header-roles";
import { lookUp, wordTable } from "./word-table";

/** The columns of a benchmark table that say how its scores came about. */
export interface RemarkColumns {
  readonly settings: readonly number[];
  readonly sources: readonly number[];
}

const SETTING = 1;
const SOURCE = 2;

const headers = wordTable([
  [SETTING, "condition|conditions|setting|settings|setup|effort|harness|scaffold|mode|tools|method|prompt|prompting|config|configuration|reasoning effort"],
  [SOURCE, "source|sources|evidence|status|verification|verified|reported by|official|note|notes|comment|comments|remarks"],
]);

/** Finds them by their headers; `taken` columns hold names, scores or dates. */
export function remarkColumns(table: ReadTable, taken: ReadonlySet<number | null>): RemarkColumns {
  const settings: number[] = [];
  const sources: number[] = [];
  for (const [column, header] of table.columns.entries()) {
    if (taken.has(column)) continue;
    const said = lookUp(headers, header, 0, bareEnd(header));
    if (said & SETTING) settings.push(column);
    if (said & SOURCE) sources.push(column);
  }
  return { settings, sources };
}

/** What a cell says of the setting of a run; "" where it states nothing or is a bare yes or no. */
export function settingIn(cell: Cell | undefined): string {
  return !cell || cell.kind === "missing" || cell.kind === "flag" ? "" : plainText(cell.text).trim();
}

/** How the cell of a source column attests a score: by its words, or by a tick under *Verified* or *Official*. */
export function evidenceIn(cell: Cell | undefined, header: string): Evidence | null {
  if (!cell) return null;
  if (cell.kind !== "flag") return evidenceOf(cell.text);
  return /verified|official/i.test(header) ? (cell.value ? "official" : "unverified") : null;
}

const evidenceWords: readonly (readonly [RegExp, Evidence])[] = [
  [/\b(?:un(?:verified|confirmed|official)|not (?:independently )?verified|leaked|rumou?red|claimed)\b/i, "unverified"],
  [/\b(?:vendor|(?:self|company|lab)-reported|model cards?|as the labs? published)\b/i, "vendor"],
  [/\b(?:community|crowd-?sourced|user-voted|third[- ]party|independent(?:ly)?)\b/i, "community"],
  [/\b(?:official(?:ly)?|verified by|verified$)/i, "official"],
];

/** How a text says that scores are attested; null when it does not say. */
export function evidenceOf(text: string): Evidence | null {
  return evidenceWords.find(([words]) => words.test(text))?.[1] ?? null;
}
