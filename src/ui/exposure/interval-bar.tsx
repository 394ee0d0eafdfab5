import type { Interval } from "../../core/exposure/exposure";

/** A share as a bar: solid as far as it is certain, hatched as far as it is possible. Its words stand beside it. */
export function IntervalBar({ share: [low, high], whole = 1 }: { readonly share: Interval; readonly whole?: number }) {
  const percent = (part: number): string => `${(100 * Math.min(1, part / whole)).toFixed(2)}%`;
  return (
    <span class="dossier-interval" aria-hidden="true">
      <span class="dossier-interval-possible" style={{ width: percent(high) }} />
      <span class="dossier-interval-certain" style={{ width: percent(low) }} />
    </span>
  );
}
