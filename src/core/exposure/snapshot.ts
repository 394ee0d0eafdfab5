import type { CivilDate } from "../civil-date";
import { type CopyTable, tableMarkdown } from "../copy-table";
import { betweenMarks } from "../note/snapshot-marks";
import type { ActorKey } from "./actor-key";
import { interestsTable, waysTable } from "./copy-views";
import { noteView, type WayGroup } from "./note-view";
import type { ExposureSurvey } from "./survey";

const mostRows = 50;

/** The exposure of an actor as dated Markdown between marks: for one note, as of `today` (features.md, row 65). */
export function summariseExposure(survey: ExposureSurvey, actor: ActorKey, today: CivilDate): string {
  const view = noteView(survey, actor, mostRows);
  const parts = [
    ...part(waysTable(view.says.filter(isWayIn)), null),
    ...part(interestsTable("Holder", view.owners), view.owners.cut),
    ...part(interestsTable("Holding", view.holdings), view.holdings.cut),
    ...part(waysTable(view.namedBy.filter(isWayIn), "Named by"), null),
  ];
  return between([
    `**Exposure of ${view.actor.name}, as of ${today}**`,
    ...(parts.length > 0 ? parts : ["No way in is named, and no note names it as one."]),
    ...view.findings.map(({ message }) => `- ${message}`),
    view.footer,
  ]);
}

function isWayIn({ kind }: WayGroup): boolean {
  return kind !== "stake" && kind !== "holding" && kind !== "parent";
}

function part(table: CopyTable, cut: string | null): readonly string[] {
  if (table.rows.length === 0) return [];
  return [tableMarkdown(table), ...(cut === null ? [] : [cut])];
}

function between(parts: readonly string[]): string {
  return betweenMarks("exposure", parts.join("\n\n"));
}
