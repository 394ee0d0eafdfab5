import { describe, expect, it } from "vitest";
import { foldHeading, meaningOf, sectionTable } from "../../../src/core/note/section-meaning";
import { defaultSectionWords } from "../../../src/core/note/section-words";

const meaning = (heading: string): string | null => meaningOf(heading, sectionTable(defaultSectionWords));

describe("what a heading announces", () => {
  it.each([
    ["Indirect exposure", "indirect"], ["**Direct plays:**", "direct"], ["2. Who benefits (so far)", "direct"], ["Who loses?", "risk"], ["Tier 1: Direct exposure", "direct"], ["Who’s exposed", "risk"],
    ["Key Investors", "stake"], ["Cap table / Investors", "stake"], ["Ownership & governance", "stake"], ["Joint ownership", "stake"], ["Funding rounds", "stake"],
    ["Current AI investments", "holding"], ["Notable portfolio companies", "holding"], ["Major subsidiaries", "holding"], ["Investment implications", "investment"],
    ["Structural beneficiaries", "gain"],
  ])("%s: %s", (heading, expected) => expect(meaning(heading)).toBe(expected));

  it.each(["Product portfolio", "The cable portfolio", "Why investors worry", "For retail investors", "Arm Holdings", "Winners and losers", "Investor day", "Risks", "Business model", "", "Sources"])(
    "%s: nothing of ours", (heading) => expect(meaning(heading)).toBeNull(),
  );

  it("is the same for any case, numbering, emphasis, brackets and colon", () => {
    expect(foldHeading("## 3. Key **investors** (2025):".slice(3))).toBe("key investors");
  });
});
