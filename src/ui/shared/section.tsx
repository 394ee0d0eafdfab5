import { createContext, type ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Dispatch } from "../action";
import { useUniqueId } from "./unique-id";

/** Which sections the user has turned, and where a turn is reported; given to all of a panel by `drawPanel`. */
export const SectionMemory = createContext<{ readonly turned: ReadonlySet<string>; readonly dispatch: Dispatch }>({ turned: new Set(), dispatch: () => undefined });

interface SectionProps {
  /** Under this id it is remembered whether the section was folded. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** How it stands until the user turns it; open if left out. */
  readonly open?: boolean;
  readonly class?: string;
  /** Beside the heading: figures or buttons. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a panel under a heading that folds it; how the user left it is remembered. What is folded is not drawn. */
export function Section({ id, title, count, open: first = true, class: extra = "", aside, children }: SectionProps) {
  const [open, turn] = useTurned(id, first);
  const body = useUniqueId();
  return (
    <section class={`dossier-section ${extra}`}>
      <div class="dossier-section-head">
        <h3>
          <button type="button" class="dossier-section-fold" aria-expanded={open} aria-controls={body} onClick={turn}>
            {title}
            {count === undefined ? null : <span class="dossier-count">{String(count)}</span>}
          </button>
        </h3>
        {aside}
      </div>
      <div id={body} class="dossier-section-body" hidden={!open}>{open ? children : null}</div>
    </section>
  );
}

/** Whether something is on, `first` until the user turns it, and what turns it; remembered under its id. */
export function useTurned(id: string, first: boolean): readonly [boolean, () => void] {
  const { turned, dispatch } = useContext(SectionMemory);
  const [on, setOn] = useState(first !== turned.has(id));
  const turn = (): void => {
    setOn(!on);
    dispatch({ kind: "fold", id, turned: first === on });
  };
  return [on, turn];
}
