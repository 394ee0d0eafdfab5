import { nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { isRisk, isWayIn } from "./count-reach";
import { groupBy } from "../groups";
import { hasTag } from "../has-tag";
import { type Interest, interestsBy } from "./interests";
import { type Interval, nothing } from "./interval";
import type { Resolved } from "./ledger";
import type { Portfolio, WeighedPosition } from "./portfolio";
import { portion } from "./money";
import { valuationOf } from "./size";
import type { ExposureSurvey } from "./survey";
import { signedText } from "./words";

/** What a portfolio is asked about. */
export type Subject = { readonly actor: ActorKey } | { readonly tag: string };

export interface ExposedPosition {
  readonly position: WeighedPosition;
  /** True when the position is the subject itself, or has the tag. */
  readonly itself: boolean;
  /** Lines that name it as a way in to the subject. */
  readonly lines: readonly Resolved[];
  /** What it owns of the subject. */
  readonly interests: readonly Interest[];
  /** The sized part of the position's own worth, low to high. */
  readonly sized: Interval;
  /** What cannot be sized, in words; "" when nothing is left. */
  readonly unsized: string;
}

export interface WeightSum {
  readonly long: number;
  readonly short: number;
  readonly net: number;
}

/** A portfolio's exposure to an actor or a tag; each position counts once (exposure-maths.md, "A portfolio"). */
export interface PortfolioExposure {
  readonly subject: Subject;
  readonly name: string;
  readonly positions: readonly ExposedPosition[];
  readonly weight: WeightSum;
  /** Positions that the subject's notes name as at risk, and their weight. */
  readonly atRisk: readonly { readonly position: WeighedPosition; readonly lines: readonly Resolved[] }[];
  readonly riskWeight: WeightSum;
  /** Σ weight × share × value ÷ market cap, signed, of the whole portfolio. */
  readonly sized: Interval;
  readonly unsized: readonly string[];
}

export function portfolioExposure(survey: ExposureSurvey, portfolio: Portfolio, subject: Subject): PortfolioExposure {
  const { positions } = portfolio;
  const subjects = subjectActors(survey, subject);
  const interestsIn = holdingsOf(survey, portfolio);
  const exposed = positions.flatMap((position) => expose(survey, position, interestsIn(position.actor), subjects));
  const atRisk = positions.flatMap((position) => {
    const lines = linesAbout(survey, position.actor, subjects, isRisk);
    return lines.length > 0 ? [{ position, lines }] : [];
  });
  return {
    subject,
    name: "tag" in subject ? `#${subject.tag}` : nameOf(survey, subject.actor),
    positions: exposed,
    weight: weightOf(exposed),
    atRisk,
    riskWeight: weightOf(atRisk),
    sized: [...groupBy(exposed, ({ position }) => position.actor).values()].reduce<Interval>((sum, own) => addSigned(sum, weightOf(own).net, own[0]?.sized ?? nothing), nothing),
    unsized: exposed.flatMap(({ position, unsized }) => (unsized === "" ? [] : [`${position.name}${weightText(position)}: ${unsized}`])),
  };
}

/** The subjects that a portfolio has any way in to: private actors and tags that name or are owned by its positions, the heaviest first. */
export function portfolioSubjects(survey: ExposureSurvey, portfolio: Portfolio, most: number): readonly PortfolioExposure[] {
  const actors = new Set<ActorKey>();
  for (const { actor } of portfolio.positions) {
    for (const [path, claims] of survey.ledger.naming(actor)) if (claims.some(({ claim }) => isWayIn(claim))) actors.add(path);
    for (const { owned } of holdingsOf(survey, portfolio)(actor)) actors.add(owned);
  }
  return heaviest([...actors].sort().map((actor) => portfolioExposure(survey, portfolio, { actor })), most);
}

/** The themes that it has any way in to: of the given tags those that its positions bear or lead to, the heaviest first. */
export function portfolioThemes(survey: ExposureSurvey, portfolio: Portfolio, tags: readonly string[], most: number): readonly PortfolioExposure[] {
  return heaviest(tags.map((tag) => portfolioExposure(survey, portfolio, { tag })).filter(({ positions }) => positions.length > 0), most);
}

function heaviest(exposures: readonly PortfolioExposure[], most: number): readonly PortfolioExposure[] {
  const gross = ({ weight }: PortfolioExposure): number => weight.long + weight.short;
  return [...exposures].sort((a, b) => gross(b) - gross(a) || b.positions.length - a.positions.length).slice(0, most);
}

const held = new WeakMap<Portfolio, Map<ActorKey, readonly Interest[]>>();

/** What each position owns of others, worked out once for a portfolio however many subjects it is asked about. */
function holdingsOf(survey: ExposureSurvey, portfolio: Portfolio): (actor: ActorKey) => readonly Interest[] {
  const known = held.get(portfolio) ?? new Map<ActorKey, readonly Interest[]>();
  held.set(portfolio, known);
  return (actor) => {
    const interests = known.get(actor) ?? interestsBy(survey, actor).interests;
    known.set(actor, interests);
    return interests;
  };
}

function subjectActors(survey: ExposureSurvey, subject: Subject): ReadonlySet<ActorKey> {
  if ("actor" in subject) return new Set([subject.actor]);
  return new Set(survey.index.notes().filter(({ isActor, tags }) => isActor && hasTag(tags, subject.tag)).map(({ path }) => path));
}

function expose(survey: ExposureSurvey, position: WeighedPosition, holdings: readonly Interest[], subjects: ReadonlySet<ActorKey>): ExposedPosition[] {
  const itself = subjects.has(position.actor);
  const lines = linesAbout(survey, position.actor, subjects, isWayIn);
  const interests = holdings.filter(({ owned }) => subjects.has(owned));
  if (!itself && lines.length === 0 && interests.length === 0) return [];
  return [{ position, itself, lines, interests, ...sizeUp(survey, position.actor, itself, interests, subjects) }];
}

function linesAbout(
  survey: ExposureSurvey, actor: ActorKey, subjects: ReadonlySet<ActorKey>, wanted: (claim: Resolved["claim"]) => boolean,
): readonly Resolved[] {
  const naming = survey.ledger.naming(actor);
  const paths = [...naming.keys()].filter((path) => path !== actor && subjects.has(path)).sort();
  return paths.flatMap((path) => (naming.get(path) ?? []).filter(({ claim }) => wanted(claim)));
}

function sizeUp(
  survey: ExposureSurvey, actor: ActorKey, itself: boolean, interests: readonly Interest[], subjects: ReadonlySet<ActorKey>,
): Pick<ExposedPosition, "sized" | "unsized"> {
  if (itself) return { sized: [1, 1], unsized: "" };
  if (interests.length === 0) return { sized: nothing, unsized: "named as a way in, without a share" };
  const parts = interests.map((interest) => partOfWorth(survey, actor, interest, subjects));
  const low = parts.reduce((sum, { sized }) => sum + sized[0], 0);
  const high = parts.reduce((sum, { sized }) => sum + sized[1], 0);
  return { sized: [Math.min(1, low), Math.min(1, high)], unsized: parts.flatMap(({ unsized }) => (unsized === "" ? [] : [unsized])).join("; ") };
}

/** An interest as a part of what its holder is worth. */
function partOfWorth(
  survey: ExposureSurvey, holder: ActorKey, interest: Interest, subjects: ReadonlySet<ActorKey>,
): { sized: Interval; unsized: string } {
  const value = valuationOf(survey, interest.owned)?.money;
  const worth = valuationOf(survey, holder)?.money;
  const name = nameOf(survey, interest.owned);
  if (!value) return { sized: nothing, unsized: `${name} states no valuation` };
  if (!worth) return { sized: nothing, unsized: `${nameOf(survey, holder)} states no market cap` };
  if (value.unit !== worth.unit) return { sized: nothing, unsized: `${name} is valued in ${value.unit}, ${nameOf(survey, holder)} in ${worth.unit}` };
  const share = firstArrivals(interest, subjects);
  const owned = portion(value, share[0], share[1]);
  const [low, high] = [partOf(owned.low, worth.high, 0), partOf(owned.high, worth.low, 1)];
  const unstated = interest.chains.some(({ stated }) => !stated);
  return { sized: [Math.min(1, low), Math.min(1, high)], unsized: unstated ? `its share of ${name} is partly unstated` : "" };
}

/** A part of a whole; `open` where either is. Nothing is no part, however little the whole may be. */
function partOf(part: number | null, whole: number | null, open: number): number {
  if (part === 0) return 0;
  return part === null || whole === null ? open : part / whole;
}

/** Of a tag's actors that own each other only the first on a chain counts: its worth holds the next one's. */
function firstArrivals({ chains, total }: Interest, subjects: ReadonlySet<ActorKey>): Interval {
  const first = chains.filter(({ actors }) => !actors.slice(0, -1).some((actor) => subjects.has(actor)));
  if (first.length === chains.length) return total;
  return first.reduce<Interval>((sum, { share }) => [Math.min(1, sum[0] + share[0]), Math.min(1, sum[1] + share[1])], nothing);
}

function addSigned([low, high]: Interval, weight: number, part: Interval): Interval {
  const ends = [weight * part[0], weight * part[1]];
  return [low + Math.min(...ends), high + Math.max(...ends)];
}

function weightOf(all: readonly { readonly position: WeighedPosition }[]): WeightSum {
  const weights = all.map(({ position }) => position.weight ?? 0);
  const long = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const short = weights.reduce((sum, weight) => sum + Math.max(0, -weight), 0);
  return { long, short, net: long - short };
}

function weightText({ weight, word }: WeighedPosition): string {
  if (weight !== null) return ` (${signedText(weight)})`;
  return word === "" ? "" : ` (${word})`;
}
