import type { Dispatch, MenuItem } from "../action";

interface MenuButtonProps {
  /** What the menu is about: `More about the matrix`. */
  readonly label: string;
  /** Asked for when the menu opens. */
  readonly items: () => readonly MenuItem[];
  readonly dispatch: Dispatch;
}

/** Three dots that open a menu. */
export function MenuButton({ label, items, dispatch }: MenuButtonProps) {
  return (
    <button type="button" class="dossier-menu-button" aria-label={label} aria-haspopup="menu" onClick={(event) => dispatch({ kind: "menu", items: items(), event })}>⋯</button>
  );
}
