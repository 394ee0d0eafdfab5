import { useMemo, useState } from "preact/hooks";
import { ageHistogram, dueCalendar, type NoteBar, type Verdict } from "../../core/freshness/freshness";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Section } from "../shared/section";
import { BarChart } from "./bar-chart";
import { EntryList } from "./entry-list";

const ageParts = ["Within their limit", "Past it"] as const;
const dueParts = ["Get past their limit", "Hold an expectation"] as const;
const ageColours = [2, 1] as const;
const dueColours = [0, 3] as const;

/** How old the notes are, and what falls due over the next twelve months; each bar opens its notes. */
export function Calendar({ state, dispatch }: PanelProps) {
  const { freshness, index } = state.survey;
  const ages = useMemo(() => ageHistogram(freshness), [freshness]);
  const dues = useMemo(() => dueCalendar(freshness, index), [freshness, index]);
  const [chosen, choose] = useState<NoteBar | null>(null);
  const entries = [...new Set(chosen?.parts.flat() ?? [])].map((path) => freshness.of(path)).filter((verdict): verdict is Verdict => verdict !== undefined);
  return (
    <>
      <Section id="freshness-ages" title="Age of the notes, in days">
        <BarChart title="Age of the notes" bars={ages} parts={ageParts} colours={ageColours} choose={choose} />
      </Section>
      <Section id="freshness-dues" title="What falls due in the next twelve months">
        <BarChart title="What falls due in the next twelve months" bars={dues} parts={dueParts} colours={dueColours} choose={choose} />
      </Section>
      <div aria-live="polite">
        {chosen ? <h4 class="dossier-group">{chosen.describe}</h4> : <p class="dossier-muted dossier-small">A click on a bar, or Enter on it, opens its notes here.</p>}
      </div>
      {chosen ? <EntryList entries={entries} state={state} dispatch={dispatch} empty={<Empty title="No note stands behind this bar." />} /> : null}
    </>
  );
}
