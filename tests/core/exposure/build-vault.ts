import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import type { QuantityCell } from "../../../src/core/note/cell";
import type { Basis, Exposure, ExposureKind, Fact, Note, Position, Target } from "../../../src/core/note/note";
import { buildNote } from "../build-note";

/** What a test note says of another: `"27%"`, `"~5-8%"`, `">10%"`, `"<1%"`, or "" for no share. */
export interface Said {
  readonly share?: string;
  readonly amount?: string;
  readonly note?: string;
  readonly basis?: Basis;
  readonly over?: boolean;
  readonly named?: boolean;
  readonly heading?: string;
  readonly ticker?: string;
  /** A plain name instead of a link. */
  readonly plain?: boolean;
}

type Names = Readonly<Record<string, string | Said>> | readonly string[];

/** A note in the few words of a test. Lines are counted from 1 in the order: stakes, holdings, direct, indirect, risk. */
export interface Sketch {
  readonly stakes?: Names;
  readonly holdings?: Names;
  readonly direct?: Names;
  readonly indirect?: Names;
  readonly risk?: Names;
  readonly parent?: string;
  readonly whole?: boolean;
  readonly updated?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly tickers?: readonly string[];
  readonly said?: Partial<Note>;
}

/** A vault of notes, by their names (`Fund` is the note `Fund.md`). */
export function buildVault(sketches: Readonly<Record<string, Sketch>>): VaultIndex {
  const index = createVaultIndex();
  for (const [name, sketch] of Object.entries(sketches)) index.put(sketchNote(name, sketch));
  return index;
}

export function sketchNote(name: string, sketch: Sketch): Note {
  const exposures = [
    ...exposuresOf("stake", sketch.stakes), ...exposuresOf("holding", sketch.holdings), ...exposuresOf("direct", sketch.direct),
    ...exposuresOf("indirect", sketch.indirect), ...exposuresOf("risk", sketch.risk),
  ].map((exposure, at) => ({ ...exposure, line: at + 1 }));
  return buildNote(`${name}.md`, {
    exposures,
    parent: sketch.parent === undefined ? null : { target: link(sketch.parent), line: 100, whole: sketch.whole === true },
    updated: sketch.updated === undefined ? null : { date: sketch.updated, precision: "day", line: 1, span: { from: 0, to: 0 }, place: "body" },
    facts: Object.entries(sketch.facts ?? {}).map(([key, text], at): Fact => ({ heading: "", key, cell: quantity(text), line: 50 + at })),
    tickers: (sketch.tickers ?? []).map((symbol) => ({ symbol, exchange: "" })),
    listing: sketch.tickers ? "public" : "unknown",
    ...sketch.said,
  });
}

export function link(name: string): Target {
  return { name, link: name, ticker: "" };
}

export function position(name: string, cells: { weight?: string; value?: string; shares?: string; price?: string; short?: boolean }, line = 1): Position {
  const cell = (text: string | undefined): Position["weight"] => (text === undefined ? null : /\d/.test(text) ? quantity(text) : { text, kind: "text" });
  return {
    target: link(name), weight: cell(cells.weight), value: cell(cells.value), shares: cell(cells.shares), price: cell(cells.price),
    short: cells.short === true, line,
  };
}

function exposuresOf(kind: ExposureKind, names: Names | undefined): Exposure[] {
  const entries: [string, string | Said][] = Array.isArray(names) ? names.map((name: string) => [name, ""]) : Object.entries(names ?? {});
  return entries.map(([name, said]) => exposureOf(kind, name, typeof said === "string" ? { share: said } : said));
}

function exposureOf(kind: ExposureKind, name: string, said: Said): Exposure {
  return {
    target: { name, link: said.plain === true || said.named === false ? null : name, ticker: said.ticker ?? "" },
    kind, named: said.named ?? true, note: said.note ?? "", share: said.share ? quantity(said.share) : null,
    amount: said.amount ? quantity(said.amount) : null, basis: said.basis ?? "", over: said.over ?? false,
    heading: said.heading ?? "", line: 1, span: { from: 0, to: 0 },
  };
}

/** Just enough of a reader of quantities for sketches: `~5-8%`, `>10%`, `<1%`, `-5%`, `$40B`, `800`. */
export function quantity(text: string): QuantityCell {
  const scale = /B$/.test(text) ? 1e9 : /M$/.test(text) ? 1e6 : 1;
  const unit = text.endsWith("%") ? "%" : text.includes("$") ? "USD" : text.includes("€") ? "EUR" : "";
  const [first = "0", second] = splitRange(text.replace(/[~<>$€%BM,]/g, ""));
  const near = Number(first) * scale;
  const far = second === undefined ? near : Number(second) * scale;
  const bound = text.startsWith("~") ? "approx" : text.startsWith(">") ? "min" : text.startsWith("<") ? "max" : second === undefined ? "exact" : "range";
  return {
    text, kind: "quantity", value: (near + far) / 2, low: bound === "max" ? null : near, high: bound === "min" ? null : far, bound, unit, note: "",
  };
}

/** `5-8` → `5`, `8`; `-5` stays whole. */
function splitRange(text: string): string[] {
  const dash = text.indexOf("-", 1);
  return dash < 0 ? [text] : [text.slice(0, dash), text.slice(dash + 1)];
}
