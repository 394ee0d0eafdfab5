import type { CopyCell, CopyTable } from "../copy-table";
import type { Place } from "../finding";
import { nameOf } from "./actor";
import { type ActorKey, hasNote } from "./actor-key";
import { type Interest, interestsBy, interestsOf } from "./interests";
import type { Resolved } from "./ledger";
import type { ExposureSurvey } from "./survey";
import { interestText } from "./words";

/** Who names whom as what, then who owns which part of whom, each with its lines: what an actor's note and all others say of it, or all that the vault says. */
export function claimsTable(survey: ExposureSurvey, of?: ActorKey): CopyTable {
  const name = (key: ActorKey): CopyCell => ({ name: nameOf(survey, key), path: hasNote(key) ? key : null });
  const said = claimsAbout(survey, of).map(({ claim, target }) => {
    const { path, kind, shareText, note, over, updated } = claim;
    return [name(path), kind, name(target), shareText, over ? `~~${note || "over"}~~` : note, updated ?? "", placeText(claim)];
  });
  const owned = interestsAbout(survey, of).map(({ holder, owned: target, total, edge, unstatedThrough, chains, oldest }) => {
    const share = interestText(total, unstatedThrough.map((key) => nameOf(survey, key)), edge?.stated !== false);
    return [name(holder), "interest", name(target), share, "", oldest ?? "", [...new Set(chains.flatMap(({ places }) => places.map(placeText)))].join("; ")];
  });
  return { columns: ["From", "Kind", "To", "Share", "Reason", "As of", "Line"], rows: [...said, ...owned] };
}

function placeText({ path, line }: Place): string {
  return `${path}:${line}`;
}

function claimsAbout({ ledger }: ExposureSurvey, of: ActorKey | undefined): readonly Resolved[] {
  if (of === undefined) return [...ledger.paths()].sort().flatMap((path) => ledger.claims(path));
  const naming = ledger.naming(of);
  return [...ledger.claims(of), ...[...naming.keys()].filter((path) => path !== of).sort().flatMap((path) => naming.get(path) ?? [])];
}

function interestsAbout(survey: ExposureSurvey, of: ActorKey | undefined): readonly Interest[] {
  if (of === undefined) return allInterests(survey);
  return [...interestsOf(survey, of).interests, ...interestsBy(survey, of).interests];
}

/** Every interest of the vault, by its holder. */
export function allInterests(survey: ExposureSurvey): readonly Interest[] {
  return [...survey.ledger.ownership.holders()].sort().flatMap((holder) => interestsBy(survey, holder).interests);
}
