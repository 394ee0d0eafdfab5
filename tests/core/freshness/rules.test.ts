import { describe, expect, it } from "vitest";
import { surveyFreshness } from "../../../src/core/freshness/freshness";
import type { Example, Rule } from "../../../src/core/freshness/rule";
import { allRules } from "../../../src/core/freshness/rules/all";
import { examples as updatedDisagreeExamples, updatedDisagree } from "../../../src/core/freshness/rules/disagreement";
import { examples as editedSinceExamples, editedSince } from "../../../src/core/freshness/rules/edited-since";
import { examples as overdueExpectationExamples, overdueExpectation } from "../../../src/core/freshness/rules/expectation";
import { examples as updatedInFutureExamples, updatedInFuture } from "../../../src/core/freshness/rules/future";
import { examples as malformedDateExamples, malformedDate } from "../../../src/core/freshness/rules/malformed";
import { examples as outrunExamples, outrun } from "../../../src/core/freshness/rules/outrun";
import { examples as pastLimitExamples, pastLimit } from "../../../src/core/freshness/rules/past-limit";
import { examples as unreadCadenceExamples, unreadCadence } from "../../../src/core/freshness/rules/unread-cadence";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { emptyMemory } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { read } from "../read";

/** The reasons of one rule for the example's note, in a vault that holds the notes it names. */
function reasonsOf(id: string, { note, today, limitDays = 90, editedOn, named = [] }: Example): readonly string[] {
  const index = createVaultIndex();
  const links = named.map((_, at) => `- [[other ${at}]] — a reason`).join("\n");
  index.put(read(named.length > 0 ? `${note}\n\n**Indirect exposure:**\n\n${links}\n` : note, "Note.md"));
  for (const [at, text] of named.entries()) index.put(read(text, `other ${at}.md`));
  const memory = editedOn === undefined ? emptyMemory : { ...emptyMemory, edits: new Map([["Note.md", editedOn]]) };
  const verdict = surveyFreshness(index, today, { ...defaultSettings, staleAfterDays: limitDays }, memory).of("Note.md");
  return verdict?.reasons.filter(({ rule }) => rule === id).map(({ text }) => text) ?? [];
}

const examplesOf = new Map<Rule, readonly Example[]>([
  [updatedDisagree, updatedDisagreeExamples],
  [editedSince, editedSinceExamples],
  [overdueExpectation, overdueExpectationExamples],
  [updatedInFuture, updatedInFutureExamples],
  [malformedDate, malformedDateExamples],
  [outrun, outrunExamples],
  [pastLimit, pastLimitExamples],
  [unreadCadence, unreadCadenceExamples],
]);

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it.each(examplesOf.get(rule) ?? [])("on $today: $note → $reasons", (example) => expect(reasonsOf(id, example)).toEqual(example.reasons));

  it("has an example for it and one against it", () => {
    const examples = examplesOf.get(rule) ?? [];
    expect([examples.some(({ reasons }) => reasons.length > 0), examples.some(({ reasons }) => reasons.length === 0)]).toEqual([true, true]);
  });
});
