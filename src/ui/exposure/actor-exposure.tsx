import { useMemo } from "preact/hooks";
import {
  listingNames, bestWays, interestsTable, namesInDoubt, noteView, twoSided, waysTable, type ActorKey, type ExposureSurvey, type NoteView, type TreeDirection, type TwoSided, type WayGroup, type WayRow,
} from "../../core/exposure/exposure";
import type { Dispatch, MenuItem } from "../action";
import { Empty } from "../shared/empty";
import { MenuButton } from "../shared/menu-button";
import { NoteLink } from "../shared/note-link";
import { Section, useTurned } from "../shared/section";
import { ActorName } from "./actor-name";
import { BasisTable } from "./basis-table";
import { BestWaysList } from "./best-ways-list";
import { copyItems } from "./copy-items";
import { InterestList } from "./interest-list";
import { NamesInDoubt } from "./name-choice";
import { OwnershipTree } from "./ownership-tree";
import type { Unstated } from "./unstated-toggle";
import { WayHint } from "./way-hint";
import { WayList } from "./way-list";

interface ActorExposureProps {
  readonly survey: ExposureSurvey;
  readonly actor: ActorKey;
  readonly dispatch: Dispatch;
}

/** So many rows of an interest table; a cap table of 300 holders is shown whole. */
const mostRows = 500;

/** With no more ways in than this the lists themselves are the answer. */
const fewWays = 3;

const waysTitles = { direct: "Direct ways in", indirect: "Indirect ways in", risk: "At risk" } as const;

const namedByTitles: Record<WayGroup["kind"], string> = {
  direct: "as a direct way in", indirect: "as an indirect way in", parent: "as its parent", stake: "as a holder", holding: "as a holding", risk: "as at risk",
};

/** Everything that the vault says about owning one actor: by its own note and by all others. */
export function ActorExposure({ survey, actor: key, dispatch }: ActorExposureProps) {
  const view = useMemo(() => noteView(survey, key, mostRows), [survey, key]);
  const best = useMemo(() => bestWays(view), [view]);
  const doubts = useMemo(() => namesInDoubt(survey, key), [survey, key]);
  const pairs = useMemo(() => twoSided(view), [view]);
  const { actor, says, namedBy, owners, holdings, findings, footer } = view;
  const ways = says.filter(({ kind }) => kind === "direct" || kind === "indirect" || kind === "risk");
  const isEmpty = says.length === 0 && namedBy.length === 0 && owners.rows.length === 0 && holdings.rows.length === 0;
  return (
    <div class="dossier-exposure">
      <Head view={view} dispatch={dispatch} />
      {isEmpty ? <Empty title={`${actor.name} names no way in, and no note names it as one.`}><WayHint /></Empty> : null}
      {best.length > fewWays ? <BestWaysList ways={best} dispatch={dispatch} /> : null}
      <div class="dossier-columns">
        <div>
          {ways.map((group) => <Ways key={group.kind} group={group} dispatch={dispatch} />)}
          <Groups id="exposure-both" title="Both ways" groups={pairs.flatMap((pair) => sidesOf(pair, actor.name))} dispatch={dispatch} />
          <Groups id="exposure-named-by" title="Named by" groups={namedBy.map(({ kind, rows }) => ({ title: namedByTitles[kind], rows }))} dispatch={dispatch} />
        </div>
        <div>
          <Ownership view={view} survey={survey} dispatch={dispatch} />
        </div>
      </div>
      {doubts.length > 0 ? <Section id="exposure-names" title="Names in doubt" count={doubts.length}><NamesInDoubt doubts={doubts} survey={survey} dispatch={dispatch} /></Section> : null}
      <Findings findings={findings.filter(({ code }) => code !== "ambiguous-name")} dispatch={dispatch} />
      <footer class="dossier-foot">{footer}</footer>
    </div>
  );
}

function Head({ view, dispatch }: { readonly view: NoteView; readonly dispatch: Dispatch }) {
  const { actor, parent, valuation } = view;
  return (
    <header class="dossier-actor-head">
      <div class="dossier-entry-head">
        <span class="dossier-note-title">{actor.name}</span>
        <span class={`dossier-badge dossier-listing-${actor.listing}`}>{actor.tickers.length > 0 ? actor.tickers.join(", ") : listingNames[actor.listing]}</span>
        <MenuButton label={`More about the exposure of ${actor.name}`} items={() => headItems(view, dispatch)} dispatch={dispatch} />
      </div>
      <p class="dossier-muted dossier-small">
        {actor.tickers.length > 0 ? <span>{listingNames[actor.listing]}</span> : null}
        {actor.calledAt ? <NoteLink {...actor.calledAt} dispatch={dispatch}>others say so</NoteLink> : null}
        {parent ? <span>{parent.whole ? "wholly owned by " : "part of "}<ActorName actor={parent.actor} dispatch={dispatch} /></span> : null}
        {valuation ? <NoteLink path={valuation.path} line={valuation.line} dispatch={dispatch}>{`valued at ${valuation.text}`}</NoteLink> : null}
        <span>{actor.path === null ? "no note" : actor.updated === null ? "undated" : `as of ${actor.updated}`}</span>
      </p>
    </header>
  );
}

