import type { ComponentChild } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useLabel } from "./use-label";
import { rowsIn, useRows } from "./use-rows";

/** What a row spreads over its element: its place for screen readers, and the tab stop that moves with the arrow keys. */
export interface RowSlot {
  readonly tabIndex: number;
  readonly "aria-posinset"?: number;
  readonly "aria-setsize"?: number;
  readonly "aria-rowindex"?: number;
}

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, at: number) => string;
  /** One `<li>` (in a table's body one `<tr>`) with its key and the slot spread over it: `<li key={…} {...slot}>`. Its height is its own. */
  readonly row: (item: Item, slot: RowSlot, at: number) => ComponentChild;
  /** `tbody` makes the rows of a table. */
  readonly as?: "ul" | "tbody";
  readonly class?: string;
  readonly label?: string;
  /** A guess at a row's height in pixels, until rows have been measured. */
  readonly rowHeight: number;
}

/** A row in sight: given again as it was drawn, nobody goes through it again. */
interface DrawnRow {
  readonly tabIndex: number;
  readonly node: ComponentChild;
}

/**
 * A list that may be thousands of rows long, of which only those in sight are in the document (all of a short one). It scrolls with what scrolls around
 * it (the panel); arrow keys, Home and End move between rows, Enter opens one.
 */
export function VirtualList<Item>({ items, keyOf, row, as: List = "ul", class: name, label, rowHeight }: VirtualListProps<Item>) {
  const keys = useMemo(() => items.map(keyOf), [items]);
  const rows = useRows(keys, rowHeight);
  const [stop, setStop] = useState(0);
  const tabStop = stop >= rows.first && stop < rows.end ? stop : rows.first;
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const { targetNode: from } = event;
    if (event.key === "Enter" && !event.defaultPrevented && from?.instanceOf(HTMLElement) && from.parentElement === event.currentTarget) press(from, event);
    const at = rowsIn(event.currentTarget, rows.whole).findIndex((each) => each.contains(each.ownerDocument.activeElement));
    const next = at < 0 ? null : stepOf(event, rows.first + at, items.length);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    rows.focus(next);
  };
  const drawn = useMemo(() => new Map<number, DrawnRow>(), [items, row]);
  for (const at of drawn.keys()) if (at < rows.first || at >= rows.end) drawn.delete(at);
  const [labelId, hiddenLabel] = useLabel(label ?? "");
  const list = (
    <List class={name} aria-labelledby={label ? labelId : undefined} ref={rows.attach} onKeyDown={move}>
      {rows.whole ? null : <Room as={List} height={rows.before} />}
      {items.slice(rows.first, rows.end).map((item, from) => {
        const at = rows.first + from;
        const tabIndex = at === tabStop ? 0 : -1;
        const known = drawn.get(at);
        if (known?.tabIndex === tabIndex) return known.node;
        const place = List === "tbody" ? { "aria-rowindex": at + 1 } : { "aria-posinset": at + 1, "aria-setsize": items.length };
        const node = row(item, { tabIndex, ...place }, at);
        drawn.set(at, { tabIndex, node });
        return node;
      })}
      {rows.whole ? null : <Room as={List} height={rows.after} />}
    </List>
  );
  return label ? <>{hiddenLabel}{list}</> : list;
}

/** Enter on a row is a click on the first that it offers, with the same keys held; what then gets the focus is not pressed as well. */
function press(row: HTMLElement, event: KeyboardEvent): void {
  event.preventDefault();
  row.querySelector("a, button")?.dispatchEvent(new MouseEvent("click", event));
}

/** Stands for the rows that are not drawn. */
function Room({ as, height }: { readonly as: "ul" | "tbody"; readonly height: number }) {
  const Row = as === "ul" ? "li" : "tr";
  return <Row class="dossier-room" aria-hidden="true" style={{ height: `${height}px` }} />;
}

/** The row that a key leads to; null where it leads nowhere or belongs to a field. */
function stepOf({ key, targetNode }: KeyboardEvent, at: number, count: number): number | null {
  if (targetNode?.instanceOf(HTMLElement) && targetNode.matches("input, select, textarea")) return null;
  const next = key === "ArrowDown" ? at + 1 : key === "ArrowUp" ? at - 1 : key === "Home" ? 0 : key === "End" ? count - 1 : null;
  return next === null || next < 0 || next >= count ? null : next;
}
