import { counted } from "../../core/counted";
import { useMemo, useState } from "preact/hooks";
import { falseAlarms, loosenHint, precision, todaysList, type Grouping, type TodaysList } from "../../core/freshness/freshness";
import type { Check } from "../../core/settings/memory";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { Calendar } from "./calendar";
import { EntryList } from "./entry-list";
import { NoteFreshness } from "./note-freshness";
import { NoteLists } from "./note-lists";
import { Overtaken } from "./overtaken";

type Tab = "today" | "lists" | "overtaken" | "calendar";

/** What needs another look and why: the note at hand on top, then the list of the day, all lists, what time has overtaken, and what is to come. */
export function FreshnessPanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("today");
  const [group, setGroup] = useState<Grouping>("none");
  const { survey: { freshness, index }, memory, settings } = state;
  const day = useMemo(() => todaysList(freshness, memory, settings.dailyBudget), [freshness, memory, settings]);
  const isUntold = useMemo(() => freshness.ranked.every(({ limitDays }) => limitDays === null), [freshness]);
  const overdueCount = useMemo(() => freshness.overdueCount, [freshness]);
  const active = state.activePath === null ? undefined : index.note(state.activePath);
  const verdict = active && freshness.of(active.path);
  return (
    <div class="dossier-freshness">
      {active && verdict ? <NoteFreshness verdict={verdict} note={active} dispatch={dispatch} /> : null}
      <Tabs
        label="Freshness"
        chosen={tab}
        choose={setTab}
        tabs={[
          { id: "today", name: "Today", count: day.entries.length },
          { id: "lists", name: "Lists" },
          { id: "overtaken", name: "Overdue", count: overdueCount },
          { id: "calendar", name: "Calendar" },
        ]}
      />
      {!isUntold && (tab === "today" || tab === "lists") ? <GroupChoice group={group} choose={setGroup} /> : null}
      {isUntold ? (
        <Empty title={index.size === 0 ? "There are no notes in this vault yet." : "No note is about an actor or states when it was updated."}>
          <p class="dossier-muted">{`The tag #${settings.actorTag}, or a line *Updated ${state.survey.today}*, is enough.`}</p>
        </Empty>
      ) : tab === "today" ? (
        <>
          <EntryList entries={day.entries} state={state} dispatch={dispatch} group={group} empty={<Empty title={emptyTitle(day)} />} />
          {day.waiting > 0 ? <button type="button" class="dossier-more" onClick={() => setTab("lists")}>{`${day.waiting} more can wait`}</button> : null}
        </>
      ) : tab === "lists" ? (
        <NoteLists state={state} dispatch={dispatch} group={group} />
      ) : tab === "overtaken" ? (
        <Overtaken freshness={freshness} index={index} dispatch={dispatch} />
      ) : (
        <Calendar state={state} dispatch={dispatch} />
      )}
      <Precision checks={memory.checks} />
    </div>
  );
}

const groupings: Readonly<Record<Grouping, string>> = { none: "What to refresh first", tag: "By tag", reason: "By reason" };

function GroupChoice({ group, choose }: { readonly group: Grouping; readonly choose: (group: Grouping) => void }) {
  return (
    <select class="dropdown dossier-group-choice" aria-label="How the list is grouped" value={group} onChange={(event) => choose(readGrouping(event.currentTarget.value))}>
      {Object.entries(groupings).map(([id, name]) => (
        <option key={id} value={id}>{name}</option>
      ))}
    </select>
  );
}

function readGrouping(value: string): Grouping {
  return value === "tag" || value === "reason" ? value : "none";
}

/** How far the list was right, in the user's own judgement, and which rule to loosen when it cries wolf. */
function Precision({ checks }: { readonly checks: readonly Check[] }) {
  const { flagged, needed } = precision(checks);
  if (flagged === 0) return null;
  return (
    <div class="dossier-muted dossier-small dossier-precision">
      <p>{`Of ${counted(flagged, "flagged note")}, ${needed} needed work.`}</p>
      {falseAlarms(checks).map((alarm) => (
        <p key={alarm.cause}>{loosenHint(alarm)}</p>
      ))}
    </div>
  );
}

function emptyTitle({ done }: TodaysList): string {
  return done > 0 ? `Done for today: ${done} checked.` : "Nothing needs another look today.";
}
