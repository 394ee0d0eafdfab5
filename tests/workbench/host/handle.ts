/** How a note is shown. */
export type ViewMode = "live" | "reading" | "source";

/** What the page offers to tests as `window.workbench`. */
export interface WorkbenchHandle {
  /** `loading`, `ready`, or what went wrong. */
  readonly state: string;
  /** What threw or was rejected unheard since the start. */
  readonly errors: readonly string[];
  readonly notices: readonly string[];
  /** How often the plugin asked for the network. */
  requestUrlCalls(): number;
  enablePlugin(id: string): Promise<void>;
  disablePlugin(id: string): void;
  openNote(path: string, line?: number): Promise<void>;
  /** The paths of all notes. */
  notes(): readonly string[];
  setMode(mode: ViewMode): void;
  setTheme(theme: "light" | "dark"): void;
  /** Puts the cursor of the active note after the first place where this text stands, or at the end. */
  putCursor(after: string | null): void;
  /** The active note, and the line of its cursor counted from 0. */
  cursor(): { path: string | null; line: number | null };
  /** Makes the page that the app would export a note as PDF from: the note drawn in full, seen only on paper. */
  preparePrint(path: string): Promise<void>;
  /** What the app's own command line answers to `obsidian <words>`. */
  runCli(words: readonly string[]): Promise<string>;
  /** The commands of that command line with their flags. */
  cliHelp(): Readonly<Record<string, readonly string[]>>;
  /** Turns the core plugin Bases on or off. */
  turnBases(isOn: boolean): void;
  /** The options of the open base's view with what they are called; and sets one, as its toolbar does. */
  baseOptions(): Readonly<Record<string, string>>;
  setBaseOption(key: string, value: unknown): void;
  /** Writes what was typed in the active note at once, instead of half a second later. */
  saved(): Promise<void>;
}
