import type { Finding, Place, Severity } from "../finding";
import type { Bound, Cell, QuantityCell } from "./cell";
import type { Part, Words } from "./code";
import type {
  Basis, Evidence, Expectation, Exposure, ExposureKind, Fact, Listing, MalformedDate, Note, Parent, Position, Precision, Properties, Property, Relation, Result, Stamp,
  Table, TableKind, Target, Ticker,
} from "./note";
import type { Span } from "./span";

// How each part of a note is written down and read again, field by field in this order.

const cellKinds: Words<Cell["kind"]> = { missing: 0, text: 1, flag: 2, rank: 3, period: 4, quantity: 5 };
const bounds: Words<Bound> = { exact: 0, approx: 1, min: 2, max: 3, range: 4 };
const listings: Words<Listing> = { public: 0, private: 1, none: 2, unknown: 3 };
const precisions: Words<Precision> = { day: 0, month: 1, year: 2 };
const stampPlaces: Words<Stamp["place"]> = { body: 0, frontmatter: 1 };
const exposureKinds: Words<ExposureKind> = { direct: 0, indirect: 1, stake: 2, holding: 3, risk: 4 };
const bases: Words<Basis> = { "": 0, outstanding: 1, diluted: 2, voting: 3 };
const evidences: Words<Evidence> = { official: 0, vendor: 1, unverified: 2, community: 3 };
const tableKinds: Words<TableKind> = { facts: 0, comparison: 1, series: 2, text: 3 };
const orientations: Words<"rows" | "columns"> = { rows: 0, columns: 1 };
const severities: Words<Severity> = { error: 0, warning: 1, info: 2 };

const text: Part<string> = (code, value) => code.text(value);
const number: Part<number> = (code, value) => code.number(value);
const flag: Part<boolean> = (code, value) => code.flag(value);
const texts: Part<readonly string[]> = (code, values) => code.list(values, text);

const span: Part<Span> = (code, value) => {
  const from = code.number(value?.from);
  return { from, to: from + code.number(value && value.to - from) };
};

const quantity: Part<QuantityCell> = (code, value) => ({
  text: code.text(value?.text),
  kind: "quantity",
  value: code.number(value?.value),
  low: code.nullable(value?.low, number),
  high: code.nullable(value?.high, number),
  bound: code.oneOf(value?.bound, bounds),
  unit: code.text(value?.unit),
  note: code.text(value?.note),
});

const cell: Part<Cell> = (code, value) => {
  const kind = code.oneOf(value?.kind, cellKinds);
  switch (kind) {
    case "quantity": return quantity(code, value?.kind === kind ? value : undefined);
    case "missing": return { text: code.text(value?.text), kind };
    case "text": return { text: code.text(value?.text), kind };
    case "flag": return { text: code.text(value?.text), kind, value: code.flag(value?.kind === kind ? value.value : undefined) };
    case "rank": return { text: code.text(value?.text), kind, value: code.number(value?.kind === kind ? value.value : undefined) };
    case "period": {
      const period = value?.kind === kind ? value : undefined;
      return { text: code.text(value?.text), kind, start: code.text(period?.start), end: code.text(period?.end), label: code.text(period?.label) };
    }
  }
};

const stamp: Part<Stamp> = (code, value) => ({
  date: code.text(value?.date),
  precision: code.oneOf(value?.precision, precisions),
  line: code.number(value?.line),
  span: span(code, value?.span),
  place: code.oneOf(value?.place, stampPlaces),
});

const malformedDate: Part<MalformedDate> = (code, value) => ({ text: code.text(value?.text), line: code.number(value?.line) });

const ticker: Part<Ticker> = (code, value) => ({ symbol: code.text(value?.symbol), exchange: code.text(value?.exchange) });

const target: Part<Target> = (code, value) => ({ name: code.text(value?.name), link: code.nullable(value?.link, text), ticker: code.text(value?.ticker) });

const parent: Part<Parent> = (code, value) => ({ target: target(code, value?.target), line: code.number(value?.line), whole: code.flag(value?.whole) });

const fact: Part<Fact> = (code, value) => ({
  heading: code.text(value?.heading),
  key: code.text(value?.key),
  cell: cell(code, value?.cell),
  line: code.number(value?.line),
});

