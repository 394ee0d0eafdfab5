/** The months by their names and abbreviations, in lower case. */
export const months: Readonly<Record<string, number>> = {
  jan: 1, january: 1, feb: 2, february: 2, mar: 3, march: 3, apr: 4, april: 4, may: 5, jun: 6, june: 6, jul: 7, july: 7, aug: 8, august: 8, sep: 9, sept: 9,
  september: 9, oct: 10, october: 10, nov: 11, november: 11, dec: 12, december: 12,
};

/** First and last month of a season of the northern year. */
export const seasons: Readonly<Record<string, readonly [number, number]>> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 12] };

/** A vague part of a period. */
export type Part = "early" | "mid" | "late" | "end";

/** The words for parts of a period, in lower case. */
export const parts: Readonly<Record<string, Part>> = {
  early: "early", beginning: "early", start: "early", mid: "mid", middle: "mid", late: "late", end: "end", "year-end": "end", yearend: "end", ye: "end", eoy: "end",
};

/** The words, in lower case, that may lead to a period which is a whole cell. */
export const leads: readonly string[] = [
  "by the end of ", "as of ", "week of ", "now to ", "now – ", "now–", "now-", "now - ", "by ", "since ", "from ", "until ", "till ", "through ", "before ", "after ", "circa ", "ca. ", "c. ",
  "around ", "about ", "approx. ", "in ", "pre-", "post-", "~", "≈",
];

/** The first words, in lower case, with which a cell that is a period can open. */
export const periodWords: readonly string[] = [
  ...Object.keys(months), ...Object.keys(seasons), ...Object.keys(parts).map((word) => word.split("-")[0] ?? word), "q", "h", "fy", "cy", "fiscal", "calendar",
  ...leads.flatMap((lead) => /^[a-z]+/.exec(lead)?.[0] ?? []),
];
