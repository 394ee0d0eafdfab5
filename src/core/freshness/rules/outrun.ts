import { daysBetween } from "../../civil-date";
import type { Rule } from "../rule";

/** A note is outrun by others that were updated more than this many days after it. */
const lagDays = 30;

export const outrun: Rule = {
  id: "outrun",
  describe: "Most of the notes that it names as exposure were updated well after it.",
  check({ note: { updated }, named }) {
    if (!updated) return [];
    const newer = named.filter((other) => other.updated !== null && daysBetween(updated.date, other.updated.date) > lagDays);
    if (newer.length < 2 || newer.length * 2 < named.length) return [];
    const text = `Outrun: ${newer.length} of the ${named.length} notes it names as exposure were updated more than ${lagDays} days after it`;
    return [{ rule: outrun.id, text, line: updated.line, others: newer.map(({ path }) => path) }];
  },
  examples: [
    {
      note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01",
      named: ["*Updated 2026-02-20*", "*Updated 2026-02-21*", "*Updated 2026-02-22*", "*Updated 2026-01-01*"],
      reasons: ["Outrun: 3 of the 4 notes it names as exposure were updated more than 30 days after it"],
    },
    { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01", named: ["*Updated 2026-02-20*", "*Updated 2026-02-01*"], reasons: [] },
    { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01", named: ["*Updated 2026-02-20*"], reasons: [] },
  ],
};
