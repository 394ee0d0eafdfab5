import { isName } from "./actor-name";
import type { Basis, Exposure, ExposureKind, Target } from "./note";
import type { QuantityCell } from "./cell";
import { readTargets } from "./read-targets";
import type { SectionMeaning } from "./section-words";
import { amountIn, isOver, isRumour, shareIn } from "./shares";
import type { Span } from "./span";

/** Where a way in is named. */
export interface ExposurePlace {
  readonly kind: ExposureKind;
  readonly heading: string;
  /** The heading speaks of the past: who stands under it holds no more. */
  readonly past: boolean;
  readonly line: number;
  readonly span: Span;
}

/** What a row or item says of its targets. */
export interface Said {
  readonly targets: readonly Target[];
  readonly named: boolean;
  readonly note: string;
  readonly share: QuantityCell | null;
  readonly amount: QuantityCell | null;
  readonly basis: Basis;
  /** All the words of the line, for what says that a stake is over. */
  readonly words: string;
}

const kinds: Partial<Record<SectionMeaning, ExposureKind>> = {
  direct: "direct", indirect: "indirect", stake: "stake", holding: "holding", risk: "risk", gain: "direct", investment: "indirect",
};

/** The kind of exposure that a section's meaning gives. */
export function kindOf(meaning: SectionMeaning): ExposureKind | null {
  return kinds[meaning] ?? null;
}

/** Whether a kind of exposure is one of ownership. */
export function isOwning(kind: ExposureKind): boolean {
  return kind === "stake" || kind === "holding";
}

/** Adds one exposure for each target; none where ownership without a share is only talked of. */
export function addExposures(said: Said, { kind, heading, past, line, span }: ExposurePlace, found: Exposure[]): void {
  const { named, note, basis } = said;
  const owning = isOwning(kind);
  if (owning && said.share === null && isRumour(said.words)) return;
  const over = owning && (past || isOver(said.words));
  const share = owning ? said.share : null;
  const amount = owning ? said.amount : null;
  for (const each of said.targets) {
    for (const target of bothNames(each, owning)) found.push({ target, kind, named, note, share, amount, basis, over, heading, line, span });
  }
}

/** `Halliburton/SLB` are two ways in; as one holder the two names are for one body, and the first counts. */
function bothNames(target: Target, isOwner: boolean): readonly Target[] {
  if (target.link !== null || !target.name.includes("/")) return [target];
  const parts = target.name.split("/");
  const lengths = new Set(parts.map((part) => part.trim().split(" ").length));
  if (parts.length !== 2 || lengths.size > 1 || !parts.every((part) => isName(part.trim()))) return [target];
  return parts.slice(0, isOwner ? 1 : 2).map((part) => ({ ...target, name: part.trim() }));
}

/** Reads an item's words: whom they name, and (where they own, or are owned) the share and amount that they state. */
export function readItem(item: string, owning: boolean): Said {
  const source = afterShare(item, owning);
  const { targets, named, note } = readTargets(source);
  if (!owning) return { targets, named, note, share: null, amount: null, basis: "", words: source };
  return { targets, named, note, share: shareIn(note) ?? shareIn(bracketOf(source)), amount: amountIn(note), basis: "", words: source };
}

/** `64% [[PIF]]` states what `[[PIF]] (64%)` does, and so does `PIF 64%` of an owner. */
function afterShare(source: string, owning: boolean): string {
  if (owning && source.endsWith("%")) return source.replace(/^([^()[\]%:—–]*?\p{L})(?: (?:holds|owns|has|controls))? ([~<>]?[\d.]+%)$/u, "$1 ($2)");
  const match = source.includes("% ") ? /^(~?[\d.]+%) (?:owned by |held by |of )?(?=\[\[|\p{Lu})/u.exec(source) : null;
  return match?.[1] ? `${source.slice(match[0].length)} (${match[1]})` : source;
}

function bracketOf(source: string): string {
  return source.includes("%") ? (source.match(/\([^()]*\)/g)?.find((bracket) => bracket.includes("%"))?.slice(1, -1) ?? "") : "";
}
