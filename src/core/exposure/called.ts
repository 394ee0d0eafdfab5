import type { Place } from "../finding";
import type { Target } from "../note/note";
import { type ActorKey, foldTicker, hasNote, looksLikeTicker, tickerOf } from "./actor-key";
import type { Ledger } from "./ledger";

/** The tickers by which notes call an actor other than its own note does, and the first line that does so. */
export interface Called {
  readonly tickers: readonly string[];
  readonly at: Place;
}

/**
 * By which tickers others call an actor: said beside its name (`Alphabet (GOOGL)`), or in place of it where an alias leads to its note (`NVDA`). Null for
 * none. What another note goes by (`Wing (GOOGL)`, its owner's), the title itself (`AMD`) and initials (`TML` for *Thinking Machines Lab*) are no tickers of it.
 */
export function calledBy(ledger: Ledger, actor: ActorKey, title: string): Called | null {
  const said = new Map<string, Place>();
  const naming = ledger.naming(actor);
  for (const path of [...naming.keys()].sort()) {
    for (const { claim: { target, line } } of naming.get(path) ?? []) {
      const symbol = symbolIn(target, actor, title);
      if (symbol !== "" && !said.has(symbol) && !isAnothers(ledger, symbol, actor)) said.set(symbol, { path, line });
    }
  }
  const [at] = said.values();
  return at ? { tickers: [...said.keys()], at } : null;
}

function symbolIn({ name, link, ticker }: Target, actor: ActorKey, title: string): string {
  if (ticker !== "") return foldTicker(ticker);
  if (!hasNote(actor)) return tickerOf(actor);
  return link === null && looksLikeTicker(name) && !name.startsWith(initialsOf(title)) ? name : "";
}

function isAnothers(ledger: Ledger, symbol: string, actor: ActorKey): boolean {
  const { key } = ledger.resolve({ name: symbol, link: null, ticker: symbol });
  return hasNote(key) && key !== actor;
}

/** A title of one word stands for itself: `AMD` is no ticker of the note *AMD*. */
function initialsOf(title: string): string {
  return /[ -]/.test(title) ? title.replace(/(.)[^ -]*[ -]*/g, "$1") : title;
}
