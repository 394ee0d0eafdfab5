import { render, type ComponentType } from "preact";
import type { Finding } from "../core/finding";
import type { Memory } from "../core/settings/memory";
import type { Settings } from "../core/settings/settings";
import type { Survey } from "../core/survey";
import type { Dispatch } from "./action";
import { Problems, Reading } from "./shared/empty";
import { SectionMemory } from "./shared/section";

/** Everything a panel is drawn from; a new one for each revision. */
export interface PanelState {
  readonly survey: Survey;
  readonly settings: Settings;
  readonly memory: Memory;
  readonly progress: { readonly done: number; readonly total: number };
  /** Notes that could not be read. */
  readonly problems: readonly Finding[];
  /** The path of the note that the user works in; null when there is none. */
  readonly activePath: string | null;
}

export interface PanelProps {
  readonly state: PanelState;
  readonly dispatch: Dispatch;
}

export type Panel = ComponentType<PanelProps>;

/** Draws a panel into `container`; `null` takes it away again and releases what it held. */
export function drawPanel(container: HTMLElement, panel: Panel | null, props: PanelProps | null): void {
  if (!panel || !props) return render(null, container);
  const Chosen = panel;
  render(
    <div class="dossier-panel">
      <Reading {...props.state.progress} />
      <Problems problems={props.state.problems} />
      <SectionMemory.Provider value={{ turned: props.state.memory.turnedSections, dispatch: props.dispatch }}>
        <Chosen {...props} />
      </SectionMemory.Provider>
    </div>,
    container,
  );
}
