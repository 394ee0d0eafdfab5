import { bareWords } from "../bare-words";
import type { Note } from "../note/note";

/** Which tables of notes are meant: by words of their heading and of their columns; empty where any will do (features.md, row 53). */
export interface RowQuery {
  readonly heading: string;
  readonly columns: readonly string[];
}

/** A way to ask for some of the tables that notes have, and how many rows there are. */
export interface TableChoice extends RowQuery {
  readonly tables: number;
  readonly rows: number;
}

/** Whether a table with this heading and header is asked for. */
export function wantsTable(query: RowQuery, { heading, columns }: RowQuery): boolean {
  return bareWords(heading).includes(bareWords(query.heading)) && query.columns.every((column) => columnOf(toldApart(columns), column) >= 0);
}

/** The names of columns, each another: the second `Score` of a table is its `Score 2`. */
export function toldApart(columns: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return columns.map((own) => {
    const name = own || "Unnamed";
    const count = (counts.get(bareWords(name)) ?? 0) + 1;
    counts.set(bareWords(name), count);
    return count > 1 ? `${name} ${count}` : name;
  });
}

/** The place of the column that is called so, or else of the first whose name holds these words; -1 where there is none. */
export function columnOf(columns: readonly string[], name: string): number {
  const [wanted, names] = [bareWords(name), columns.map(bareWords)];
  const exact = names.indexOf(wanted);
  return exact >= 0 ? exact : names.findIndex((each) => each.includes(wanted));
}

/** What there is to ask for in these notes, by heading and by header, what most tables have first. */
export function tableChoices(notes: readonly Note[]): readonly TableChoice[] {
  const choices = new Map<string, TableChoice>();
  const count = (query: RowQuery, more: number): void => {
    const key = [query.heading, ...query.columns].map(bareWords).join("\n");
    const { tables, rows, heading, columns } = choices.get(key) ?? { ...query, tables: 0, rows: 0 };
    choices.set(key, { heading, columns, tables: tables + 1, rows: rows + more });
  };
  for (const { heading, columns, rows } of notes.flatMap(({ tables }) => tables)) {
    if (heading !== "") count({ heading, columns: [] }, rows);
    count({ heading: "", columns }, rows);
  }
  return [...choices.values()].sort((a, b) => b.tables - a.tables || b.rows - a.rows);
}
