import { describe, expect, it } from "vitest";
import { defaultStampForm, isStampForm, stampText } from "../../../src/core/freshness/stamp";
import { read } from "../read";

const today = "2026-07-01";

function stamped(text: string): string {
  const edit = stampText(text, read(text), today, defaultStampForm);
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
}

describe("a stamp changes only the date's own characters", () => {
  it.each([
    ["#actor\n\n*Updated 2026-01-04*\n", "#actor\n\n*Updated 2026-07-01*\n"],
    ["#actor\r\n\r\n*Updated 2026-01-04* (deep dive)  \r\n", "#actor\r\n\r\n*Updated 2026-07-01* (deep dive)  \r\n"],
    ["\ufeff#actor\n*Updated Jan 2026*", "\ufeff#actor\n*Updated Jul 2026*"],
    ["#actor\n*Last updated: January 4, 2026*", "#actor\n*Last updated: July 1, 2026*"],
    ["---\nupdated: 2026-01-04\n---\n#actor\n", "---\nupdated: 2026-07-01\n---\n#actor\n"],
    ["*Updated 2026-03-01*\n\n*Updated 2026-05-01*\n", "*Updated 2026-03-01*\n\n*Updated 2026-07-01*\n"],
    ["#actor\n*Updated January 4th, 2026*", "#actor\n*Updated July 1st, 2026*"],
    ["#actor\n*Updated 2099-01-04*", "#actor\n*Updated 2026-07-01*"],
    ["#actor\n*Updated 2026-13-40* (deep dive)", "#actor\n*Updated 2026-07-01* (deep dive)"],
    ["#actor\n*Updated 0020-01-04*", "#actor\n*Updated 2026-07-01*"],
    ["*Created 2026-02-10 | Updated 2026-02-22*", "*Created 2026-02-10 | Updated 2026-07-01*"],
  ])("%j", (text, want) => expect(stamped(text)).toBe(want));
});

describe("where none stands, a line is added", () => {
  it.each([
    ["#actor\n\ntext\n\n## Related\n\n- [[A]]\n", "#actor\n\ntext\n\n*Updated 2026-07-01*\n\n## Related\n\n- [[A]]\n"],
    ["#actor\n\ntext\n", "#actor\n\ntext\n\n*Updated 2026-07-01*\n"],
    ["#actor", "#actor\n\n*Updated 2026-07-01*"],
    ["#actor\r\ntext\r\n", "#actor\r\ntext\r\n\r\n*Updated 2026-07-01*\r\n"],
    ["", "*Updated 2026-07-01*"],
    ["## Related companies\n\n## Related\n", "## Related companies\n\n*Updated 2026-07-01*\n\n## Related\n"],
    ["#actor\n\n```\n## Related\n```\n", "#actor\n\n```\n## Related\n```\n\n*Updated 2026-07-01*\n"],
    ["---\naliases: [x]\n---\n#actor\n\n```\nnever closed\n", "---\naliases: [x]\n---\n*Updated 2026-07-01*\n\n#actor\n\n```\nnever closed\n"],
    ["---\nupdated: 2026-02-02\nupdated: 2026-02-02\n---\n", "---\nupdated: 2026-02-02\nupdated: 2026-07-01\n---\n"],
  ])("%j", (text, want) => expect(stamped(text)).toBe(want));
});

it("stamping twice changes nothing the second time", () => {
  for (const text of ["#actor\n\n*Updated 2026-01-04*", "#actor", "#actor\n\n## Related\n"]) {
    const once = stamped(text);
    expect(stamped(once)).toBe(once);
  }
});

describe("the form of a new stamp", () => {
  it.each(["*Updated {date}*", "Last updated: {date}", "*Revised {date}* by me"])("may be %s", (form) => expect(isStampForm(form)).toBe(true));
  it.each(["Checked {date}", "*Updated*", "*Created {date}*", "a\n*Updated {date}*"])("is not %j, which no reader would find again", (form) => {
    expect(isStampForm(form)).toBe(false);
    const text = "#actor";
    expect(stampText(text, read(text), today, form)?.insert).toBe("\n\n*Updated 2026-07-01*");
  });
});
