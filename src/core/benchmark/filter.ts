import { compareText } from "../compare";
import { hasTag } from "../has-tag";
import type { VaultIndex } from "../index/vault-index";
import type { Entry } from "./entry";
import type { Leaderboard } from "./leaderboard";
import type { Standing } from "./standing";

/** What is looked for; "" asks for nothing. */
export interface BenchmarkFilter {
  readonly search: string;
  /** Without its `#`. */
  readonly tag: string;
}

/** The results of a leaderboard that a filter leaves; all of them where the search names the benchmark itself. */
export function filterStandings(board: Leaderboard, { search, tag }: BenchmarkFilter, index: VaultIndex): readonly Standing[] {
  const wanted = search.trim().toLowerCase();
  const named = wanted === "" || [board.name, ...board.aliases].some((name) => name.toLowerCase().includes(wanted));
  if (named && tag === "") return board.standings;
  const tagged = (path: string | null): boolean => path !== null && hasTag(index.note(path)?.tags ?? [], tag);
  const whole = tag === "" || tagged(board.path);
  return board.standings.filter(({ entries }) => entries.some((entry) => (named || speaksOf(entry, wanted)) && (whole || tagged(entry.path) || tagged(entry.subjectPath))));
}

function speaksOf({ subject, path, result }: Entry, wanted: string): boolean {
  return [subject, result.condition, path].some((text) => text.toLowerCase().includes(wanted));
}

/** The tags of the notes that benchmarks, subjects and results come from, by the alphabet. */
export function benchmarkTags(boards: readonly Leaderboard[], index: VaultIndex): readonly string[] {
  const paths = new Set(boards.flatMap(({ path, entries }) => [path, ...entries.flatMap((entry) => [entry.path, entry.subjectPath])]));
  const tags = new Map<string, string>();
  for (const path of paths) for (const tag of (path === null ? undefined : index.note(path))?.tags ?? []) tags.set(tag.toLowerCase(), tag);
  return [...tags.values()].sort((a, b) => compareText(a.toLowerCase(), b.toLowerCase()));
}
