import type { NoteContext, ReadTable } from "./context";
import { exposuresOf, type Said } from "./exposure-line";
import { listed } from "./exposure-lists";
import { holderKeys, holdingHeaders, holdingKeys, isHolder, oneOwnerKeys } from "./exposure-words";
import { plainText } from "./inline";
import type { Exposure, Table } from "./note";
import { foldPlain } from "./section-meaning";
import { cellSource, type RawRow } from "./table-rows";

/** Holders and holdings that a `facts` row lists (`Key investors | A, B (12%)`). */
export function readExposureFacts(tables: readonly ReadTable[], classified: readonly Table[], { outline }: NoteContext): Exposure[] {
  const found: Exposure[] = [];
  for (const [at, table] of tables.entries()) {
    if (classified[at]?.kind !== "facts") continue;
    for (const [index, row] of table.raw.rows.entries()) {
      const key = table.grid[index]?.[0]?.text ?? "";
      if (mayName.test(key)) found.push(...readFact(table, foldPlain(key), row, outline.text));
    }
  }
  return found;
}

/** What a row's key nearly always holds that names holders or holdings. */
const mayName = /invest|holder|own|backer|partner|parent|subsidiar|portfolio|holding|stakes|\blps?\b/i;

function readFact(table: ReadTable, key: string, row: RawRow, text: string): Exposure[] {
  const value = row.cells[1];
  const kind = isHolderKey(key) ? "stake" : holdingHeaders.has(key) || holdingKeys.has(key) ? "holding" : null;
  if (!kind || !value || /\bdeal\b|\bcontract\b/i.test(table.section.heading)) return [];
  const source = cellSource(text, value);
  const place = { kind, heading: plainText(table.section.heading), past: /^(?:former|previous|past)\b/.test(key), line: row.line, span: { from: value.from, to: value.to } } as const;
  const said = oneBody(listed(source), source);
  return said.length < 2 && oneOwnerKeys.has(key) && said[0]?.share === null ? [] : said.flatMap((each) => exposuresOf(each, place));
}

/** Names between slashes are one body; of them the one with the share counts. */
function oneBody(said: readonly Said[], source: string): readonly Said[] {
  if (said.length < 2 || !source.includes(" / ") || source.includes(",")) return said;
  const shared = said.filter(({ share }) => share !== null);
  return shared.length > 0 ? shared : said.slice(0, 1);
}

function isHolderKey(key: string): boolean {
  return isHolder(key) || holderKeys.has(key) || oneOwnerKeys.has(key);
}
