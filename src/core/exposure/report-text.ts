import { counted } from "../counted";
import type { Finding, Place } from "../finding";
import { type Actor, listingNames, nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { shareAndRemark } from "./claims";
import { exposureFindings } from "./findings";
import { noFilter, type WayInFilter } from "./filter";
import { footerOfVault } from "./footer";
import { type InterestRow, noteView, type WayRow } from "./note-view";
import type { ExposureSurvey } from "./survey";
import { type Ranked, rankWaysIn } from "./ways-in";
import { moneyText, percentText } from "./words";

const mostShown = 20;

/** What `exposure` prints without `--json`: for one actor, or the whole vault. */
export function describeExposure(survey: ExposureSurvey, of?: ActorKey): string {
  return (of === undefined ? vaultLines(survey) : actorLines(survey, of)).join("\n");
}

function vaultLines(survey: ExposureSurvey): readonly string[] {
  const findings = exposureFindings(survey);
  return [
    ...rankings(survey, "actors", "by other actors"),
    ...rankings(survey, "notes", "by any other note, of concepts and theses too"),
    counted(findings.length, "finding"),
    ...findings.map(findingLine),
    footerOfVault(survey),
  ];
}

function rankings(survey: ExposureSurvey, namers: WayInFilter["namers"], by: string): readonly string[] {
  const ways = rankWaysIn(survey, { ...noFilter, namers }, "ways in");
  const risks = rankWaysIn(survey, { ...noFilter, namers }, "risk");
  const listed = (rows: readonly Ranked[]): readonly string[] => [...rows.slice(0, mostShown).map((row) => rankedLine(survey, row)), ...more(rows.length)];
  return [`${counted(ways.length, "way", "ways")} in, named ${by}`, ...listed(ways), `${counted(risks.length, "actor")} named at risk ${by}`, ...listed(risks)];
}

function rankedLine(survey: ExposureSurvey, { actor, reach, direct, indirect, stake, risk }: Ranked): string {
  const kinds = [[direct, "direct"], [indirect, "indirect"], [stake, "stake"], [risk, "risk"]] as const;
  const said = kinds.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return `  ${String(reach).padStart(4)}  ${nameOf(survey, actor)} (${said.join(", ")})`;
}

function actorLines(survey: ExposureSurvey, of: ActorKey): readonly string[] {
  const { actor, says, namedBy, owners, holdings, findings, footer } = noteView(survey, of);
  const residual = owners.residual && owners.residual[1] > 1e-9 ? [`  residual: at most ${percentText(owners.residual[1])} is not stated`] : [];
  return [
    `${actor.name}: ${listingText(actor)}`,
    ...section("Who owns it", [...owners.rows.map(interestLine), ...residual]),
    ...section("What it owns", holdings.rows.map(interestLine)),
    ...says.flatMap(({ kind, rows }) => section(`Its note says: ${kind}`, rows.map(wayLine))),
    ...namedBy.flatMap(({ kind, rows }) => section(`Named by others: ${kind}`, rows.map(wayLine))),
    ...section("Findings", findings.map(findingLine)),
    footer,
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...new Set(lines)] : [];
}

/** `public GOOGL, so called in Actors/Waymo.md:96`; `no security`. */
function listingText({ listing, tickers, calledAt }: Actor): string {
  const called = calledAt ? `, so called in ${placeText(calledAt)}` : "";
  return `${[listingNames[listing].toLowerCase(), ...tickers].join(" ")}${called}`;
}

function findingLine({ code, message, where: [place] }: Finding): string {
  return `  ${code}: ${message}${place ? ` (${placeText(place)})` : ""}`;
}

function placeText({ path, line }: Place): string {
  return `${path}:${line}`;
}

function interestLine({ actor, interest: { edge, chains }, direct, through, total, size, oldest }: InterestRow): string {
  const place = edge?.deciding ?? chains[0]?.places[0];
  const parts = [
    direct && `direct ${direct}`,
    through && `through others ${through}`,
    size && size.money.low > 0 && `worth ${moneyText(size.money)}`,
    oldest && `as of ${oldest}`,
    place && placeText(place),
  ];
  return `  ${actor.name}: ${total} (${parts.filter((part) => part).join("; ")})`;
}

function wayLine({ actor, reason, share, over, place }: WayRow): string {
  const said = `${over ? "over: " : ""}${shareAndRemark(share, reason)}`;
  return `  ${actor.name}${said ? ` — ${said}` : ""} (${placeText(place)})`;
}

function more(count: number): readonly string[] {
  return count > mostShown ? [`        and ${count - mostShown} more`] : [];
}
