import { render, type ComponentType } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ActorKey } from "../core/exposure/exposure";
import type { Finding } from "../core/finding";
import type { Memory } from "../core/settings/memory";
import type { Settings } from "../core/settings/settings";
import type { Survey } from "../core/survey";
import type { Dispatch } from "./action";
import { Problems, Reading, type ReadingProgress } from "./shared/empty";
import { keepFocus } from "./shared/keep-focus";
import { SectionMemory } from "./shared/section";

/** Everything a panel is drawn from; a new one for each revision. */
export interface PanelState {
  readonly survey: Survey;
  readonly settings: Settings;
  readonly memory: Memory;
  readonly progress: ReadingProgress;
  /** Notes that could not be read. */
  readonly problems: readonly Finding[];
  /** The path of the note that the user works in; null when there is none. */
  readonly activePath: string | null;
  /** Whose exposure was looked up; null where the note at hand is shown. */
  readonly lookedUp: ActorKey | null;
}

export interface PanelProps {
  readonly state: PanelState;
  readonly dispatch: Dispatch;
}

export type Panel = ComponentType<PanelProps>;

/** Draws a panel into `container`; `null` takes it away again and releases what it held. */
export function drawPanel(container: HTMLElement, panel: Panel | null, props: PanelProps | null): void {
  render(panel && props ? <Frame panel={panel} {...props} /> : null, container);
}

/** A panel with what all have in common. It is gone through again only when something that it rests on is another; it waits unseen until a survey holds notes, or there are none. */
function Frame({ panel: Chosen, state, dispatch }: PanelProps & { readonly panel: Panel }) {
  const { survey, settings, memory, activePath, lookedUp, progress, problems } = state;
  const body = useMemo(
    () => (
      <SectionMemory.Provider value={{ turned: memory.turnedSections, dispatch }}>
        <Chosen state={state} dispatch={dispatch} />
      </SectionMemory.Provider>
    ),
    [Chosen, survey, settings, memory, activePath, lookedUp, dispatch],
  );
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? keepFocus(place.current) : undefined), []);
  return (
    <div class="dossier-panel" ref={place}>
      <Reading {...progress} />
      <Problems problems={problems} />
      <div hidden={survey.revision === 0 && !(progress.complete && survey.index.size === 0)}>{body}</div>
    </div>
  );
}
