const focusable = "[tabindex], button, a, input, select";

/** Keeps the focus in a panel until the user moves it: where a redraw takes away what had it, what then stands in its place takes it, or else what is nearest. Gives what ends it. */
export function keepFocus(panel: HTMLElement): () => void {
  let focused: Element | null = null;
  /** Where it stands: all that it stands in up to the panel, innermost first, and the place there. */
  let places: (readonly [Element, number])[] = [];
  panel.addEventListener("focusin", ({ targetNode }) => {
    focused = targetNode?.instanceOf(Element) ? targetNode : null;
    places = [];
    for (let each = focused; each?.parentElement && each !== panel; each = each.parentElement) places.push([each.parentElement, [...each.parentElement.children].indexOf(each)]);
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
