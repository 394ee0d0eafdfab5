import type { Cell } from "../../core/note/cell";

/** A score as a small bar from zero, with its bounds as a whisker; an open bound runs off to an arrow. */
export function ScoreBar({ cell, scale }: { readonly cell: Cell; readonly scale: { readonly from: number; readonly to: number } }) {
  if (cell.kind !== "quantity") return null;
  const place = (value: number): number => (100 * (value - scale.from)) / (scale.to - scale.from);
  const zero = place(0);
  const at = place(cell.value);
  const low = cell.low === null ? 0 : place(cell.low);
  const high = cell.high === null ? 100 : place(cell.high);
  return (
    <svg class="dossier-score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class={cell.bound === "approx" ? "dossier-bar dossier-bar-approx" : "dossier-bar"} x={Math.min(zero, at)} y="1" width={Math.max(0.5, Math.abs(at - zero))} height="4" />
      {high > low ? <line class={cell.low === null || cell.high === null ? "dossier-whisker dossier-whisker-open" : "dossier-whisker"} x1={low} x2={high} y1="3" y2="3" /> : null}
    </svg>
  );
}
