import { useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { listingNames, type VaultView, type WayInFilter, type WayInKind } from "../../core/exposure/exposure";
import type { WayMemory } from "../../core/settings/memory";
import { useUniqueId } from "../shared/unique-id";

interface WayFiltersProps {
  readonly filter: WayInFilter;
  readonly tags: VaultView["tags"];
  readonly change: (filter: WayInFilter) => void;
}

type TagMode = "all" | "any" | "none";

const modes: readonly TagMode[] = ["all", "any", "none"];
const modeNames: Record<TagMode, string> = { all: "with", any: "or", none: "not" };
const modeWords: Record<TagMode, string> = { all: "must have", any: "must have one of", none: "must not have" };

const kinds: readonly WayInKind[] = ["direct", "indirect", "stake", "risk"];
const listings = ["public", "private", "none", "unknown"] as const;

/** The filter that was left, as far as it is one still; what was searched for is not kept. */
export function filterOf({ namers, all, any, none, kinds: left, listings: listed }: WayMemory): WayInFilter {
  return { namers, all, any, none, kinds: kinds.filter((kind) => left.includes(kind)), listings: listings.filter((listing) => listed.includes(listing)), search: "" };
}

/** Which ways in count: by name, by kind and listing, and by the tags of the notes that name them (all of, any of, none of). */
export function WayFilters({ filter, tags, change }: WayFiltersProps) {
  return (
    <div class="dossier-filters">
      <input type="search" class="dossier-search" placeholder="Search ways in" aria-label="Search ways in" value={filter.search} onInput={(event) => change({ ...filter, search: event.currentTarget.value })} />
      <div class="dossier-selects">
        <Choice label="Kind" any="Any kind" options={kinds.map((kind) => [kind, kind])} chosen={filter.kinds[0]} choose={(kind) => change({ ...filter, kinds: kind ? [kind] : [] })} />
        <Choice label="Listing" any="Any listing" options={listings.map((listing) => [listing, listingNames[listing]])} chosen={filter.listings[0]} choose={(listing) => change({ ...filter, listings: listing ? [listing] : [] })} />
        <Choice label="Named by" any="By actors" options={[["notes", "By any note"]]} chosen={filter.namers === "notes" ? "notes" : undefined} choose={(namers) => change({ ...filter, namers: namers ?? "actors" })} />
        <TagAdder tags={tags} filter={filter} change={change} />
      </div>
      <TagChips filter={filter} change={change} />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly any: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value | undefined;
  readonly choose: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, any, options, chosen, choose }: ChoiceProps<Value>) {
  return (
    <select class="dropdown" aria-label={label} value={chosen ?? ""} onChange={(event) => choose(options[event.currentTarget.selectedIndex - 1]?.[0] ?? null)}>
      <option value="">{any}</option>
      {options.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
    </select>
  );
}

function TagAdder({ tags, filter, change }: WayFiltersProps) {
  const [text, setText] = useState("");
  const list = useUniqueId();
  const add = (typed: string): void => {
    const tag = typed.trim().replace(/^#/, "").toLowerCase();
    setText("");
    if (tag && !modes.some((mode) => filter[mode].includes(tag))) change({ ...filter, all: [...filter.all, tag] });
  };
  return (
    <>
      <input
        type="text" class="dossier-add-tag" placeholder="Add a tag" aria-label="Named by notes with this tag" list={list} value={text}
        onInput={(event) => (tags.some(({ tag }) => `#${tag}` === event.currentTarget.value) ? add(event.currentTarget.value) : setText(event.currentTarget.value))}
        onKeyDown={(event) => event.key === "Enter" && add(text)}
      />
      <datalist id={list}>{tags.slice(0, 200).map(({ tag, count }) => <option key={tag} value={`#${tag}`}>{counted(count, "actor")}</option>)}</datalist>
    </>
  );
}

/** Each chosen tag: pressing it turns from *all of* to *any of* to *none of*. */
function TagChips({ filter, change }: Pick<WayFiltersProps, "filter" | "change">) {
  const chips = modes.flatMap((mode) => filter[mode].map((tag) => ({ tag, mode })));
  if (chips.length === 0) return null;
  const moved = (tag: string, from: TagMode, to: TagMode | null): WayInFilter => {
    const without = { ...filter, [from]: filter[from].filter((each) => each !== tag) };
    return to === null ? without : { ...without, [to]: [...without[to], tag] };
  };
  return (
    <ul class="dossier-chips">
      {chips.map(({ tag, mode }) => (
        <li key={tag} class={`dossier-chip is-${mode}`}>
          <button type="button" aria-label={`Notes ${modeWords[mode]} #${tag}; press to change`} onClick={() => change(moved(tag, mode, modes[(modes.indexOf(mode) + 1) % modes.length] ?? "all"))}>
            <span class="dossier-muted">{modeNames[mode]}</span>
            {` #${tag}`}
          </button>
          <button type="button" aria-label={`No longer ask for #${tag}`} onClick={() => change(moved(tag, mode, null))}>×</button>
        </li>
      ))}
    </ul>
  );
}
