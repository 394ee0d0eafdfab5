import { civilDate, dayNumber, fromDayNumber, monthNames } from "../civil-date";

/** A place on a time axis, in days since 1970, and what stands there. */
export interface TimeTick {
  readonly day: number;
  readonly label: string;
}

/** Steps between ticks, in months. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** First days of months between two days, as evenly as calendars allow and at most `most` of them; a January is named by its year. */
export function monthTicks(from: number, to: number, most: number): readonly TimeTick[] {
  const [first, last] = [monthOf(from) + 1, monthOf(to)];
  const step = steps.find((each) => (last - first) / each < most) ?? 1200;
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const year = Math.floor(month / 12);
    const day = civilDate(year, (month % 12) + 1, 1);
    if (day !== null) ticks.push({ day: dayNumber(day), label: month % 12 === 0 ? String(year) : `${(monthNames[month % 12] ?? "").slice(0, 3)}${step < 12 && ticks.length === 0 ? ` ${year}` : ""}` });
  }
  return ticks;
}

/** Months since year 0. */
function monthOf(day: number): number {
  const date = fromDayNumber(Math.floor(day));
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
