import type { VNode } from "preact";
import { useUniqueId } from "./unique-id";

/**
 * A name for what holds other things (a table, a list, a tree): the id to put into `aria-labelledby`, and the hidden text to put beside it. The app shows an
 * `aria-label` as a tooltip over all that lies within.
 */
export function useLabel(text: string): readonly [id: string, label: VNode] {
  const id = useUniqueId();
  return [id, <span key={id} id={id} hidden>{text}</span>];
}
