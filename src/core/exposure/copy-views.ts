import type { CopyCell, CopyName, CopyTable } from "../copy-table";
import type { Actor } from "./actor";
import { type ActorKey, hasNote } from "./actor-key";
import type { Matrix, Ribbon } from "./matrix";
import type { InterestRow, InterestsView, OwnersView, WayGroup } from "./note-view";
import type { Overlap } from "./overlap";
import type { Portfolio } from "./portfolio";
import type { PortfolioExposure } from "./portfolio-exposure";
import type { RankedRow } from "./vault-view";
import { moneyText, shareText, signedRangeText } from "./words";

/** Who owns an actor, or what it owns: direct and through others side by side, coverage and the residual below. */
export function interestsTable(heading: string, view: InterestsView | OwnersView): CopyTable {
  const rows = view.rows.map(interestCells);
  const unnamed = "unnamed" in view ? view.unnamed.map(({ name, share }) => [name, share, "", share, "", ""]) : [];
  const residual = "residual" in view && view.residual ? [["Residual", "", "", shareText(view.residual), "", ""]] : [];
  return { columns: [heading, "Direct", "Through others", "Total", "Size", "As of"], rows: [...rows, ...unnamed, ...residual] };
}

function interestCells({ actor, direct, through, total, size, oldest }: InterestRow): readonly CopyCell[] {
  return [nameCell(actor), direct, through, total, size ? moneyText(size.money) : "", oldest ?? ""];
}

/** Ways in with their reasons and dates; `heading` says whose names they are. */
export function waysTable(groups: readonly WayGroup[], heading = "Name"): CopyTable {
  const rows = groups.flatMap(({ kind, rows: lines }) =>
    lines.map(({ actor, share, reason, over, date, place }) => {
      const said = over ? `~~${reason || "over"}~~` : reason;
      return [kind, nameCell(actor), share, said, date ?? "", `${place.path}:${place.line}`];
    }));
  return { columns: ["Kind", heading, "Share", "Reason", "As of", "Line"], rows };
}

export function rankingTable(ranking: readonly RankedRow[]): CopyTable {
  const rows = ranking.map(({ rank, actor, reach, direct, indirect, stake, risk }) =>
    [rank, nameCell(actor), actor.tickers.join(" "), actor.listing, reach, direct, indirect, stake, risk]);
  return { columns: ["Rank", "Name", "Ticker", "Listing", "Reach", "Direct", "Indirect", "Stake", "Risk"], rows };
}

export function matrixTable({ rows, columns, cells }: Matrix): CopyTable {
  const counts = rows.map(() => columns.map(() => 0));
  for (const { row, column, count } of cells) counts[row]?.splice(column, 1, count);
  return { columns: ["", ...columns.map(({ name }) => name)], rows: rows.map(({ name }, at) => [name, ...(counts[at] ?? [])]) };
}

export function flowTable(ribbons: readonly Ribbon[]): CopyTable {
  return { columns: ["From", "Way in", "Lines"], rows: ribbons.map(({ from, to, count }) => [from, to, count]) };
}

/** Weights in %, shorts negative, each with its line in the portfolio's note. */
export function portfolioTable({ positions }: Portfolio): CopyTable {
  const rows = positions.map(({ actor, name, weight, unweighed, line }) => [linked(actor, name), percentCell(weight), unweighed, line]);
  return { columns: ["Position", "Weight (%)", "Remark", "Line"], rows };
}

export function portfolioExposureTable(exposures: readonly PortfolioExposure[]): CopyTable {
  const rows = exposures.map(({ subject, name, positions, weight, sized, unsized }) =>
    ["actor" in subject ? linked(subject.actor, name) : name, positions.length, percentCell(weight.long), percentCell(weight.short), percentCell(weight.net), signedRangeText(sized), unsized.join("; ")]);
  return { columns: ["To", "Positions", "Long (%)", "Short (%)", "Net (%)", "Sized", "Not sized"], rows };
}

export function overlapTable({ rows }: Overlap, [one, other]: readonly [string, string]): CopyTable {
  const cells = rows.map(({ actor, name, first, second, common }) => [linked(actor, name), percentCell(first), percentCell(second), percentCell(common)]);
  return { columns: ["Name", `${one} (%)`, `${other} (%)`, "In common (%)"], rows: cells };
}

function percentCell(part: number | null): string | number {
  return part === null ? "" : Number((part * 100).toFixed(4));
}

function linked(actor: ActorKey, name: string): CopyName {
  return { name, path: hasNote(actor) ? actor : null };
}

function nameCell({ name, path }: Actor): CopyName {
  return { name, path };
}
