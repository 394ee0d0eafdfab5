import type { Actor } from "./actor";
import type { NoteView, WayRow } from "./note-view";

/** Two actors that depend on each other: what notes state of each direction. Nothing is concluded from the one for the other. */
export interface TwoSided {
  readonly actor: Actor;
  /** Lines by which the other actor gains, is hurt, or owns a part: how it depends on the one at hand. */
  readonly itOnThis: readonly WayRow[];
  readonly thisOnIt: readonly WayRow[];
}

/** The actors for which both directions are stated, in the order in which the note at hand names them; what is over counts nowhere. */
export function twoSided({ says, namedBy }: Pick<NoteView, "says" | "namedBy">): readonly TwoSided[] {
  const rows = (groups: NoteView["says"], isHolding: boolean): readonly WayRow[] =>
    groups.flatMap((group) => ((group.kind === "holding") === isHolding ? group.rows.filter(({ named, over }) => named && !over) : []));
  const itOnThis = [...rows(says, false), ...rows(namedBy, true)];
  const thisOnIt = [...rows(says, true), ...rows(namedBy, false)];
  const actors = new Map([...itOnThis, ...thisOnIt].map(({ actor }) => [actor.key, actor]));
  return [...actors.values()].flatMap((actor) => {
    const about = (all: readonly WayRow[]): readonly WayRow[] => oncePerLine(all.filter((row) => row.actor.key === actor.key));
    const both = { actor, itOnThis: about(itOnThis), thisOnIt: about(thisOnIt) };
    return both.itOnThis.length > 0 && both.thisOnIt.length > 0 ? [both] : [];
  });
}

/** A line that states a share on several bases says one thing here. */
function oncePerLine(rows: readonly WayRow[]): readonly WayRow[] {
  return [...new Map(rows.map((row) => [`${row.kind} ${row.place.path} ${row.place.line}`, row])).values()];
}
