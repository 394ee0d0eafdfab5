import { useMemo, useState } from "preact/hooks";
import { shareText, type EdgeRow, type ExposureSurvey, type InterestRow, type InterestsView, type OwnersView } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { useLabel } from "../shared/use-label";
import { VirtualList, type RowSlot } from "../shared/virtual-list";
import { ActorName } from "./actor-name";
import { InterestDetails } from "./interest-details";
import { IntervalBar } from "./interval-bar";
import { UnstatedToggle, type Unstated } from "./unstated-toggle";

interface InterestListProps {
  readonly label: string;
  readonly view: InterestsView;
  /** The rest of the cap table; null for what an actor owns. */
  readonly owners: OwnersView | null;
  readonly unstated: Unstated;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** A row of the table: an interest, what it rests on once opened, an edge to no one in particular or over, or what is left. */
type Line =
  | { readonly kind: "interest" | "details"; readonly key: string; readonly row: InterestRow }
  | { readonly kind: "unnamed" | "exited"; readonly key: string; readonly edge: EdgeRow }
  | { readonly kind: "residual"; readonly key: string };

/** Look-through ownership: direct and through others in columns of their own, every row openable, what is left hidden only on request. */
export function InterestList({ label, view, owners, unstated, survey, dispatch }: InterestListProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [labelId, hiddenLabel] = useLabel(label);
  const all = useMemo(() => linesOf(view, owners, open), [view, owners, open]);
  const lines = useMemo(() => (unstated.hides ? all.filter((line) => !isUnstated(line)) : all), [all, unstated.hides]);
  const turn = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <>
      {hiddenLabel}
      <table class="dossier-interests" aria-labelledby={labelId}>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col" class="dossier-share">Direct</th>
            <th scope="col" class="dossier-share">Through others</th>
          </tr>
        </thead>
        <VirtualList
          as="tbody"
          items={lines}
          keyOf={({ key }) => key}
          rowHeight={34}
          row={(line, slot) => <LineOf key={line.key} line={line} slot={slot} open={open.has(line.key)} turn={() => turn(line.key)} owners={owners} survey={survey} dispatch={dispatch} />}
        />
      </table>
      <UnstatedToggle {...unstated} count={all.filter((line) => line.kind !== "details" && isUnstated(line)).length} />
      {view.cut ? <p class="dossier-muted dossier-small">{view.cut}</p> : null}
      {view.rowsLeftOut > 0 ? <p class="dossier-muted dossier-small">{`${view.rowsLeftOut} more are not listed.`}</p> : null}
    </>
  );
}

function linesOf(view: InterestsView, owners: OwnersView | null, open: ReadonlySet<string>): readonly Line[] {
  const interests = view.rows.flatMap((row): Line[] => {
    const key = row.actor.key;
    return [{ kind: "interest", key, row }, ...(open.has(key) ? [{ kind: "details" as const, key: `details ${key}`, row }] : [])];
  });
  const unnamed = (owners?.unnamed ?? []).map((edge): Line => ({ kind: "unnamed", key: `unnamed ${edge.edge.holder}`, edge }));
  const exited = view.exited.map((edge): Line => ({ kind: "exited", key: `exited ${edge.edge.holder} ${edge.edge.owned}`, edge }));
  return [...interests, ...unnamed, ...(owners?.residual ? [{ kind: "residual" as const, key: "residual" }] : []), ...exited];
}

/** What is left, and an interest of which no chain states its share. */
function isUnstated(line: Line): boolean {
  return line.kind === "residual" || ("row" in line && line.row.interest.total[0] === 0 && line.row.interest.chains.every(({ stated }) => !stated));
}

interface LineProps {
  readonly line: Line;
  readonly slot: RowSlot;
  readonly open: boolean;
  readonly turn: () => void;
  readonly owners: OwnersView | null;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

function LineOf({ line, slot, open, turn, owners, survey, dispatch }: LineProps) {
  switch (line.kind) {
    case "interest": return <InterestLine row={line.row} slot={slot} open={open} turn={turn} dispatch={dispatch} />;
    case "details": return <tr {...slot}><td colSpan={3} class="dossier-details"><InterestDetails row={line.row} survey={survey} dispatch={dispatch} /></td></tr>;
    case "unnamed": return <EdgeLine edge={line.edge} slot={slot} note="no one in particular" dispatch={dispatch} />;
    case "exited": return <EdgeLine edge={line.edge} slot={slot} note="over, not counted" dispatch={dispatch} />;
    case "residual": return <ResidualLine slot={slot} owners={owners} />;
  }
}

function InterestLine({ row, slot, open, turn, dispatch }: { readonly row: InterestRow; readonly slot: RowSlot; readonly open: boolean; readonly turn: () => void; readonly dispatch: Dispatch }) {
  const { actor, interest, direct, through, total, conflict, control } = row;
  return (
    <tr {...slot}>
      <th scope="row">
        <button type="button" class="dossier-disclose" aria-expanded={open} aria-label={`What the interest of ${actor.name} rests on: ${total}`} onClick={turn} />
        <ActorName actor={actor} dispatch={dispatch} />
        {control ? <span class="dossier-condition">control</span> : null}
        {conflict ? <span class="dossier-condition is-warning">notes disagree</span> : null}
        <IntervalBar share={interest.total} />
      </th>
      <td class="dossier-share">
        {interest.edge && direct ? <NoteLink path={interest.edge.deciding.path} line={interest.edge.deciding.line} dispatch={dispatch} label={`${direct} directly: line ${interest.edge.deciding.line} of ${interest.edge.deciding.path}`}>{direct}</NoteLink> : <span class="dossier-muted">–</span>}
      </td>
      <td class="dossier-share">
        {through ? <button type="button" class="dossier-fold-inline" aria-expanded={open} aria-label={`${through} through others: show the chains from ${actor.name}`} onClick={turn}>{through}</button> : <span class="dossier-muted">–</span>}
      </td>
    </tr>
  );
}

function EdgeLine({ edge: { name, share, edge }, slot, note, dispatch }: { readonly edge: EdgeRow; readonly slot: RowSlot; readonly note: string; readonly dispatch: Dispatch }) {
  const { path, line, text } = edge.deciding;
  return (
    <tr class={note.startsWith("over") ? "is-over" : "dossier-residual"} {...slot}>
      <th scope="row"><NoteLink path={path} line={line} dispatch={dispatch} label={`${name}: ${text || note}, line ${line} of ${path}`}>{name}</NoteLink></th>
      <td class="dossier-share">{share || "–"}</td>
      <td class="dossier-share dossier-remark">{note}</td>
    </tr>
  );
}

/** What no note says who holds, and how much of the whole is stated at all. */
function ResidualLine({ slot, owners }: { readonly slot: RowSlot; readonly owners: OwnersView | null }) {
  if (!owners?.residual) return null;
  return (
    <tr class="dossier-residual" {...slot}>
      <th scope="row">Not stated who</th>
      <td class="dossier-share">{shareText(owners.residual)}</td>
      <td class="dossier-share dossier-remark">{owners.coverage ? `${shareText(owners.coverage)} is stated` : ""}</td>
    </tr>
  );
}
