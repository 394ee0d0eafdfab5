import { useMemo, useState } from "preact/hooks";
import { linesOf, noFilter, vaultView, type ExposureSurvey, type RankedRow, type WayInFilter } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import { ActorName } from "./actor-name";

/** How many rows a ranking shows before it asks. */
const page = 30;

/** The ways in of the whole vault: whom most notes name, whom most name as at risk; filtered by tag and by name. */
export function VaultExposure({ survey, dispatch }: { readonly survey: ExposureSurvey; readonly dispatch: Dispatch }) {
  const [search, setSearch] = useState("");
  const [tag, setTag] = useState("");
  const filter = useMemo<WayInFilter>(() => ({ ...noFilter, search, all: tag ? [tag] : [] }), [search, tag]);
  const view = useMemo(() => vaultView(survey, filter), [survey, filter]);
  const largest = Math.max(1, ...view.ranking.map(({ reach }) => reach));
  return (
    <div>
      <div class="dossier-filters">
        <input type="search" class="dossier-search" placeholder="Search ways in" aria-label="Search ways in" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        <select class="dropdown" aria-label="Named by notes with this tag" value={tag} onChange={(event) => setTag(event.currentTarget.value)}>
          <option value="">All tags</option>
          {view.tags.slice(0, 60).map((each) => <option key={each.tag} value={each.tag}>{`#${each.tag} (${each.count})`}</option>)}
        </select>
      </div>
      {view.ranking.length === 0 && view.risks.length === 0 ? <Empty title="No note names a way in that fits." /> : null}
      <Ranking title="Ways in, by how many notes name them" of="ways in" rows={view.ranking} largest={largest} survey={survey} filter={filter} dispatch={dispatch} />
      <Ranking title="At risk" of="risk" rows={view.risks} largest={largest} survey={survey} filter={filter} dispatch={dispatch} />
      <footer class="dossier-foot">{view.footer.text}</footer>
    </div>
  );
}

interface RankingProps {
  readonly title: string;
  readonly of: "ways in" | "risk";
  readonly rows: readonly RankedRow[];
  readonly largest: number;
  readonly survey: ExposureSurvey;
  readonly filter: WayInFilter;
  readonly dispatch: Dispatch;
}

function Ranking({ title, of, rows, largest, survey, filter, dispatch }: RankingProps) {
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<string | null>(null);
  if (rows.length === 0) return null;
  return (
    <section class="dossier-section">
      <h3>
        {title}
        <span class="dossier-count">{rows.length}</span>
      </h3>
      <ul class="dossier-list">
        {rows.slice(0, shown).map((row) => (
          <li key={row.actor.key} class="dossier-ranked">
            <div class="dossier-entry-head">
              <ActorName actor={row.actor} dispatch={dispatch} />
              <button type="button" class="dossier-fold-inline" aria-expanded={open === row.actor.key} aria-label={`${row.reach} notes name ${row.actor.name}`} onClick={() => setOpen(open === row.actor.key ? null : row.actor.key)}>{row.reach}</button>
            </div>
            <span class={`dossier-reach ${of === "risk" ? "is-risk" : ""}`} style={{ width: `${(100 * row.reach) / largest}%` }} />
            {open === row.actor.key ? <Lines row={row} of={of} survey={survey} filter={filter} dispatch={dispatch} /> : null}
          </li>
        ))}
      </ul>
      {rows.length > shown ? <button type="button" class="dossier-more" onClick={() => setShown(shown + 100)}>{`Show more (${rows.length - shown} left)`}</button> : null}
    </section>
  );
}

function Lines({ row, of, survey, filter, dispatch }: Omit<RankingProps, "title" | "rows" | "largest"> & { readonly row: RankedRow }) {
  return (
    <ul class="dossier-reasons">
      {linesOf(survey, row.actor.key, filter, of).map(({ claim }) => (
        <li key={`${claim.path}:${claim.line}:${claim.kind}`}>
          <NoteLink path={claim.path} line={claim.line} dispatch={dispatch}>
            {`${survey.index.note(claim.path)?.title ?? claim.path}: ${claim.kind}${claim.note ? `, ${claim.note}` : ""}`}
          </NoteLink>
        </li>
      ))}
    </ul>
  );
}
