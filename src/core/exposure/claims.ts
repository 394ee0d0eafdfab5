import type { Basis, Exposure, ExposureKind, Note, Parent, Target } from "../note/note";
import { remember } from "../remember";
import { everything, readShare, type Interval, type ShareProblem } from "./interval";
import { amountOf, type Money } from "./money";

/** What one note says about one other actor: one line, read, its target not yet resolved. */
export interface Claim {
  readonly kind: ExposureKind | "parent";
  /** The note that says so. */
  readonly path: string;
  readonly line: number;
  /** The note's own `updated`. */
  readonly updated: string | null;
  readonly target: Target;
  readonly named: boolean;
  /** The reason or remark, as written. */
  readonly note: string;
  readonly heading: string;
  readonly share: Interval | null;
  /** As written, with its basis where it states one (`61% voting`). */
  readonly shareText: string;
  readonly problem: ShareProblem | null;
  readonly basis: Basis;
  readonly over: boolean;
  readonly amount: Money | null;
}

/** Every claim of a note, in the order of its lines; read once for each Note. What a concept is a part of does not own it. */
export const claimsOf = remember((note: Note): readonly Claim[] => {
  const claims = note.exposures.map((exposure) => exposureClaim(note, exposure));
  return note.parent && note.isActor ? [...claims, parentClaim(note, note.parent)] : claims;
});

function exposureClaim(note: Note, exposure: Exposure): Claim {
  const { share, problem } = isOwnership(exposure.kind) ? readShare(exposure.share, exposure.note) : { share: null, problem: null };
  return {
    kind: exposure.kind,
    path: note.path,
    line: exposure.line,
    updated: note.updated?.date ?? null,
    target: exposure.target,
    named: exposure.named,
    note: share ? withoutShares(exposure.note) : exposure.note,
    heading: exposure.heading,
    share,
    shareText: exposure.share ? [exposure.share.text, exposure.basis].filter(Boolean).join(" ") : "",
    problem,
    basis: exposure.basis,
    over: exposure.over,
    amount: exposure.amount && !isRound(exposure) ? amountOf(exposure.amount) : null,
  };
}

/** A row's words without cells that only state a share: it stands beside them, on each basis. */
function withoutShares(note: string): string {
  return note.split(" — ").filter((cell) => !/^[^\p{L}$€£¥₩]*%$/u.test(cell)).join(" — ");
}

function parentClaim(note: Note, parent: Parent): Claim {
  return {
    kind: "parent",
    path: note.path,
    line: parent.line,
    updated: note.updated?.date ?? null,
    target: parent.target,
    named: true,
    note: parent.whole ? "wholly owned" : "",
    heading: "",
    share: parent.whole ? everything : null,
    shareText: "",
    problem: null,
    basis: "",
    over: false,
    amount: null,
  };
}

export function isOwnership(kind: Claim["kind"]): boolean {
  return kind === "stake" || kind === "holding" || kind === "parent";
}

/** The money of a funding round was raised from all of its investors together: it is no one holder's amount. */
function isRound(exposure: Exposure): boolean {
  return exposure.kind === "stake" && /\b(?:rounds?|funding|financing|series|seed)\b/i.test(`${exposure.heading} ${exposure.note}`);
}

/** What the claim says, in a few words: its share, then its remark; of what is over, the heading first, which may be what says so (`Investors (pre-merger)`). */
export function wordsOf({ shareText, note, kind, target, over, heading }: Claim): string {
  const said = shareAndRemark(shareText, note) || (kind === "parent" ? "parent" : target.name);
  if (!over || heading === "") return said;
  const head = heading.replace(/:$/, "");
  return said === target.name ? head : `${head}: ${said}`;
}

/** A share and a remark; the share only once where the remark says it too. */
export function shareAndRemark(share: string, remark: string): string {
  return share === "" || remark.includes(share) ? remark : [share, remark].filter((part) => part !== "").join(" · ");
}
