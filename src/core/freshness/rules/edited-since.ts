import type { Rule } from "../rule";

export const editedSince: Rule = {
  id: "edited-since",
  describe: "The note was edited while Dossier ran, and its Updated line was not.",
  check({ note: { updated }, editedOn }) {
    if (!updated || editedOn === null || editedOn <= updated.date) return [];
    return [{ rule: editedSince.id, text: `Edited on ${editedOn}, Updated says ${updated.date}`, line: updated.line, others: [] }];
  },
  examples: [
    { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-05-03", editedOn: "2026-05-02", reasons: ["Edited on 2026-05-02, Updated says 2026-01-04"] },
    { note: "#actor\n\n*Updated 2026-05-02*", today: "2026-05-03", editedOn: "2026-05-02", reasons: [] },
    { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-05-03", reasons: [] },
  ],
};
