/** A note's age against its limit as a small bar; the tick is the limit, the scale ends at twice it. Only what lies beyond the limit is coloured. */
export function AgeBar({ ageDays, limitDays }: { readonly ageDays: number | null; readonly limitDays: number | null }) {
  if (ageDays === null || limitDays === null || ageDays < 0) return null;
  const share = 100 * Math.min(1, ageDays / (2 * limitDays));
  return (
    <svg class="dossier-age-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${ageDays} of ${limitDays} days`}>
      <rect class="dossier-age-track" x="0" y="1" width="100" height="4" />
      <rect class="dossier-age-within" x="0" y="1" width={Math.min(share, 50)} height="4" />
      {share > 50 ? <rect class="dossier-age-over" x="50" y="1" width={share - 50} height="4" /> : null}
      <rect class="dossier-age-limit" x="49" y="0" width="2" height="6" />
    </svg>
  );
}
