const focusable = "[tabindex], button, a, input, select";

/** Keeps the focus in a panel until the user moves it: where a redraw takes away what had it, what then stands in its place takes it, or else what is nearest. Gives what ends it. */
export function keepFocus(panel: HTMLElement): () => void {
  let focused: Element | null = null;
  /** Where it stands: all that it stands in up to the panel, innermost first, and the place there. */
  let places: (readonly [Element, number])[] = [];
  panel.addEventListener("focusin", ({ target }) => {
    focused = target as Element;
    places = [];
    for (let each = focused, around = each.parentElement; around && each !== panel; each = around, around = each.parentElement) places.push([around, [...around.children].indexOf(each)]);
  });
  panel.addEventListener("focusout", () => panel.win.setTimeout(() => {
    if (focused?.isConnected && !panel.contains(panel.doc.activeElement)) focused = null;
  }));
  const watch = new MutationObserver(() => {
    if (focused?.isConnected !== false || panel.doc.activeElement !== panel.doc.body) return;
    for (const [around, place] of places) {
      const instead = around.isConnected ? (around.children[place] ?? around.lastElementChild) : null;
      const next = instead?.matches(focusable) ? instead : instead?.querySelector(focusable);
      if (next?.instanceOf(HTMLElement)) return next.focus({ preventScroll: true });
    }
  });
  watch.observe(panel, { childList: true, subtree: true });
  return () => watch.disconnect();
}
