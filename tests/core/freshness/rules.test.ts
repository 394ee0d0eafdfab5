import { describe, expect, it } from "vitest";
import { surveyFreshness } from "../../../src/core/freshness/freshness";
import type { Example } from "../../../src/core/freshness/rule";
import { allRules } from "../../../src/core/freshness/rules/all";
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

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it.each(rule.examples)("on $today: $note → $reasons", (example) => expect(reasonsOf(id, example)).toEqual(example.reasons));
});
