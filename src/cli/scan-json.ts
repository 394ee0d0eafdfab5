import type { VaultIndex } from "../core/index/vault-index";
import type { Note, Stamp, Target } from "../core/note/note";
import { isOverdue } from "../core/freshness/rules/expectation";
import type { Survey } from "../core/survey";

/** A note as `scan --json` prints it (scan-json.md); undefined for a path that the index does not hold. */
export function noteJson(path: string, { index, today, freshness }: Survey): object | undefined {
  const note = index.note(path);
  if (!note) return undefined;
  const { title, isActor, tags, aliases, summary, listing, tickers, facts, tables } = note;
  const verdict = freshness.of(path);
  return {
    path, title, isActor, tags, aliases, summary,
    updated: stampJson(note.updated), created: stampJson(note.created), malformedDates: note.malformedDates,
    listing, tickers, parent: note.parent && targetJson(note.parent.target, index),
    facts,
    related: note.related.map(({ target, relation, group, line }) => ({ target: targetJson(target, index), relation, group, line })),
    exposures: exposuresJson(note, index),
    expectations: note.expectations.map((each) => ({ text: each.text, due: each.due, line: each.line, overdue: isOverdue(each, note, today) })),
    benchmarks: note.results.map(({ benchmark, subject, cell, condition, asOf, line }) => ({ benchmark, subject, cell, condition, asOf, line })),
    tables: tables.map(({ endLine: _, ...table }) => table),
    freshness: verdict && {
      state: verdict.state, ageDays: verdict.ageDays, limitDays: verdict.limitDays, reasons: verdict.reasons.map(({ text }) => text),
    },
  };
}

function exposuresJson(note: Note, index: VaultIndex): object[] {
  return note.exposures.map(({ target, kind, named, note: said, share, amount, line }) => ({
    target: targetJson(target, index), kind, named, note: said, share, amount, line,
  }));
}

/** A target by its name, with the note that it leads to. */
export function targetJson(target: Target, index: VaultIndex): { readonly name: string; readonly path: string | null } {
  return { name: target.name, path: index.find(target) };
}

function stampJson(stamp: Stamp | null): object | null {
  return stamp && { date: stamp.date, precision: stamp.precision, line: stamp.line };
}
