import type { DailyRule, Example } from "../rule";

export const editedSince: DailyRule = {
  id: "edited-since",
  name: "Edited since",
  describe: "The note was edited while Dossier ran, and its Updated line was not.",
  asked: "daily",
  applies: ({ own: { note: { updated } }, editedOn }) => editedOn !== null && updated !== null && editedOn > updated.date,
  tell: ({ own: { note: { updated } }, editedOn }) =>
    updated ? [{ rule: editedSince.id, text: `Edited on ${editedOn}, Updated says ${updated.date}`, line: updated.line, others: [] }] : [],
};

export const examples: readonly Example[] = [
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-05-03", editedOn: "2026-05-02", reasons: ["Edited on 2026-05-02, Updated says 2026-01-04"] },
  { note: "#actor\n\n*Updated 2026-05-02*", today: "2026-05-03", editedOn: "2026-05-02", reasons: [] },
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-05-03", reasons: [] },
];
