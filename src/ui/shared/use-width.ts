import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** The width of an element in pixels, followed as it changes; `first` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const sizes = new ResizeObserver(() => {
      watched.win.requestAnimationFrame(() => {
        if (watched.clientWidth > 0) setWidth(watched.clientWidth);
      });
    });
    sizes.observe(watched);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
