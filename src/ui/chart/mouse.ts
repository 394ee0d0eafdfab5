import type { HoverAction } from "../action";

/** Told by what it holds: a chart in another window has events of that window. */
export function isMouse(event: Event | null): event is MouseEvent {
  return event !== null && "button" in event;
}

/** The preview of a point's line beside the pointer; null where the event comes from no element. */
export function previewOf(path: string, line: number, event: MouseEvent): HoverAction | null {
  return event.targetNode?.instanceOf(HTMLElement) ? { kind: "hover", path, line, event, element: event.targetNode } : null;
}
