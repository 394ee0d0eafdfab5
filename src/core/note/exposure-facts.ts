import type { NoteContext, ReadTable } from "./context";
import { addExposures, type Said } from "./exposure-line";
import { listed } from "./exposure-lists";
import { holderKeys, holderWords, holdingHeaders, holdingKeys, isHolder, oneOwnerKeys } from "./exposure-words";
import { plainText } from "./inline";
import type { Exposure, Table } from "./note";
import { foldPlain } from "./section-meaning";
import { hintTable, holdsWord } from "./word-table";
import { cellSource, type RawRow } from "./table-rows";

/** Adds the holders and holdings that a `facts` row lists (`Key investors | A, B (12%)`). */
export function readExposureFacts(tables: readonly ReadTable[], classified: readonly Pick<Table, "kind">[], { outline }: NoteContext, found: Exposure[]): void {
  for (let at = 0; at < tables.length; at++) {
    const table = tables[at];
    if (!table || classified[at]?.kind !== "facts") continue;
    for (let index = 0; index < table.grid.length; index++) {
      const key = table.grid[index]?.[0]?.text ?? "";
      const row = table.raw.rows[index];
      if (row && holdsWord(mayName, key, 0, key.length)) readFact(table, foldPlain(key), row, outline.text, found);
    }
  }
}

/** A row's key that names holders or holdings holds one of these. */
const mayName = hintTable(`${holderWords}|partner|parent|ownership|owned|investments|holdings|stakes|proxy|proxies|vehicle|vehicles|etf|etfs`);

function readFact(table: ReadTable, key: string, row: RawRow, text: string, found: Exposure[]): void {
  const value = row.cells[1];
  const kind = isHolderKey(key) ? "stake" : holdingHeaders.has(key) || holdingKeys.test(key) ? "holding" : vehicles.test(key) ? "indirect" : null;
  if (!kind || !value || /\bdeal\b|\bcontract\b/i.test(table.section.heading)) return;
  const source = cellSource(text, value);
  const said = oneBody(listed(source, true), source);
  if (said.length < 2 && oneOwnerKeys.has(key) && said[0]?.share === null) return;
  const place = { kind, heading: plainText(table.section.heading), past: /^(?:former|previous|past)\b/.test(key), line: row.line, span: { from: value.from, to: value.to } } as const;
  for (const each of said) addExposures(each, place, found);
}

/** `ETF proxy | [[QQQ]]`; a vehicle by itself may be one that drives. */
const vehicles = /^(?:etfs?|(?:(?:etf|primary|main|best|listed|public|equity|tradable) )?prox(?:y|ies)|(?:primary|main|investment|etf) vehicles?)$/;

/** Names between slashes are one body; of them the one with the share counts. */
function oneBody(said: readonly Said[], source: string): readonly Said[] {
  if (said.length < 2 || !source.includes(" / ") || source.includes(",")) return said;
  const shared = said.filter(({ share }) => share !== null);
  return shared.length > 0 ? shared : said.slice(0, 1);
}

function isHolderKey(key: string): boolean {
  return isHolder(key) || holderKeys.has(key) || oneOwnerKeys.has(key);
}
