import { counted } from "../../core/counted";
import { useMemo, useState } from "preact/hooks";
import { booksIn, nameOf, overlapOf, overlapTable, percentText, type ActorKey, type ExposureSurvey, type Overlap } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { MenuButton } from "../shared/menu-button";
import { copyItems } from "./copy-items";
import { PlainTable } from "./plain-table";

interface OverlapViewProps {
  readonly survey: ExposureSurvey;
  /** The book that stands first until another is chosen. */
  readonly first: ActorKey | null;
  readonly dispatch: Dispatch;
}

/** What two portfolios or funds have in common, and how much of each lies in names that the other holds too. */
export function OverlapView({ survey, first: given, dispatch }: OverlapViewProps) {
  const books = useMemo(() => booksIn(survey), [survey]);
  const [chosen, choose] = useState<{ readonly first: ActorKey | null; readonly second: ActorKey | null }>({ first: null, second: null });
  const first = chosen.first ?? given ?? books[0] ?? "";
  const second = chosen.second ?? books.find((book) => book !== first) ?? "";
  const overlap = useMemo(() => (first && second ? overlapOf(survey, first, second) : null), [survey, first, second]);
  if (!overlap) return <p class="dossier-muted">There is nothing to compare: it takes two portfolios, or funds that state their holdings.</p>;
  const names = [nameOf(survey, first), nameOf(survey, second)] as const;
  const select = (label: string, value: ActorKey, change: (book: ActorKey) => void) => (
    <select class="dropdown" aria-label={label} value={value} onChange={(event) => change(event.currentTarget.value)}>
      {books.map((book) => <option key={book} value={book}>{nameOf(survey, book)}</option>)}
    </select>
  );
  return (
    <>
      <div class="dossier-bar">
        {select("First book", first, (book) => choose({ first: book, second }))}
        {select("Second book", second, (book) => choose({ first, second: book }))}
        <MenuButton label="More about the overlap" items={() => copyItems("The overlap", overlapTable(overlap, names), dispatch)} dispatch={dispatch} />
      </div>
      <p>{sentence(overlap, names)}</p>
      {overlap.rows.length > 0 ? <PlainTable label={`Names in both ${names.join(" and ")}`} table={overlapTable(overlap, names)} act={() => null} /> : null}
    </>
  );
}

function sentence({ rows, common, ofFirst, ofSecond, unsaid }: Overlap, [first, second]: readonly [string, string]): string {
  const held = rows.length === 0 ? "No name stands in both." : `${counted(rows.length, "name stands", "names stand")} in both`;
  const weighed = common === null || ofFirst === null || ofSecond === null ? "" : `: ${percentText(common)} in common, ${percentText(ofFirst)} of ${first} and ${percentText(ofSecond)} of ${second}`;
  return `${held}${rows.length === 0 ? "" : `${weighed}.`}${unsaid ? ` ${unsaid}.` : ""}`;
}
