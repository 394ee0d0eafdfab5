import type { NoteContext, ReadTable } from "./context";
import { exposuresOf } from "./exposure-line";
import { listed } from "./exposure-lists";
import { plainText } from "./inline";
import type { Exposure, Table } from "./note";
import { foldHeading } from "./section-meaning";
import { cellSource } from "./table-rows";

const holderKeys = new Set(
  "investors|investor|key investors|lead investors|lead investor|major investors|notable investors|strategic investors|strategic investor|backers|backer|key backers|shareholders|major shareholders|major shareholder|largest shareholder|largest shareholders|shareholder|ownership|owners|owner|parent|parent company|controlling shareholder".split("|"),
);
const holdingKeys = new Set("portfolio companies|notable investments|key investments|holdings|subsidiaries|equity stakes".split("|"));
/** A parent or sole owner is a stake only where a share stands beside it. */
const needsShare = new Set(["parent", "parent company", "owner", "ownership"]);

/** Holders and holdings that a `facts` row lists (`Key investors | A, B (12%)`). */
export function readExposureFacts(tables: readonly ReadTable[], classified: readonly Table[], { outline }: NoteContext): Exposure[] {
  return tables.flatMap((table, at) => {
    if (classified[at]?.kind !== "facts") return [];
    return table.raw.rows.flatMap((row) => {
      const [key, value] = row.cells;
      const folded = key ? foldHeading(cellSource(outline.text, key)) : "";
      const kind = holderKeys.has(folded) ? "stake" : holdingKeys.has(folded) ? "holding" : null;
      if (!kind || !value || /\bdeal\b|\bcontract\b/i.test(table.section.heading)) return [];
      const place = { kind, heading: plainText(table.section.heading), line: row.line, span: { from: value.from, to: value.to } } as const;
      const said = listed(cellSource(outline.text, value)).filter(({ share }) => share !== null || !needsShare.has(folded));
      return said.flatMap((each) => exposuresOf(each, place));
    });
  });
}
