import type { Finding, Place } from "../finding";
import { type Actor, actorOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { type Amounts, amountsOf } from "./amounts";
import type { CapTable, Edge } from "./cap-table";
import type { Chain } from "./chains";
import { type Claim, shareAndRemark } from "./claims";
import { findingsAbout } from "./findings";
import { footerOf } from "./footer";
import { type Interest, type Interests, interestsBy, interestsOf } from "./interests";
import type { Interval } from "./interval";
import type { Resolved } from "./ledger";
import { doubtOf, type NameDoubt } from "./name-doubts";
import { type Size, sizeOf, type Valuation, valuationOf } from "./size";
import { capTableOf, type ExposureSurvey } from "./survey";
import { type ClaimsByKind, namedBy, waysInOf } from "./ways-in";
import { interestShare, interestText, moneyText, shareText, statedText } from "./words";

/** Everything that the panel shows of one actor, as plain data. */
export interface NoteView {
  readonly actor: Actor;
  readonly parent: { readonly actor: Actor; readonly place: Place; readonly whole: boolean } | null;
  readonly valuation: Valuation | null;
  /** What its own note says, and what other notes say of it; empty groups are left out. */
  readonly says: readonly WayGroup[];
  readonly namedBy: readonly WayGroup[];
  readonly owners: OwnersView;
  readonly holdings: InterestsView;
  readonly findings: readonly Finding[];
  readonly footer: string;
}

export interface WayGroup {
  readonly kind: Claim["kind"];
  readonly rows: readonly WayRow[];
}

/** One line of a note, and the actor on its other side. */
export interface WayRow {
  readonly actor: Actor;
  readonly kind: Claim["kind"];
  readonly reason: string;
  /** Under which it stands, in plain text; "" above any heading. */
  readonly heading: string;
  /** As written; "" when none is. */
  readonly share: string;
  /** The share in short, beside the name: as written where that is a figure, else what was read of it. */
  readonly figure: string;
  readonly amount: string;
  readonly place: Place;
  /** The note's own `updated`. */
  readonly date: string | null;
  /** Shown struck through. */
  readonly over: boolean;
  /** False for a mere description, which is nobody's name. */
  readonly named: boolean;
  /** Where several notes go by the name: which, and whom it is taken for. */
  readonly doubt: NameDoubt | null;
}

export interface InterestsView {
  /** The largest first. */
  readonly rows: readonly InterestRow[];
  readonly rowsLeftOut: number;
  /** Which chains are not listed; null when all are. */
  readonly cut: string | null;
  /** Struck through and not counted. */
  readonly exited: readonly EdgeRow[];
}

export interface OwnersView extends InterestsView {
  readonly unnamed: readonly EdgeRow[];
  /** What is stated of its shares, and what is left: never hidden. Null when no note says anything about its owners. */
  readonly coverage: Interval | null;
  readonly residual: Interval | null;
  /** The sets of edges on each stated basis. */
  readonly bases: readonly { readonly basis: "outstanding" | "diluted" | "voting"; readonly rows: readonly EdgeRow[] }[];
}

export interface InterestRow {
  readonly actor: Actor;
  readonly interest: Interest;
  /** The two columns, never summed in silence: "" where there is none. */
  readonly direct: string;
  readonly through: string;
  /** In words: `at least 3.9%, plus an unstated part through X (at most 12%)`. */
  readonly total: string;
  readonly unstatedThrough: readonly Actor[];
  /** What of the total goes round in circles and so stands in no listed chain; "" when nothing does, or when chains were cut. */
  readonly circular: string;
  readonly conflict: boolean;
  readonly control: boolean;
  readonly size: Size | null;
  readonly amounts: Amounts | null;
  readonly oldest: string | null;
}

/** One ownership edge with its statements, each of which opens its line. */
export interface EdgeRow {
  readonly name: string;
  readonly actor: Actor | null;
  readonly share: string;
  readonly edge: Edge;
}

/** One link of a chain that was opened. */
export interface ChainLink {
  readonly from: Actor;
  readonly to: Actor;
  readonly share: string;
  readonly place: Place;
  readonly date: string | null;
  readonly text: string;
  readonly conflict: boolean;
}

const kindOrder = ["direct", "indirect", "parent", "stake", "holding", "risk"] as const;

/** The view of one actor; `mostRows` bounds the lists of interests. */
export function noteView(survey: ExposureSurvey, key: ActorKey, mostRows = 200): NoteView {
  const table = capTableOf(survey, key);
  const note = survey.index.note(key);
  const parent = survey.ledger.claims(key).find(({ claim }) => claim.kind === "parent");
  const asOther = (of: "target" | "namer"): ((resolved: Resolved) => WayRow) => (resolved) => wayRow(survey, resolved, of);
  return {
    actor: actorOf(survey, key),
    parent: parent ? { actor: actorOf(survey, parent.target), place: placeOf(parent.claim), whole: note?.parent?.whole ?? false } : null,
    valuation: valuationOf(survey, key),
    says: groups(waysInOf(survey, key), asOther("target")),
    namedBy: groups(namedBy(survey, key), asOther("namer")),
    owners: { ...interestsView(survey, interestsOf(survey, key), "holder", mostRows), ...ownersRest(survey, table) },
    holdings: { ...interestsView(survey, interestsBy(survey, key), "owned", mostRows), exited: exitedHoldings(survey, key) },
    findings: findingsAbout(survey, key),
    footer: footerOf(survey, key),
  };
}

/** A chain, opened link by link. */
export function openChain(survey: ExposureSurvey, { links }: Chain): readonly ChainLink[] {
  return links.map(({ holder, owned, share, stated, deciding, conflict }) => ({
    from: actorOf(survey, holder),
    to: actorOf(survey, owned),
    share: statedText(share, stated),
    place: placeOf(deciding),
    date: deciding.updated,
    text: deciding.text,
    conflict,
  }));
}

function groups(claims: ClaimsByKind, toRow: (resolved: Resolved) => WayRow): readonly WayGroup[] {
  return kindOrder.flatMap((kind) => (claims[kind].length > 0 ? [{ kind, rows: claims[kind].map(toRow) }] : []));
}

function wayRow(survey: ExposureSurvey, resolved: Resolved, of: "target" | "namer"): WayRow {
  const { claim, target } = resolved;
  const actor = actorOf(survey, of === "namer" ? claim.path : target);
  return {
    actor: claim.named ? actor : { ...actor, name: of === "namer" ? actor.name : claim.target.name },
    kind: claim.kind, reason: shareAndRemark(claim.shareText.length > mostFigure ? claim.shareText : "", claim.note), heading: claim.heading, share: claim.shareText, figure: figureOf(claim), amount: claim.amount ? moneyText(claim.amount) : "",
    place: placeOf(claim), date: claim.updated, over: claim.over, named: claim.named, doubt: doubtOf(resolved),
  };
}

/** How long a share as written may be to stand as a figure. */
const mostFigure = 12;

function figureOf({ share, shareText: written }: Claim): string {
  return written.length <= mostFigure ? written : share ? shareText(share) : "";
}

function interestsView(survey: ExposureSurvey, { interests, cut }: Interests, side: "holder" | "owned", most: number): Omit<InterestsView, "exited"> {
  const rows = interests.slice(0, most).map((interest) => interestRow(survey, interest, side, cut !== null));
  return { rows, rowsLeftOut: Math.max(0, interests.length - most), cut };
}

function interestRow(survey: ExposureSurvey, interest: Interest, side: "holder" | "owned", isCut: boolean): InterestRow {
  const { edge, direct, through, total, unstatedThrough, chains, oldest } = interest;
  const unstated = unstatedThrough.map((key) => actorOf(survey, key));
  const longer = chains.filter(({ links }) => links.length > 1);
  return {
    actor: actorOf(survey, interest[side]), interest,
    direct: edge ? statedText(direct, edge.stated) : "",
    through: through[1] > 0 || longer.length > 0 ? interestShare(through) : "",
    total: interestText(total, unstated.map(({ name }) => name), edge?.stated !== false),
    unstatedThrough: unstated,
    circular: isCut ? "" : circularText(interest),
    conflict: chains.some(({ links }) => links.some(({ conflict }) => conflict)),
    control: edge?.control ?? false,
    size: sizeOf(survey, interest), amounts: amountsOf(survey, interest), oldest,
  };
}

function circularText({ total, chains }: Interest): string {
  const circling = (side: 0 | 1): number => (total[side] < 1 ? Math.max(0, total[side] - chains.reduce((sum, { share }) => sum + share[side], 0)) : 0);
  const [low, high] = [circling(0), circling(1)];
  return Math.max(low, high) > 1e-9 ? shareText([low, Math.max(low, high)]) : "";
}

function ownersRest(survey: ExposureSurvey, table: CapTable): Pick<OwnersView, "unnamed" | "exited" | "coverage" | "residual" | "bases"> {
  const { edges, unnamed, exited, coverage, residual, bases } = table;
  const known = edges.length + unnamed.length + exited.length > 0;
  const toRow = (edge: Edge): EdgeRow => edgeRow(survey, edge, "holder");
  return {
    unnamed: unnamed.map(toRow), exited: exited.map(toRow),
    coverage: known ? coverage : null, residual: known ? residual : null,
    bases: [...bases].map(([basis, set]) => ({ basis, rows: set.map(toRow) })),
  };
}

function exitedHoldings(survey: ExposureSurvey, key: ActorKey): readonly EdgeRow[] {
  const owned = [...survey.ledger.ownership.ownedBy(key)].sort();
  const edges = owned.flatMap((each) => capTableOf(survey, each).exited.filter(({ holder }) => holder === key));
  return edges.map((edge) => edgeRow(survey, edge, "owned"));
}

function edgeRow(survey: ExposureSurvey, edge: Edge, side: "holder" | "owned"): EdgeRow {
  const actor = edge.named || side === "owned" ? actorOf(survey, edge[side]) : null;
  const stated = edge.statements.find(({ share }) => share !== null)?.share ?? null;
  const share = edge.stated ? shareText(edge.share) : stated ? shareText(stated) : "";
  return { name: actor?.name ?? edge.deciding.holderName, actor, share, edge };
}

function placeOf({ path, line }: Place): Place {
  return { path, line };
}
