import { useMemo, useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { linesOf, rankingTable, type ExposureSurvey, type RankedRow, type WayInFilter } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { MenuButton } from "../shared/menu-button";
import { VirtualList, type RowSlot } from "../shared/virtual-list";
import { ActorName } from "./actor-name";
import { ClaimLines } from "./claim-lines";
import { copyItems } from "./copy-items";
import { WayHint } from "./way-hint";

interface RankingProps {
  readonly of: "ways in" | "risk";
  readonly rows: readonly RankedRow[];
  readonly survey: ExposureSurvey;
  readonly filter: WayInFilter;
  readonly dispatch: Dispatch;
}

type Item = RankedRow | string;

/** Whom most notes name, as a way in (public ones first) or as at risk; each count opens its lines. */
export function Ranking({ of, rows, survey, filter, dispatch }: RankingProps) {
  const [open, setOpen] = useState<string | null>(null);
  const items = useMemo(() => withHeading(of, rows), [of, rows]);
  const largest = rows.reduce((most, { reach }) => Math.max(most, reach), 1);
  if (rows.length === 0) {
    const { namers, ...others } = filter;
    const isNarrowed = Object.values(others).some(({ length }: ArrayLike<unknown>) => length > 0);
    return <Empty title={`No ${namers.slice(0, -1)} names ${of === "risk" ? "anyone at risk" : "a way in"}${isNarrowed ? " that fits" : " yet"}.`}>{of === "risk" ? <WayHint headings="Who loses" /> : <WayHint />}</Empty>;
  }
  const what = `The ranking of ${of === "risk" ? "those at risk" : of}`;
  return (
    <>
      <div class="dossier-bar">
        <div class="dossier-muted dossier-small">
          {`${of === "risk" ? counted(rows.length, "actor at risk", "actors at risk") : `${counted(rows.length, "way in", "ways in")}, the public ones first`}, by how many ${filter.namers} name them`}
          {of === "risk" ? null : <div class="dossier-reach-key" aria-hidden="true">{barKinds.map((kind) => <span key={kind} class={`is-${kind}`}>{kind}</span>)}</div>}
        </div>
        <MenuButton label={`More about ${what.toLowerCase()}`} items={() => copyItems(what, rankingTable(rows), dispatch)} dispatch={dispatch} />
      </div>
      <VirtualList
        class="dossier-list"
        label={what}
        items={items}
        keyOf={keyOf}
        rowHeight={38}
        row={(item, slot) => typeof item === "string" ? <li key={item} class="dossier-divider" {...slot}>{item}</li> : (
          <RankedItem
            key={keyOf(item)} row={item} slot={slot} largest={largest} of={of} open={open === item.actor.key} turn={() => setOpen(open === item.actor.key ? null : item.actor.key)}
            survey={survey} filter={filter} dispatch={dispatch}
          />
        )}
      />
    </>
  );
}

function keyOf(item: Item): string {
  return typeof item === "string" ? item : item.actor.key;
}

/** A heading stands where the public ones end. */
function withHeading(of: RankingProps["of"], rows: readonly RankedRow[]): readonly Item[] {
  const end = of === "risk" ? -1 : rows.findIndex(({ actor }) => actor.listing !== "public");
  return end <= 0 ? rows : [...rows.slice(0, end), "Not known to be public", ...rows.slice(end)];
}

interface RankedItemProps extends Omit<RankingProps, "rows"> {
  readonly row: RankedRow;
  readonly slot: RowSlot;
  readonly largest: number;
  readonly open: boolean;
  readonly turn: () => void;
}

function RankedItem({ row, slot, largest, of, open, turn, survey, filter, dispatch }: RankedItemProps) {
  const { actor, rank, reach } = row;
  const parts = (["direct", "indirect", "stake"] as const).filter((kind) => of === "ways in" && row[kind] > 0);
  const said = of === "risk" ? `${reach} at risk` : parts.map((kind) => `${row[kind]} ${kind}`).join(", ");
  return (
    <li class="dossier-ranked" {...slot}>
      <div class="dossier-entry-head">
        <span class="dossier-rank">{rank}</span>
        <ActorName actor={actor} dispatch={dispatch} />
        <button type="button" class="dossier-fold-inline" aria-expanded={open} aria-label={`${counted(reach, "note names", "notes name")} ${actor.name}: ${said}`} title={said} onClick={turn}>{reach}</button>
      </div>
      <span class="dossier-reach" aria-hidden="true">
        {of === "risk" ? <span class="is-risk" style={{ width: `${(100 * reach) / largest}%` }} /> : bars(row, largest)}
      </span>
      {open ? <ClaimLines lines={linesOf(survey, actor.key, filter, of)} survey={survey} dispatch={dispatch} /> : null}
    </li>
  );
}

/** The reach as one bar, shared out among the kinds: a note that says two things counts half for each. */
function bars(row: RankedRow, largest: number) {
  const said = Math.max(1, row.direct + row.indirect + row.stake);
  return barKinds.map((kind) => <span key={kind} class={`is-${kind}`} style={{ width: `${(100 * row.reach * row[kind]) / said / largest}%` }} />);
}

const barKinds = ["direct", "indirect", "stake"] as const;
