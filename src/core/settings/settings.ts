/** How charts stand under tables. */
export type InlineCharts = "strip" | "full" | "never";

/** What the user can set. Every field has a definition in `definitions.ts`, which feeds the settings tab and the docs. */
export interface Settings {
  readonly actorTag: string;
  readonly portfolioTag: string;
  /** Entries such as `direct: who profits`: words that mark a section, besides those that are known. */
  readonly sectionWords: readonly string[];
  readonly inlineCharts: InlineCharts;
  readonly staleAfterDays: number;
  /** Entries such as `#china: 30` or `Funds/: 8w`: how often notes with a tag, or in a folder, want another look. */
  readonly cadence: readonly string[];
  /** Tags (without `#`) and folders (with a trailing `/`) whose notes never get stale. */
  readonly exempt: readonly string[];
  /** Ids of the rules that flag no note. */
  readonly quietRules: readonly string[];
  /** How many notes the list of the day holds at most. */
  readonly dailyBudget: number;
  /** The line that a stamp adds where none stands; `{date}` becomes the day. */
  readonly stampForm: string;
  readonly editorMarks: boolean;
  readonly statusBar: boolean;
}

export const defaultSettings: Settings = {
  actorTag: "actor",
  portfolioTag: "portfolio",
  sectionWords: [],
  inlineCharts: "strip",
  staleAfterDays: 90,
  cadence: [],
  exempt: ["daily", "book", "meta", "evergreen"],
  quietRules: [],
  dailyBudget: 10,
  stampForm: "*Updated {date}*",
  editorMarks: true,
  statusBar: true,
};
