import { civilDate, daysInMonth, type CivilDate } from "../civil-date";
import type { Part } from "./period-words";

/** The days of a period, and where it ends in its text. */
export interface Days {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly to: number;
}

/** A period narrowed to its early, middle or late part, by the table of reading-notes.md, section 3; a quarter or half stays whole. */
export function narrowed(days: Days, part: Part): Days {
  const year = Number(days.start.slice(0, 4));
  const month = Number(days.start.slice(5, 7));
  if (days.end.slice(0, 4) !== days.start.slice(0, 4)) return decadePart(days, part);
  if (days.start.slice(0, 7) === days.end.slice(0, 7)) return monthPart(days, year, month, part);
  if (days.start.endsWith("-01-01") && days.end.endsWith("-12-31")) return yearPart(days, year, part);
  return days;
}

function yearPart(days: Days, year: number, part: Part): Days {
  if (part === "early") return { ...days, end: `${year}-04-30` };
  if (part === "mid") return { ...days, start: `${year}-05-01`, end: `${year}-08-31` };
  return { ...days, start: part === "end" ? `${year}-12-01` : `${year}-09-01` };
}

function monthPart(days: Days, year: number, month: number, part: Part): Days {
  const day = (of: number): CivilDate => civilDate(year, month, of) ?? days.end;
  if (part === "early") return { ...days, end: day(10) };
  if (part === "mid") return { ...days, start: day(11), end: day(20) };
  return { ...days, start: day(21), end: day(daysInMonth(year, month)) };
}

function decadePart(days: Days, part: Part): Days {
  const decade = days.start.slice(0, 3);
  if (part === "early") return { ...days, end: `${decade}3-12-31` };
  if (part === "mid") return { ...days, start: `${decade}4-01-01`, end: `${decade}6-12-31` };
  return { ...days, start: `${decade}7-01-01` };
}
