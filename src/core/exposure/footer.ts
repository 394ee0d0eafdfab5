import { earliest } from "./chains";
import type { ActorKey } from "./actor-key";
import type { CapTable, Edge } from "./cap-table";
import type { Resolved } from "./ledger";
import { capTableOf, edgesFrom, type ExposureSurvey } from "./survey";
import { counted } from "./words";

/** What a view rests on: how many edges are used, what was passed over and why, and how old it is. */
export interface Footer {
  readonly used: number;
  readonly passedOver: readonly { readonly reason: string; readonly count: number }[];
  /** The earliest and the latest `updated` of the notes behind it. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** All of it in a sentence or two. */
  readonly text: string;
}

/** The footer of one actor's view: the edges into it and from it, and the lines of its note. */
export function footerOf(survey: ExposureSurvey, actor: ActorKey): Footer {
  const table = capTableOf(survey, actor);
  const exitedFrom = [...survey.ledger.ownership.ownedBy(actor)].flatMap((owned) => capTableOf(survey, owned).exited.filter(({ holder }) => holder === actor));
  const edges = [...table.edges, ...edgesFrom(survey, actor)];
  return footer(edges, { ...tally([table]), over: table.exited.length + exitedFrom.length, ...linesPassedOver(survey.ledger.claims(actor)) });
}

/** The footer of the whole vault. */
export function footerOfVault(survey: ExposureSurvey): Footer {
  const { ledger } = survey;
  const tables = [...ledger.ownership.owned()].map((owned) => ledger.ownership.capTable(owned));
  const claims = [...ledger.paths()].flatMap((path) => ledger.claims(path));
  return footer(tables.flatMap(({ edges }) => edges), { ...tally(tables), ...linesPassedOver(claims) });
}

interface PassedOver {
  readonly over: number;
  readonly unnamedHolders: number;
  readonly self: number;
  readonly descriptions: number;
  readonly ambiguous: number;
}

function tally(tables: readonly CapTable[]): Pick<PassedOver, "over" | "unnamedHolders" | "self"> {
  const count = (of: (table: CapTable) => number): number => tables.reduce((sum, table) => sum + of(table), 0);
  return { over: count(({ exited }) => exited.length), unnamedHolders: count(({ unnamed }) => unnamed.length), self: count(({ self }) => self.length) };
}

function linesPassedOver(claims: readonly Resolved[]): Pick<PassedOver, "descriptions" | "ambiguous"> {
  return {
    descriptions: claims.filter(({ claim }) => !claim.named && claim.kind !== "stake").length,
    ambiguous: claims.filter(({ target, candidates }) => candidates.length > 1 && !candidates.includes(target)).length,
  };
}

function footer(edges: readonly Edge[], { over, unnamedHolders, self, descriptions, ambiguous }: PassedOver): Footer {
  const passedOver = [
    { reason: "over (exited, sold or former)", count: over },
    { reason: "held by no one in particular", count: unnamedHolders },
    { reason: "merely described", count: descriptions },
    { reason: "named as its own holder", count: self },
    { reason: "under a name that several notes go by", count: ambiguous },
  ].filter(({ count }) => count > 0);
  const dates = edges.map(({ deciding }) => deciding.updated);
  const oldest = earliest(dates);
  const newest = dates.reduce((latest, date) => (date !== null && (latest === null || date > latest) ? date : latest), null);
  return { used: edges.length, passedOver, oldest, newest, text: footerText(edges.length, passedOver, oldest, newest) };
}

function footerText(used: number, passedOver: Footer["passedOver"], oldest: string | null, newest: string | null): string {
  const passed = passedOver.reduce((sum, { count }) => sum + count, 0);
  const why = passed > 0 ? ` (${passedOver.map(({ reason, count }) => `${String(count)} ${reason}`).join(", ")})` : "";
  const asOf = oldest === null || newest === null ? "" : oldest === newest ? ` As of ${oldest}.` : ` As of ${oldest} to ${newest}.`;
  return `${counted(used, "edge")} used, ${String(passed)} passed over${why}.${asOf} Not investment advice.`;
}
