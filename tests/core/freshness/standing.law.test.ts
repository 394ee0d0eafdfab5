import fc from "fast-check";
import { expect, it } from "vitest";
import { createFreshnessSurveyor, surveyFreshness, type FreshnessSurvey } from "../../../src/core/freshness/freshness";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import { emptyMemory } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { finish } from "../../../src/core/steps";
import { runs } from "../../law";
import { read } from "../read";

const names = ["A", "B", "C", "x/A"];
const note = fc.record({
  path: fc.constantFrom(...names.map((name) => `${name}.md`)),
  alias: fc.constantFrom("", "B", "al"),
  links: fc.uniqueArray(fc.constantFrom(...names, "al", "nobody"), { maxLength: 3 }),
  updated: fc.constantFrom("", "*Updated 2026-01-04*", "*Updated 2026-05-20*", "*Updated 2026-13-40*", "*Updated 2027-01-01*"),
  expected: fc.constantFrom("", "The plant is expected to open by March 2026.", "The plant is expected to open by August 2026."),
});
const text = fc.record({ note }).map(({ note: { path, alias, links, updated, expected } }) =>
  read(`---\naliases: [${alias}]\n---\n#actor\n\n${expected}\n\n**Indirect exposure:**\n\n${links.map((link) => `- [[${link}]] — a reason`).join("\n")}\n\n${updated}\n`, path),
);
const today = fc.constantFrom("2026-02-01", "2026-07-01");
const settings = fc.constantFrom(defaultSettings, { ...defaultSettings, staleAfterDays: 20 }, { ...defaultSettings, quietRules: ["outrun"] });
const event = fc.oneof(text.map((put) => ({ put })), fc.record({ remove: fc.constantFrom(...names.map((name) => `${name}.md`)) }), fc.record({ today, settings }));

function everything({ ranked, overdue, findings }: FreshnessSurvey): unknown {
  return {
    ranked: ranked.map(({ path, state, ageDays, limitDays, reasons, urgency, tier, rests, problem, isOverdue }) => ({ path, state, ageDays, limitDays, reasons, urgency, tier, rests, problem, isOverdue })),
    overdue,
    findings,
  };
}

function linksOf(index: VaultIndex): unknown {
  return index.notes().map(({ path }) => [path, index.linkedFrom(path).length]);
}

it("a survey that keeps what did not change equals one made afresh, and a survey once made does not change", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 14 }), today, settings, (events, firstDay, firstSettings) => {
      const index = createVaultIndex();
      const surveyor = createFreshnessSurveyor();
      let day = firstDay;
      let chosen = firstSettings;
      let before: { readonly survey: FreshnessSurvey; readonly was: unknown } | null = null;
      for (const each of events) {
        if ("put" in each) index.put(each.put);
        else if ("remove" in each) index.remove(each.remove);
        else [day, chosen] = [each.today, each.settings];
        const kept = finish(surveyor.survey(index, day, chosen, emptyMemory));
        const fresh = surveyFreshness(index, day, chosen, emptyMemory);
        expect(everything(kept)).toEqual(everything(fresh));
        expect(index.notes().map(({ path }) => [path, kept.of(path)?.rests.links])).toEqual(linksOf(index));
        if (before) expect(everything(before.survey)).toEqual(before.was);
        before = { survey: kept, was: structuredClone(everything(kept)) };
      }
    }),
    { numRuns: runs(200) },
  );
});

it("the order is total and stable: whatever order the notes came in, the list is the same", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { selector: ({ path }) => path, maxLength: 4 }), (notes) => {
      const orders = [notes, [...notes].reverse()].map((each) => {
        const index = createVaultIndex();
        for (const one of each) index.put(one);
        return surveyFreshness(index, "2026-07-01", defaultSettings, emptyMemory).ranked.map(({ path }) => path);
      });
      expect(orders[0]).toEqual(orders[1]);
    }),
    { numRuns: runs(200) },
  );
});
