import type { Place } from "../finding";
import { byFrequency, countsOf } from "../groups";
import type { Actor } from "./actor";
import { amountOfEdge } from "./amounts";
import type { Money } from "./money";
import type { InterestRow, NoteView, WayRow } from "./note-view";
import { interestShare, moneyText, partText, shareText } from "./words";

/** A listed actor through which one can own a part of what a note is about, or gain with it. */
export interface BestWay {
  readonly actor: Actor;
  /** What its note, or the note at hand, says of it: `owner` for a counted interest, else the kind of way in. */
  readonly kind: "owner" | "direct" | "indirect";
  /** In short: `27%`, `5–8%`, `up to 10%`; `unstated` where it may be any part, "" for a way in without a share. */
  readonly share: string;
  /** What of it is not stated, in words: `at least 2%, plus an unstated part through X`; "" where all is. */
  readonly unstated: string;
  /** What the share is worth (`$135B`), or what was paid for one that is not stated; "" where neither is known. */
  readonly size: string;
  /** The same as a part of what the way in itself is worth: how much of it one buys. "" where that is not stated. */
  readonly partOfHolder: string;
  readonly reason: string;
  readonly place: Place;
}

/** The ways in that can be bought, the best first: by the share owned, then those whose share may be any by control and what was paid, then direct before indirect, each actor once. */
export function bestWays({ says, owners }: NoteView): readonly BestWay[] {
  const ways = says.flatMap(({ kind, rows }) => (kind === "direct" || kind === "indirect" ? rows : [])).filter(({ actor, over }) => isListed(actor) && !over);
  const best = new Map<string, BestWay>();
  const rows = owners.rows.filter(({ actor, interest }) => isListed(actor) && interest.total[1] > 0);
  for (const row of [...rows.filter((each) => !mayBeAny(each)), ...byPaid(rows.filter(mayBeAny))]) {
    const said = ways.find(({ actor }) => actor.key === row.actor.key);
    best.set(row.actor.key, owner(row, said));
  }
  for (const way of ways) if (!best.has(way.actor.key)) best.set(way.actor.key, named(way));
  return [...best.values()];
}

function isListed({ listing }: Actor): boolean {
  return listing === "public";
}

/** Nothing is stated of the share, and nothing bounds it. */
function mayBeAny({ interest: { total } }: InterestRow): boolean {
  return total[0] === 0 && total[1] === 1;
}

/** Who controls it, then the most money first, in the currency that most are in; the rest as they came. */
function byPaid(rows: readonly InterestRow[]): readonly InterestRow[] {
  const [currency] = byFrequency(countsOf(rows.flatMap((row) => paidOf(row)?.unit ?? [])));
  const paid = (row: InterestRow): number => {
    if (row.control) return Number.MAX_VALUE;
    const money = paidOf(row);
    return money?.unit === currency?.[0] ? (money?.low ?? -1) : -1;
  };
  return [...rows].sort((a, b) => paid(b) - paid(a));
}

function paidOf({ interest: { edge } }: InterestRow): Money | null {
  return edge && amountOfEdge(edge);
}

function owner(row: InterestRow, said: WayRow | undefined): BestWay {
  const { actor, interest, total, size } = row;
  const { edge, chains } = interest;
  const place = edge?.deciding ?? chains[0]?.places[0] ?? { path: interest.owned, line: 1 };
  const worth = mayBeAny(row) ? paidOf(row) : size?.money;
  return {
    actor, kind: "owner", share: interestShare(interest.total), unstated: mayBeAny(row) || total === shareText(interest.total) ? "" : total,
    size: worth && worth.high !== 0 ? moneyText(worth) : "",
    partOfHolder: size?.partOfHolder && size.partOfHolder[1] !== 0 && !mayBeAny(row) ? partText(size.partOfHolder) : "",
    reason: said?.reason ?? edge?.deciding.text ?? "",
    place: said?.place ?? { path: place.path, line: place.line },
  };
}

function named({ actor, kind, reason, place, figure: share, amount }: WayRow): BestWay {
  return { actor, kind: kind === "direct" ? "direct" : "indirect", share, unstated: "", size: amount, partOfHolder: "", reason, place };
}
