import type { ComponentChildren } from "preact";
import type { Dispatch, Pane } from "../action";

interface NoteLinkProps {
  readonly path: string;
  readonly line?: number | null;
  readonly label?: string;
  readonly class?: string;
  readonly dispatch: Dispatch;
  readonly children: ComponentChildren;
}

/** A name or figure that opens its note at its line: a click opens it here, with Mod in a new tab; hovering previews it. */
export function NoteLink({ path, line = null, label, class: extra = "", dispatch, children }: NoteLinkProps) {
  return (
    <a
      class={`dossier-link internal-link ${extra}`}
      href={path}
      data-href={path}
      data-line={line ?? undefined}
      draggable
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        dispatch({ kind: "open", path, line, pane: paneOf(event) });
      }}
      onAuxClick={(event) => {
        if (event.button !== 1) return;
        event.preventDefault();
        dispatch({ kind: "open", path, line, pane: "tab" });
      }}
      onMouseOver={(event) => dispatch({ kind: "hover", path, line, event, element: event.currentTarget })}
    >
      {children}
    </a>
  );
}

/** As in the app: Mod opens a tab, Mod-Alt a split, Mod-Alt-Shift a window. */
export function paneOf(event: MouseEvent | KeyboardEvent): Pane {
  if (!event.ctrlKey && !event.metaKey) return "here";
  if (!event.altKey) return "tab";
  return event.shiftKey ? "window" : "split";
}
