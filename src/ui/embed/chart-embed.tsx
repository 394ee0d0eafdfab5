import { useMemo } from "preact/hooks";
import { chartTable } from "../../core/chart/chart-table";
import { describe, describeNotDrawn } from "../../core/chart/describe";
import { findPlottable, sameHeading } from "../../core/chart/plottable";
import { FullChart } from "../chart/full-chart";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import type { EmbedProps } from "./embed-props";

/** The chart of a table of any note, under a link to where the table stands. */
export function ChartEmbed({ embed, source, dispatch }: EmbedProps) {
  const { heading, table: wanted, choice, subject } = embed;
  const tables = useMemo(() => findPlottable(source?.text ?? "").flatMap((each) => each ?? []), [source?.text]);
  const found = tables.filter(({ table }) => heading === "" || sameHeading(table.heading, heading))[wanted - 1];
  const model = useMemo(() => (found ? chartTable(found.read, found.table, choice) : null), [found, choice]);
  if (!source) return <Empty title={`No note is called “${subject}”.`} />;
  if (!found || !model) return <Empty title={`${subject || "This note"} has no table${heading === "" ? "" : ` under “${heading}”`} to draw${wanted > 1 ? `, or fewer than ${wanted}` : ""}.`} />;
  const left = describeNotDrawn(model);
  return (
    <figure class="dossier-chart" aria-label={describe(model)}>
      <div class="dossier-embed-title">
        <NoteLink path={source.path} line={found.table.line} dispatch={dispatch}>{model.title || source.path.replace(/\.md$/, "")}</NoteLink>
      </div>
      <FullChart model={model} path={source.path} dispatch={dispatch} />
      {left ? <figcaption class="dossier-not-drawn">{left}</figcaption> : null}
    </figure>
  );
}
