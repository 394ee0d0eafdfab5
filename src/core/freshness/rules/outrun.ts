import type { Example, Face, TimelessRule } from "../rule";

/** A note is outrun by others that were updated more than this many days after it. */
const lagDays = 30;

export const outrun: TimelessRule = {
  id: "outrun",
  name: "Outrun by newer notes",
  describe: "Most of the notes that it names as exposure were updated well after it.",
  asked: "once",
  applies: ({ own, named }) => named.length > 1 && isMost(countNewer(own, named), named.length),
  tell({ own, named }) {
    const { updated } = own.note;
    const newer = named.filter((other) => countNewer(own, [other]) > 0);
    if (!updated || !isMost(newer.length, named.length)) return [];
    const text = `Outrun: ${newer.length} of the ${named.length} notes it names as exposure were updated more than ${lagDays} days after it`;
    return [{ rule: outrun.id, text, line: updated.line, others: newer.map(({ path }) => path) }];
  },
};

export const examples: readonly Example[] = [
  {
    note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01",
    named: ["*Updated 2026-02-20*", "*Updated 2026-02-21*", "*Updated 2026-02-22*", "*Updated 2026-01-01*"],
    reasons: ["Outrun: 3 of the 4 notes it names as exposure were updated more than 30 days after it"],
  },
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01", named: ["*Updated 2026-02-20*", "*Updated 2026-02-01*"], reasons: [] },
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-03-01", named: ["*Updated 2026-02-20*"], reasons: [] },
];

function countNewer(own: Face, named: readonly Face[]): number {
  let newer = 0;
  for (const { updatedDay } of named) if (updatedDay > own.updatedDay + lagDays) newer++;
  return newer;
}

/** At least two, and at least half. */
function isMost(newer: number, named: number): boolean {
  return newer > 1 && newer * 2 >= named;
}
