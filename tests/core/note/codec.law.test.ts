import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, QuantityCell } from "../../../src/core/note/cell";
import { decodeNotes, encodeNotes } from "../../../src/core/note/codec";
import { noteFields } from "../../../src/core/note/codec-schema";
import type { Note, Stamp, Target } from "../../../src/core/note/note";
import type { Span } from "../../../src/core/note/span";
import { runs } from "../../law";
import { read } from "../read";

/** All values of a record's type: a field that is left out does not compile. */
function record<Value>(fields: { readonly [Key in keyof Value]-?: Arbitrary<Value[Key]> }): Arbitrary<Value> {
  return fc.record(fields);
}

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("", "same", "same", "—", "🐉"));
const some = <Value>(part: Arbitrary<Value>): Arbitrary<readonly Value[]> => fc.array(part, { maxLength: 3 });
const maybe = <Value>(part: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(part);
const line = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 2 ** 28 - 1, 2 ** 28, 0.1, 1e300));
const span = record<Span>({ from: line, to: line });
const bound = fc.constantFrom("exact", "approx", "min", "max", "range");
const quantity = record<QuantityCell>({ text, kind: fc.constant("quantity"), value: number, low: maybe(number), high: maybe(number), bound, unit: text, note: text });
const cell: Arbitrary<Cell> = fc.oneof(
  quantity,
  fc.record({ text, kind: fc.constant("missing" as const) }),
  fc.record({ text, kind: fc.constant("text" as const) }),
  fc.record({ text, kind: fc.constant("flag" as const), value: fc.boolean() }),
  fc.record({ text, kind: fc.constant("rank" as const), value: number }),
  fc.record({ text, kind: fc.constant("period" as const), start: text, end: text, label: text }),
);
const stamp = record<Stamp>({ date: text, precision: fc.constantFrom("day", "month", "year"), line, span, place: fc.constantFrom("body", "frontmatter") });
const target = record<Target>({ name: text, link: maybe(text), ticker: text });
const property = maybe(record({ text, line }));
const fact = record<Note["facts"][number]>({ heading: text, key: text, cell, line });

const note = record<Note>({
  path: text, title: text, isActor: fc.boolean(), tags: some(text), aliases: some(text), summary: text,
  updated: maybe(stamp), created: maybe(stamp), stamps: some(stamp), malformedDates: some(record({ text, line })),
  listing: fc.constantFrom("public", "private", "none", "unknown"),
  tickers: some(record({ symbol: text, exchange: text })),
  parent: maybe(record({ target, line, whole: fc.boolean() })),
  facts: some(fact), rounds: some(fact),
  related: some(record({ target, relation: text, group: text, line })),
  links: some(text),
  exposures: some(record<Note["exposures"][number]>({
    target, kind: fc.constantFrom("direct", "indirect", "stake", "holding", "risk"), named: fc.boolean(), note: text, share: maybe(quantity), amount: maybe(quantity),
    basis: fc.constantFrom("", "outstanding", "diluted", "voting"), over: fc.boolean(), heading: text, line, span,
  })),
  expectations: some(record({ text, due: text, line, span })),
  results: some(record<Note["results"][number]>({
    benchmark: text, benchmarkLink: maybe(text), subject: text, subjectLink: maybe(text), cell, condition: text, asOf: maybe(text), asOfStated: fc.boolean(),
    evidence: maybe(fc.constantFrom("official", "vendor", "unverified", "community")), measure: text, line, span,
  })),
  tables: some(record<Note["tables"][number]>({
    line, endLine: line, heading: text, kind: fc.constantFrom("facts", "comparison", "series", "text"), columns: some(text), rows: line, labelColumn: maybe(line),
    numericColumns: some(line), orientation: maybe(fc.constantFrom("rows", "columns")),
  })),
  positions: some(record<Note["positions"][number]>({ target, weight: maybe(cell), value: maybe(cell), shares: maybe(cell), price: maybe(cell), short: fc.boolean(), line })),
  properties: record<Note["properties"]>({ review: property, reviewEvery: property, charts: property }),
  findings: some(record<Note["findings"][number]>({ code: text, severity: fc.constantFrom("error", "warning", "info"), message: text, where: some(record({ path: text, line })) })),
});

/** A note's fields read in the order given. */
function open(coded: Note, order: readonly string[]): object {
  return Object.fromEntries(order.map((key) => [key, coded[key as keyof Note]]));
}

const keys = Object.keys(noteFields);

describe("what was written down is what is read again", () => {
  it("of any notes, whichever field is asked for first", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), fc.shuffledSubarray(keys, { minLength: keys.length }), (notes, order) => {
        expect(decodeNotes(encodeNotes(notes)).map((each) => open(each, order))).toEqual(notes);
      }),
      { numRuns: runs(200) },
    );
  });

  it("also when notes are asked in turn", () => {
    fc.assert(
      fc.property(note, note, (first, second) => {
        const [one, other] = decodeNotes(encodeNotes([first, second]));
        for (const key of Object.keys(noteFields) as (keyof Note)[]) expect([one?.[key], other?.[key]]).toEqual([first[key], second[key]]);
      }),
      { numRuns: runs(50) },
    );
  });

  const vault = join(import.meta.dirname, "../../vault");
  const notes = readdirSync(vault, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md")).map((path) => read(readFileSync(join(vault, path), "utf8"), path));

  it("of the whole sample vault", () => {
    expect(decodeNotes(encodeNotes(notes)).map((each) => open(each, keys))).toEqual(notes);
  });

  it("written down again, a note takes the same bytes", () => {
    const coded = encodeNotes(notes);
    expect(encodeNotes(decodeNotes(coded))).toEqual(coded);
  });

  it("some of them written down again, with others among them, are what they were", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), fc.array(note, { maxLength: 2 }), fc.nat(3), (written, others, first) => {
        const again = [...decodeNotes(encodeNotes(written)).slice(first), ...others];
        expect(decodeNotes(encodeNotes(again)).map((each) => open(each, keys))).toEqual([...written.slice(first), ...others]);
      }),
      { numRuns: runs(50) },
    );
  });

  it("takes less than a third of its JSON", () => {
    const { text, data, starts } = encodeNotes(notes);
    const bytes = new TextEncoder().encode(text).length + data.length + starts.byteLength;
    expect(bytes).toBeLessThan(JSON.stringify(notes).length / 3);
  });
});

it("an empty batch is one", () => {
  expect(decodeNotes(encodeNotes([]))).toEqual([]);
});