function headItems(view: NoteView, dispatch: Dispatch): readonly MenuItem[] {
  const { actor, says, namedBy, owners, holdings } = view;
  const tables = [
    ["ways in", `The ways in to ${actor.name}`, waysTable(says)],
    ["named by", `Who names ${actor.name}`, waysTable(namedBy, "Named by")],
    ["owners", `Who owns ${actor.name}`, interestsTable("Holder", owners)],
    ["holdings", `What ${actor.name} owns`, interestsTable("Holding", holdings)],
  ] as const;
  const { path } = actor;
  const write = path === null
    ? { title: "Create note", icon: "file-plus", run: () => dispatch({ kind: "create-note", name: actor.name }) }
    : { title: "Insert exposure summary into the note", icon: "file-input", run: () => dispatch({ kind: "insert-summary", path }) };
  return [
    { ...write, section: "write" },
    ...tables.filter(([, , { rows }]) => rows.length > 0).flatMap(([section, what, table]) => copyItems(what, table, dispatch).map((item) => ({ ...item, title: `${item.title}: ${section}`, section }))),
  ];
}

function Ways({ group, dispatch }: { readonly group: WayGroup; readonly dispatch: Dispatch }) {
  const title = group.kind === "direct" || group.kind === "indirect" || group.kind === "risk" ? waysTitles[group.kind] : "";
  return (
    <Section id={`exposure-${group.kind}`} title={title} count={group.rows.length} class={`dossier-kind-${group.kind}`}>
      <WayList label={title} rows={group.rows} dispatch={dispatch} />
    </Section>
  );
}

interface GroupsProps {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly WayRow[] }[];
  readonly dispatch: Dispatch;
}

/** Lines under a heading for each thing that they say. */
function Groups({ id, title, groups, dispatch }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <Section id={id} title={title} count={groups.reduce((sum, { rows }) => sum + rows.length, 0)}>
      {groups.map((group) => (
        <div key={group.title} class="dossier-named-by">
          <h4>{`${group.title} (${group.rows.length})`}</h4>
          <WayList label={`${title} ${group.title}`} rows={group.rows} dispatch={dispatch} />
        </div>
      ))}
    </Section>
  );
}

/** Who depends on whom, each side as its own lines state it. */
function sidesOf({ actor, itOnThis, thisOnIt }: TwoSided, name: string): GroupsProps["groups"] {
  return [{ title: `${actor.name} on ${name}`, rows: itOnThis }, { title: `${name} on ${actor.name}`, rows: thisOnIt }];
}

function Ownership({ view: { actor, owners, holdings }, ...props }: { readonly view: NoteView; readonly survey: ExposureSurvey; readonly dispatch: Dispatch }) {
  const [shows, turn] = useTurned("exposure-unstated", true);
  const unstated = { hides: !shows, turn };
  return (
    <>
      <Side id="exposure-owners" title="Who owns it" label={`Who owns ${actor.name}`} tree="Owners as a tree" direction="holders" actor={actor.key} held={owners} owners={owners} unstated={unstated} {...props} />
      <Side id="exposure-holdings" title="What it owns" label={`What ${actor.name} owns`} tree="Holdings as a tree" direction="holdings" actor={actor.key} held={holdings} owners={null} unstated={unstated} {...props} />
    </>
  );
}

interface SideProps {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly tree: string;
  readonly direction: TreeDirection;
  readonly actor: ActorKey;
  readonly held: NoteView["owners"] | NoteView["holdings"];
  readonly owners: NoteView["owners"] | null;
  readonly unstated: Unstated;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** Owners or holdings: as a table, where several are stated by basis, and as a tree. */
function Side({ id, title, label, tree, direction, actor, held, owners, unstated, survey, dispatch }: SideProps) {
  const { rows, exited } = held;
  return (
    <>
      {rows.length + exited.length + (owners?.unnamed.length ?? 0) > 0 ? (
        <Section id={id} title={title} count={rows.length}>
          <InterestList label={label} view={held} owners={owners} unstated={unstated} survey={survey} dispatch={dispatch} />
        </Section>
      ) : null}
      {owners && owners.bases.length > 0 ? (
        <Section id="exposure-bases" title="By basis" open={false}>
          <BasisTable bases={owners.bases} dispatch={dispatch} />
        </Section>
      ) : null}
      {rows.length > 0 ? (
        <Section id={`${id}-tree`} title={tree} open={false}>
          <OwnershipTree survey={survey} actor={actor} direction={direction} unstated={unstated} dispatch={dispatch} />
        </Section>
      ) : null}
    </>
  );
}

/** What needs a look, each with its lines. */
function Findings({ findings, dispatch }: { readonly findings: NoteView["findings"]; readonly dispatch: Dispatch }) {
  if (findings.length === 0) return null;
  return (
    <Section id="exposure-findings" title="To check" count={findings.length}>
      <ul class="dossier-findings">
        {findings.map(({ code, severity, message, where }) => (
          <li key={`${code}:${message}`} class={`is-${severity}`}>
            {message}
            {where.map(({ path, line }) => <NoteLink key={`${path}:${line}`} path={path} line={line} dispatch={dispatch} class="dossier-place">{`${path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "")}:${line}`}</NoteLink>)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
