import { compareText } from "../compare";
import { spokenName } from "./actor-key";
import type { Resolved } from "./ledger";
import type { ExposureSurvey } from "./survey";

/** A name that several notes go by. */
export interface NameDoubt {
  /** Folded, as the user's word on it is kept. */
  readonly name: string;
  readonly written: string;
  /** The notes that it could mean. */
  readonly candidates: readonly string[];
  /** The one that it is taken for; null for none of them. */
  readonly taken: string | null;
  /** Why that one: `as the app opens the link`. */
  readonly why: string;
}

/** A doubt with every line whose name it is. */
export interface NameInDoubt extends NameDoubt {
  readonly lines: readonly Resolved[];
}

/** The doubt about whom a claim names; null where there is none. */
export function doubtOf({ claim: { target }, target: key, candidates, why }: Resolved): NameDoubt | null {
  return candidates.length < 2 ? null : { name: spokenName(target), written: target.link ?? target.name, candidates, taken: candidates.includes(key) ? key : null, why };
}

/** The names in doubt in the claims of a note, or of all, those that most lines name first. */
export function namesInDoubt({ ledger }: ExposureSurvey, path?: string): readonly NameInDoubt[] {
  const found = new Map<string, NameInDoubt & { readonly lines: Resolved[] }>();
  for (const each of path === undefined ? ledger.ambiguous() : [path]) {
    for (const line of ledger.claims(each)) {
      const doubt = doubtOf(line);
      if (!doubt) continue;
      const key = [doubt.name, doubt.taken, ...doubt.candidates].join("\n");
      const known = found.get(key);
      if (known) known.lines.push(line);
      else found.set(key, { ...doubt, lines: [line] });
    }
  }
  return [...found.values()].sort((a, b) => b.lines.length - a.lines.length || compareText(a.name, b.name));
}

/** `taken as Desks/Halcyon.md, as you said`. */
export function takenText({ taken, why }: NameDoubt): string {
  return taken === null ? "taken as neither" : `taken as ${taken}, ${why}`;
}
