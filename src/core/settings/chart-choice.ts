export const chartForms = ["bars", "rows", "dots", "lines"] as const;

/** How values are drawn: upright bars, bars that lie, dots, or lines over time. */
export type ChartForm = (typeof chartForms)[number];

/** What the user chose for one chart; null where the chart decides by itself. */
export interface ChartChoice {
  readonly type: ChartForm | null;
  /** The names of the columns (or rows of a table with periods across) that are drawn. */
  readonly columns: readonly string[] | null;
  readonly sort: "value" | "name" | "written" | null;
  readonly scale: "linear" | "log" | null;
  /** Only so many are drawn one by one; the others are one more, from their lowest to their highest. */
  readonly top: number | null;
  /** Two units: a chart each, or one chart with an axis on either side. */
  readonly axes: "apart" | "together" | null;
}

export const noChoice: ChartChoice = { type: null, columns: null, sort: null, scale: null, top: null, axes: null };

/** What can be chosen by a word, and the words. */
export const choiceWords = { type: chartForms, sort: ["value", "name", "written"], scale: ["linear", "log"], axes: ["apart", "together"] } as const;

/** Takes whatever was loaded; what does not fit is left to the chart. Never throws. */
export function readChoice(data: unknown): ChartChoice {
  const fields: Record<string, unknown> = typeof data === "object" && data !== null ? { ...data } : {};
  const { columns, top } = fields;
  return {
    type: oneOf(choiceWords.type, fields["type"]),
    columns: Array.isArray(columns) ? columns.filter((name) => typeof name === "string") : null,
    sort: oneOf(choiceWords.sort, fields["sort"]),
    scale: oneOf(choiceWords.scale, fields["scale"]),
    top: typeof top === "number" && Number.isInteger(top) && top > 0 ? top : null,
    axes: oneOf(choiceWords.axes, fields["axes"]),
  };
}

/** The choice without what is left to the chart; null when nothing was chosen. */
export function writeChoice(choice: ChartChoice): object | null {
  const chosen = Object.entries(choice).filter(([, value]) => value !== null);
  return chosen.length === 0 ? null : Object.fromEntries(chosen);
}

/** `value` where it is one of the words; else null. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}
