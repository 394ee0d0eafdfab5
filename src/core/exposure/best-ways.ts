import type { Place } from "../finding";
import type { Actor } from "./actor";
import type { InterestRow, NoteView, WayRow } from "./note-view";
import { moneyText, partText, shareText } from "./words";

/** A listed actor through which one can own a part of what a note is about, or gain with it. */
export interface BestWay {
  readonly actor: Actor;
  /** What its note, or the note at hand, says of it: `owner` for a counted interest, else the kind of way in. */
  readonly kind: "owner" | "direct" | "indirect";
  /** In short: `27%`, `5–8%`, `up to 10%`; "" for a way in without a share. */
  readonly share: string;
  /** What of it is not stated, in words: `at least 2%, plus an unstated part through X`; "" where all is. */
  readonly unstated: string;
  /** `USD 135B`; "" where no valuation is stated. */
  readonly size: string;
  /** The same as a part of what the way in itself is worth: how much of it one buys. "" where that is not stated. */
  readonly partOfHolder: string;
  readonly reason: string;
  readonly place: Place;
}

/** The ways in that can be bought, the best first: by the share owned, then direct before indirect, each actor once. */
export function bestWays({ says, owners }: NoteView): readonly BestWay[] {
  const ways = says.flatMap(({ kind, rows }) => (kind === "direct" || kind === "indirect" ? rows : [])).filter(({ actor, over }) => isListed(actor) && !over);
  const best = new Map<string, BestWay>();
  for (const row of owners.rows) {
    if (!isListed(row.actor) || row.interest.total[1] === 0) continue;
    const said = ways.find(({ actor }) => actor.key === row.actor.key);
    best.set(row.actor.key, owner(row, said));
  }
  for (const way of ways) if (!best.has(way.actor.key)) best.set(way.actor.key, named(way));
  return [...best.values()];
}

function isListed({ listing }: Actor): boolean {
  return listing === "public";
}

function owner({ actor, interest, total, size }: InterestRow, said: WayRow | undefined): BestWay {
  const { edge, chains } = interest;
  const place = edge?.deciding ?? chains[0]?.places[0] ?? { path: interest.owned, line: 1 };
  return {
    actor, kind: "owner", share: shareText(interest.total), unstated: total === shareText(interest.total) ? "" : total,
    size: size && size.money.high !== 0 ? moneyText(size.money) : "",
    partOfHolder: size?.partOfHolder && size.partOfHolder[1] !== 0 ? partText(size.partOfHolder) : "",
    reason: said?.reason ?? edge?.deciding.text ?? "",
    place: said?.place ?? { path: place.path, line: place.line },
  };
}

function named({ actor, kind, reason, place, figure: share, amount }: WayRow): BestWay {
  return { actor, kind: kind === "direct" ? "direct" : "indirect", share, unstated: "", size: amount, partOfHolder: "", reason, place };
}
