import type { Settings } from "./settings";

type KeysOf<Value> = { [Key in keyof Settings]: Settings[Key] extends Value ? Key : never }[keyof Settings];

interface Common {
  readonly group: SettingGroup;
  readonly name: string;
  readonly description: string;
}

/** A line of text. */
export interface TextSetting extends Common {
  readonly kind: "text";
  readonly key: KeysOf<string>;
  readonly placeholder: string;
}

/** Several lines of text, each an entry of its own. */
export interface LinesSetting extends Common {
  readonly kind: "lines";
  readonly key: KeysOf<readonly string[]>;
  readonly placeholder: string;
}

/** A whole number within bounds. */
export interface NumberSetting extends Common {
  readonly kind: "number";
  readonly key: KeysOf<number>;
  readonly min: number;
  readonly max: number;
}

export interface ToggleSetting extends Common {
  readonly kind: "toggle";
  readonly key: KeysOf<boolean>;
}

export interface ChoiceSetting extends Common {
  readonly kind: "choice";
  readonly key: KeysOf<string>;
  /** Value → what the user reads. */
  readonly options: Readonly<Record<string, string>>;
}

export type SettingDefinition = TextSetting | LinesSetting | NumberSetting | ToggleSetting | ChoiceSetting;

export const settingGroups = ["Reading", "Charts", "Freshness"] as const;

export type SettingGroup = (typeof settingGroups)[number];

/** The one list of settings, in the order in which they are shown. */
export const settingDefinitions: readonly SettingDefinition[] = [
  {
    kind: "text", key: "actorTag", group: "Reading", name: "Actor tag", placeholder: "actor",
    description: "Notes with this tag are actor notes: companies, people, funds, governments and places.",
  },
  {
    kind: "text", key: "portfolioTag", group: "Reading", name: "Portfolio tag", placeholder: "portfolio",
    description: "Notes with this tag hold a table of your positions.",
  },
  {
    kind: "lines", key: "sectionWords", group: "Reading", name: "Words for sections", placeholder: "direct: who profits\nrisk: verlierer",
    description: "Words that mark a section, besides those Dossier knows: a meaning (direct, indirect, stake, holding, risk, gain, investment, related, sources, short, other), a colon, the words.",
  },
  {
    kind: "choice", key: "inlineCharts", group: "Charts", name: "Charts under tables",
    description: "What stands under a table of numbers. The note itself is never changed.",
    options: { strip: "A slim strip, opened by a click", full: "The full chart", never: "Nothing" },
  },
  {
    kind: "number", key: "staleAfterDays", group: "Freshness", name: "Days until stale", min: 1, max: 3650,
    description: "A note is stale when its own Updated line is older than this.",
  },
  {
    kind: "lines", key: "cadence", group: "Freshness", name: "Cadence", placeholder: "#china: 30\nFunds/: 8w",
    description: "One rule a line: a tag or a folder, and how often its notes want another look (days, or 30d, 8w, 3m, 1y). The shortest that fits holds.",
  },
  {
    kind: "lines", key: "exempt", group: "Freshness", name: "Never stale", placeholder: "daily\nArchive/",
    description: "Tags and folders (with a slash at the end) whose notes are left alone, one a line.",
  },
  {
    kind: "lines", key: "quietRules", group: "Freshness", name: "Reasons left out", placeholder: "outrun\nedited-since",
    description: "Reasons that flag no note, one a line: overdue-expectation, outrun, edited-since, updated-disagree.",
  },
  {
    kind: "number", key: "dailyBudget", group: "Freshness", name: "Notes a day", min: 1, max: 1000,
    description: "How many notes the list of the day holds at most.",
  },
  {
    kind: "text", key: "stampForm", group: "Freshness", name: "Form of a new stamp", placeholder: "*Updated {date}*",
    description: "The line that marking as checked adds to a note that has none. Where one stands, only its date changes.",
  },
  {
    kind: "toggle", key: "editorMarks", group: "Freshness", name: "Marks in the editor",
    description: "A quiet mark on a stale Updated line and on expectations that have passed.",
  },
  {
    kind: "toggle", key: "statusBar", group: "Freshness", name: "Status bar",
    description: "Shows the state and age of the note at hand.",
  },
];
