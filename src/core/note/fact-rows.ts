import type { NoteContext, ReadTable } from "./context";
import { TELLS_TICKER, TELLS_PARENT, TELLS_PARENT_STATUS, TELLS_STATUS, TELLS_GOVERNED, TELLS_PLACE, factKeyBits } from "./fact-keys";
import type { Table } from "./note";
import { foldPlain } from "./section-meaning";
import { cellSource } from "./table-rows";

/** A row of facts with its source. */
export interface FactRow {
  /** As a reader sees it. */
  readonly key: string;
  /** What it tells, as bits (fact-keys.ts). */
  readonly tells: number;
  /** Its key is the note's own title. */
  readonly own: boolean;
  /** As written. */
  readonly value: string;
  readonly line: number;
}

/** What a note's `facts` tables tell of how its actor can be owned. */
export interface OwnFacts {
  /** The rows whose value tells something, in order. */
  readonly rows: readonly FactRow[];
  /** The rows of other tables of two columns that state a symbol. */
  readonly pairs: readonly FactRow[];
  /** All bits (fact-keys.ts) that any key has. */
  readonly told: number;
  /** How many keys only places have. */
  readonly places: number;
}

const telling = TELLS_TICKER | TELLS_PARENT | TELLS_PARENT_STATUS | TELLS_STATUS | TELLS_GOVERNED;

/** Reads the keys of all `facts` tables, and of tables of two columns that are no facts by their header, yet may hold a row *Ticker*. */
export function readOwnFacts({ tables, outline: { text }, title }: NoteContext, classified: readonly Pick<Table, "kind">[]): OwnFacts {
  const facts = { rows: [] as FactRow[], pairs: [] as FactRow[], told: 0, places: 0 };
  for (let at = 0; at < tables.length; at++) {
    const table = tables[at];
    if (!table) continue;
    const isFacts = classified[at]?.kind === "facts";
    if (isFacts || table.columns.length === 2) addTable(table, text, isFacts ? title : null, facts);
  }
  return facts;
}

interface Gathered extends OwnFacts {
  readonly rows: FactRow[];
  readonly pairs: FactRow[];
  told: number;
  places: number;
}

/** `title` is null for a table that is no facts. */
function addTable({ raw, grid }: ReadTable, text: string, title: string | null, facts: Gathered): void {
  for (let at = 0; at < grid.length; at++) {
    const key = grid[at]?.[0]?.text ?? "";
    const tells = key === "" ? 0 : factKeyBits(key);
    const own = title !== null && key !== "" && isTitle(key, title);
    if (tells === 0 && !own) continue;
    const row = raw.rows[at];
    const value = row?.cells[1];
    if (!row || !value) continue;
    if (title === null) {
      if (tells & TELLS_TICKER) facts.pairs.push({ key, tells, own, value: cellSource(text, value), line: row.line });
      continue;
    }
    facts.told |= tells;
    if (tells & TELLS_PLACE) facts.places++;
    if (own || tells & telling) facts.rows.push({ key, tells, own, value: cellSource(text, value), line: row.line });
  }
}

function isTitle(key: string, title: string): boolean {
  return key.length >= title.length && (key.charCodeAt(0) | 32) === (title.charCodeAt(0) | 32) && foldPlain(key) === title.toLowerCase();
}
