import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";
import { watchSize } from "./watch-size";

/** The width of an element in pixels, followed as it changes; `first` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    return watchSize(watched, () => {
      watched.win.requestAnimationFrame(() => {
        if (watched.clientWidth > 0) setWidth(watched.clientWidth);
      });
    });
  }, [element]);
  return width;
}
