import { compareText } from "../compare";
import type { Finding, Place } from "../finding";
import { nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { byPlace, type CapTable, type Edge, type Statement } from "./cap-table";
import { type Loop, loopsIn, loopThrough } from "./loops";
import { doubtOf, takenText } from "./name-doubts";
import type { ExposureSurvey } from "./survey";
import { percentText, shareText, statedText } from "./words";

/** Everything in the vault's exposures that needs a look, by code, then by place. */
export function exposureFindings(survey: ExposureSurvey): readonly Finding[] {
  const { ledger } = survey;
  const tables = [...ledger.ownership.owned()].flatMap((owned) => capTableFindings(survey, ledger.ownership.capTable(owned)));
  const names = [...ledger.ambiguous()].flatMap((path) => ambiguousNames(survey, path));
  return [...tables, ...names, ...loopsIn(survey).map((loop) => loopFinding(survey, loop))].sort(byCode);
}

/** What needs a look about one actor: its cap table, its own lines, its part in others' cap tables, and circles through it. */
export function findingsAbout(survey: ExposureSurvey, actor: ActorKey): readonly Finding[] {
  const { ownership } = survey.ledger;
  const own = capTableFindings(survey, ownership.capTable(actor));
  const others = [...ownership.ownedBy(actor)].flatMap((owned) => edgeFindings(survey, ownership.capTable(owned), (edge) => edge.holder === actor));
  const loop = loopThrough(survey, actor);
  return [...own, ...others, ...ambiguousNames(survey, actor), ...(loop ? [loopFinding(survey, loop)] : [])].sort(byCode);
}

function capTableFindings(survey: ExposureSurvey, table: CapTable): Finding[] {
  return [...tooMuch(survey, table), ...selfOwnership(survey, table), ...edgeFindings(survey, table, () => true)];
}

function edgeFindings(survey: ExposureSurvey, table: CapTable, wanted: (edge: Edge) => boolean): Finding[] {
  const counted = [...table.edges, ...table.unnamed].filter(wanted);
  const all = [...counted, ...table.exited.filter(wanted)];
  return [
    ...counted.filter(({ conflict }) => conflict).map((edge) => conflictFinding(survey, edge)),
    ...table.exited.filter(wanted).map((edge) => exitedFinding(survey, edge)),
    ...all.flatMap(({ statements, owned }) => statements.flatMap((statement) => badShare(survey, owned, statement))),
  ];
}

function conflictFinding(survey: ExposureSurvey, edge: Edge): Finding {
  const { deciding, share: counted, stated } = edge;
  const said = edge.statements.filter((each) => each === deciding || ((each.share !== null || each.over) && (each.basis === "" || deciding.basis === "" || each.basis === deciding.basis)));
  const parts = said.map(({ over, share, path, updated }) =>
    `${over ? "over" : share ? shareText(share) : "held"} in ${nameOf(survey, path)} (${updated ?? "undated"})`);
  const message = `${pair(survey, edge)}: ${[...new Set(parts)].join(", ")}. Counted once, as ${statedText(counted, stated)}.`;
  return { code: "share-conflict", severity: "warning", message, where: placesOf(said) };
}

function exitedFinding(survey: ExposureSurvey, edge: Edge): Finding {
  const message = `${pair(survey, edge)} is over${edge.deciding.text ? ` (${edge.deciding.text})` : ""}: kept, not counted.`;
  return { code: "exited-stake", severity: "info", message, where: placesOf(edge.statements) };
}

function badShare(survey: ExposureSurvey, owned: ActorKey, statement: Statement): Finding[] {
  const { problem, text, holder } = statement;
  if (!problem) return [];
  const reason = {
    "shares-over-100": "is more than all of it",
    "negative-share": "is less than nothing",
    "share-without-percent": "is no percentage",
    "not-ownership": "is no ownership",
    rumour: "is a rumour",
  }[problem];
  const message = `${nameOf(survey, holder)} in ${nameOf(survey, owned)}: “${text}” ${reason}; the share counts as unstated.`;
  return [{ code: problem, severity: "warning", message, where: placesOf([statement]) }];
}

/** Holders whose lows add up to more than all of it, for each basis: reported with their lines, nothing is rescaled. */
function tooMuch(survey: ExposureSurvey, table: CapTable): Finding[] {
  const sets: readonly (readonly [string, readonly Edge[]])[] = [["", [...table.edges, ...table.unnamed]], ...table.bases];
  const over = sets.flatMap(([basis, edges]) => {
    const stated = edges.filter((edge) => edge.stated);
    const sum = stated.reduce((total, edge) => total + edge.share[0], 0);
    if (sum <= 1 + 1e-9) return [];
    const message = `The stated ${basis ? `${basis} ` : ""}holders of ${nameOf(survey, table.owned)} add up to ${percentText(sum)}. Nothing was rescaled.`;
    return [{ code: "shares-over-100", severity: "warning" as const, message, where: placesOf(stated.map(({ deciding }) => deciding)) }];
  });
  return over.slice(0, 1);
}

function selfOwnership(survey: ExposureSurvey, { owned, self }: CapTable): Finding[] {
  if (self.length === 0) return [];
  const name = nameOf(survey, owned);
  const other = self.find(({ holderName }) => holderName !== name)?.holderName;
  const message = `${name} is named as its own holder${other ? `, as “${other}”` : ""}: kept, not counted.`;
  return [{ code: "self-ownership", severity: "warning", message, where: placesOf(self) }];
}

function ambiguousNames(survey: ExposureSurvey, path: ActorKey): Finding[] {
  return survey.ledger.claims(path).flatMap((resolved) => {
    const doubt = doubtOf(resolved);
    if (!doubt) return [];
    const message = `“${doubt.written}” could be ${doubt.candidates.join(" or ")}: ${takenText(doubt)}.`;
    return [{ code: "ambiguous-name", severity: "warning" as const, message, where: placesOf([resolved.claim]) }];
  });
}

/** So many actors of a circle are named, each with its line: more than any real one has, and what a sentence holds. */
const mostNames = 12;

function loopFinding(survey: ExposureSurvey, { actors, links }: Loop): Finding {
  const names = actors.slice(0, mostNames).map((actor) => nameOf(survey, actor));
  const way = [...names, ...(actors.length > mostNames ? [`${actors.length - mostNames} more`] : []), ...names.slice(0, 1)].join(" → ");
  const message = `Cross-holding: ${way}. Totals follow it round until nothing is left.`;
  return { code: "cross-holding", severity: "info", message, where: placesOf(links.slice(0, mostNames).map(({ deciding }) => deciding)) };
}

function pair(survey: ExposureSurvey, { holder, owned }: Edge): string {
  return `${nameOf(survey, holder)} in ${nameOf(survey, owned)}`;
}

function placesOf(places: readonly Place[]): readonly Place[] {
  return places.map(({ path, line }) => ({ path, line })).sort(byPlace);
}

function byCode(a: Finding, b: Finding): number {
  const [first, second] = [a.where[0], b.where[0]];
  return compareText(a.code, b.code) || (first && second ? byPlace(first, second) : 0) || compareText(a.message, b.message);
}
