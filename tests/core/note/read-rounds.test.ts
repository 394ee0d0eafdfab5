import { expect, test } from "vitest";
import { read } from "../read";

test("rows of a table of rounds that state a valuation are kept with round, date and line", () => {
  const text = "#actor\n\n## Funding\n\n| Round | Date | Amount | Valuation |\n|---|---|---|---|\n| Series A | 2023 | $70M | — |\n| Series B | Feb 2024 | $200M | ~$2.6B |\n";
  expect(read(text).rounds).toMatchObject([{ heading: "Funding", key: "Series B · Feb 2024", cell: { value: 2.6e9, unit: "USD" }, line: 8 }]);
});

test("valuations of other companies are none of the actor's rounds", () => {
  expect(read("#actor\n\n| Company | Valuation | Status |\n|---|---|---|\n| Rival | $5B | private |\n| Other | $7B | private |\n").rounds).toEqual([]);
});
