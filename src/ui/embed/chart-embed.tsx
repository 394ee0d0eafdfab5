import { useMemo } from "preact/hooks";
import { findPlottable, sameHeading } from "../../core/chart/plottable";
import { NoteChart } from "../chart/note-chart";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** The chart of a table of any note. */
export function ChartEmbed({ state, embed, source, dispatch }: EmbedProps) {
  const { heading, table: wanted, choice, subject } = embed;
  const tables = useMemo(() => findPlottable(source?.text ?? "").flatMap((each) => each ?? []), [source?.text]);
  const found = tables.filter(({ table }) => heading === "" || sameHeading(table.heading, heading))[wanted - 1];
  if (!source) return <Empty title={`No note is called “${subject}”.`} />;
  if (!found) return <Empty title={`${subject || "This note"} has no table${heading === "" ? "" : ` under “${heading}”`} to draw${wanted > 1 ? `, or fewer than ${wanted}` : ""}.`} />;
  const openTab = (): void => dispatch({ kind: "open-chart", path: source.path, table: found.key });
  return <NoteChart found={found} path={source.path} asOf={state.survey.index.note(source.path)?.updated?.date ?? null} choice={choice} choose={null} openTab={openTab} still={source.still} dispatch={dispatch} />;
}
