import type { CivilDate } from "../core/civil-date";
import type { ActorKey } from "../core/exposure/exposure";
import type { WayMemory } from "../core/settings/memory";

/** Where a click wants a note to open: here, in a new tab, a split or a window of its own. */
export type Pane = "here" | "tab" | "split" | "window";

/** What the user does in a panel or chart, as plain data; the host carries it out. */
export type Action =
  | OpenAction
  | OpenChartAction
  | HoverAction
  | CreateNoteAction
  | CopyAction
  | CopyImageAction
  | StampAction
  | SnoozeAction
  | CadenceAction
  | DismissAction
  | FoldAction
  | FilterWaysAction
  | DirectionAction
  | JoinAction
  | NameAction
  | InsertSummaryAction
  | LookUpAction
  | MenuAction;

/** Open a note, at a 1-based line if one is given. */
export interface OpenAction {
  readonly kind: "open";
  readonly path: string;
  readonly line: number | null;
  readonly pane: Pane;
}

/** Open the chart of a note's table in a tab of its own; `table` is its key (core/chart/plottable.ts). */
export interface OpenChartAction {
  readonly kind: "open-chart";
  readonly path: string;
  readonly table: string;
}

/** Preview a note beside the element under the pointer. */
export interface HoverAction {
  readonly kind: "hover";
  readonly path: string;
  readonly line: number | null;
  readonly event: MouseEvent;
  readonly element: HTMLElement;
}

/** Make a note for a name that has none. */
export interface CreateNoteAction {
  readonly kind: "create-note";
  readonly name: string;
}

/** Put text on the clipboard; `what` names it in the notice (`Reach as CSV`). */
export interface CopyAction {
  readonly kind: "copy";
  readonly text: string;
  readonly what: string;
}

/** Put a picture on the clipboard. */
export interface CopyImageAction {
  readonly kind: "copy-image";
  /** Where it cannot be drawn, the reason is shown. */
  readonly image: Promise<Blob>;
  readonly what: string;
}

/** Mark notes as checked today. */
export interface StampAction {
  readonly kind: "stamp";
  readonly paths: readonly string[];
}

/** Leave a note out of the list until a day; null ends the snooze. */
export interface SnoozeAction {
  readonly kind: "snooze";
  readonly path: string;
  readonly until: CivilDate | null;
  /** True to ask for the day first. */
  readonly ask: boolean;
}

/** Write how often this note is to be looked at (`30d`) into its properties. */
export interface CadenceAction {
  readonly kind: "set-cadence";
  readonly path: string;
}

/** The user says that a flagged note did not need work. */
export interface DismissAction {
  readonly kind: "dismiss";
  readonly path: string;
}

/** Remember that a section of a panel was folded or unfolded against its first state. */
export interface FoldAction {
  readonly kind: "fold";
  readonly id: string;
  readonly turned: boolean;
}

/** Remember by what the vault's ways in are filtered. */
export interface FilterWaysAction {
  readonly kind: "filter-ways";
  readonly filter: WayMemory;
}

/** Which way is better in a benchmark (by its folded name); null leaves it to the known list. */
export interface DirectionAction {
  readonly kind: "set-direction";
  readonly benchmark: string;
  readonly direction: "higher" | "lower" | null;
}

/** Two names are one benchmark or subject, or they are two; null takes the word back. */
export interface JoinAction {
  readonly kind: "join";
  readonly of: "benchmark" | "subject";
  readonly names: readonly [string, string];
  readonly same: boolean | null;
}

/** Which note a name means (folded), of several that go by it; null takes the word back. */
export interface NameAction {
  readonly kind: "say-name";
  readonly name: string;
  readonly path: string | null;
}

/** Put the dated summary of an actor's exposure into its note, in the place of the one that stands there. */
export interface InsertSummaryAction {
  readonly kind: "insert-summary";
  readonly path: string;
}

/** Show the exposure of an actor, whatever note is at hand; null goes back to that note. */
export interface LookUpAction {
  readonly kind: "look-up";
  readonly actor: ActorKey | null;
}

/** Show a menu at the pointer or under the element that has the focus. */
export interface MenuAction {
  readonly kind: "menu";
  readonly items: readonly MenuItem[];
  readonly event: MouseEvent | KeyboardEvent;
}

export interface MenuItem {
  readonly title: string;
  readonly icon: string;
  readonly checked?: boolean;
  /** Items of one section stand together. */
  readonly section?: string;
  readonly run: () => void;
}

export type Dispatch = (action: Action) => void;