const relation: Part<Relation> = (code, value) => ({
  target: target(code, value?.target),
  relation: code.text(value?.relation),
  group: code.text(value?.group),
  line: code.number(value?.line),
});

const exposure: Part<Exposure> = (code, value) => ({
  target: target(code, value?.target),
  kind: code.oneOf(value?.kind, exposureKinds),
  named: code.flag(value?.named),
  note: code.text(value?.note),
  share: code.nullable(value?.share, quantity),
  amount: code.nullable(value?.amount, quantity),
  basis: code.oneOf(value?.basis, bases),
  over: code.flag(value?.over),
  heading: code.text(value?.heading),
  line: code.number(value?.line),
  span: span(code, value?.span),
});

const expectation: Part<Expectation> = (code, value) => ({
  text: code.text(value?.text),
  due: code.text(value?.due),
  line: code.number(value?.line),
  span: span(code, value?.span),
});

const result: Part<Result> = (code, value) => ({
  benchmark: code.text(value?.benchmark),
  benchmarkLink: code.nullable(value?.benchmarkLink, text),
  subject: code.text(value?.subject),
  subjectLink: code.nullable(value?.subjectLink, text),
  cell: cell(code, value?.cell),
  condition: code.text(value?.condition),
  asOf: code.nullable(value?.asOf, text),
  asOfStated: code.flag(value?.asOfStated),
  evidence: code.nullable(value?.evidence, (own, each) => own.oneOf(each, evidences)),
  measure: code.text(value?.measure),
  line: code.number(value?.line),
  span: span(code, value?.span),
});

const table: Part<Table> = (code, value) => ({
  line: code.number(value?.line),
  endLine: code.number(value?.endLine),
  heading: code.text(value?.heading),
  kind: code.oneOf(value?.kind, tableKinds),
  columns: texts(code, value?.columns),
  rows: code.number(value?.rows),
  labelColumn: code.nullable(value?.labelColumn, number),
  numericColumns: code.list(value?.numericColumns, number),
  orientation: code.nullable(value?.orientation, (own, each) => own.oneOf(each, orientations)),
});

const position: Part<Position> = (code, value) => ({
  target: target(code, value?.target),
  weight: code.nullable(value?.weight, cell),
  value: code.nullable(value?.value, cell),
  shares: code.nullable(value?.shares, cell),
  price: code.nullable(value?.price, cell),
  short: code.flag(value?.short),
  line: code.number(value?.line),
});

const property: Part<Property> = (code, value) => ({ text: code.text(value?.text), line: code.number(value?.line) });

const properties: Part<Properties> = (code, value) => ({
  review: code.nullable(value?.review, property),
  reviewEvery: code.nullable(value?.reviewEvery, property),
  charts: code.nullable(value?.charts, property),
});

const place: Part<Place> = (code, value) => ({ path: code.text(value?.path), line: code.number(value?.line) });

const finding: Part<Finding> = (code, value) => ({
  code: code.text(value?.code),
  severity: code.oneOf(value?.severity, severities),
  message: code.text(value?.message),
  where: code.list(value?.where, place),
});

/** Every field of a note, in the order in which they are written; each can be read without those before it. */
export const noteFields: { readonly [Key in keyof Note]: Part<Note[Key]> } = {
  path: text,
  title: text,
  aliases: texts,
  links: texts,
  isActor: flag,
  tags: texts,
  summary: text,
  updated: (code, value) => code.nullable(value, stamp),
  created: (code, value) => code.nullable(value, stamp),
  stamps: (code, values) => code.list(values, stamp),
  malformedDates: (code, values) => code.list(values, malformedDate),
  listing: (code, value) => code.oneOf(value, listings),
  tickers: (code, values) => code.list(values, ticker),
  parent: (code, value) => code.nullable(value, parent),
  facts: (code, values) => code.list(values, fact),
  rounds: (code, values) => code.list(values, fact),
  related: (code, values) => code.list(values, relation),
  exposures: (code, values) => code.list(values, exposure),
  expectations: (code, values) => code.list(values, expectation),
  results: (code, values) => code.list(values, result),
  tables: (code, values) => code.list(values, table),
  positions: (code, values) => code.list(values, position),
  properties,
  findings: (code, values) => code.list(values, finding),
};
