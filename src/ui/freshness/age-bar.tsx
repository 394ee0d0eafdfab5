/** A note's age against its limit as a small bar; the tick is the limit, the scale ends at twice it. */
export function AgeBar({ ageDays, limitDays }: { readonly ageDays: number | null; readonly limitDays: number | null }) {
  if (ageDays === null || limitDays === null || ageDays < 0) return null;
  const share = Math.min(1, ageDays / (2 * limitDays));
  return (
    <svg class="dossier-age-bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={`${ageDays} of ${limitDays} days`}>
      <rect class="dossier-age-track" x="0" y="0" width="100" height="4" />
      <rect class={ageDays > limitDays ? "dossier-age-over" : "dossier-age-within"} x="0" y="0" width={100 * share} height="4" />
      <rect class="dossier-age-limit" x="49.6" y="0" width="0.8" height="4" />
    </svg>
  );
}
