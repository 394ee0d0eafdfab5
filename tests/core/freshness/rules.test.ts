import { describe, expect, it } from "vitest";
import { allRules } from "../../../src/core/freshness/rules/all";
import { ageOf } from "../../../src/core/freshness/verdict";
import { read } from "../read";

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples)("on $today: $note → $reasons", ({ note: text, today, limitDays = 90, editedOn = null, named = [], reasons }) => {
    const note = read(text);
    const ageDays = ageOf(note.updated, today);
    const others = named.map((other, at) => read(other, `other ${at}.md`));
    const subject = { note, today, limitDays, ageDays, named: others, editedOn };
    expect(rule.check(subject).map(({ text: said }) => said)).toEqual(reasons);
  });
});
