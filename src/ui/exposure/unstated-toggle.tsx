import { counted } from "../../core/counted";

/** Whether what no note states is hidden, and what turns it; one for all lists of a view. */
export interface Unstated {
  readonly hides: boolean;
  readonly turn: () => void;
}

/** Hides the rows without a stated share, and says that it does. `count` is how many there are. */
export function UnstatedToggle({ hides, turn, count }: Unstated & { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p class="dossier-muted dossier-small">
      <button type="button" class="dossier-do" aria-pressed={hides} onClick={turn}>Hide unstated</button>
      <span role="status">{hides ? ` ${counted(count, "row")} without a stated share hidden` : ""}</span>
    </p>
  );
}
