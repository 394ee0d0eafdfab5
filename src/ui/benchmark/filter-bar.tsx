import type { BenchmarkFilter } from "../../core/benchmark/benchmark";

interface FilterBarProps {
  readonly filter: BenchmarkFilter;
  readonly tags: readonly string[];
  readonly change: (filter: BenchmarkFilter) => void;
}

/** What to search for, and the tag of the notes that count. */
export function FilterBar({ filter, tags, change }: FilterBarProps) {
  return (
    <div class="dossier-filters">
      <input
        type="search"
        class="dossier-search"
        placeholder="Benchmark, subject, condition"
        aria-label="Search benchmarks, subjects and conditions"
        value={filter.search}
        onInput={(event) => change({ ...filter, search: event.currentTarget.value })}
      />
      {tags.length > 0 ? (
        <select class="dropdown" aria-label="Notes with the tag" value={filter.tag} onChange={(event) => change({ ...filter, tag: event.currentTarget.value })}>
          <option value="">All tags</option>
          {tags.map((tag) => <option key={tag} value={tag}>{`#${tag}`}</option>)}
        </select>
      ) : null}
    </div>
  );
}

/** What a filter asks for, in words for the empty list. */
export function filterWords({ search, tag }: BenchmarkFilter): string {
  return [search.trim() === "" ? "" : `“${search.trim()}”`, tag === "" ? "" : `#${tag}`].filter((word) => word !== "").join(" and ");
}
