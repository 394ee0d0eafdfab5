/** How charts stand under tables. */
export type InlineCharts = "strip" | "full" | "never";

/** What the user can set. Every field has a definition in `definitions.ts`, which feeds the settings tab and the docs. */
export interface Settings {
  readonly actorTag: string;
  readonly portfolioTag: string;
  readonly inlineCharts: InlineCharts;
  readonly staleAfterDays: number;
}

export const defaultSettings: Settings = {
  actorTag: "actor",
  portfolioTag: "portfolio",
  inlineCharts: "strip",
  staleAfterDays: 90,
};
