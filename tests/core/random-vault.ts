import fc, { type Arbitrary } from "fast-check";

/** Names that collide in every way the app knows: by folder, case, Unicode form, and with characters that mean something in a link. */
export const names = ["Ada", "ada", "x/Ada", "x/Bex", "y/x/Bex", "Zoe\u0308", "Zo\u00eb", "R&D 🐉", "C# | notes", "x/Cor"];

/** What notes call each other: their names, aliases that come and go, and one that nobody goes by. */
const called = ["Ada", "ADA", "Bex", "x/Bex", "Zo\u00eb", "R&D 🐉", "Cor", "The Firm", "Nobody"];
const call = fc.constantFrom(...called);

const lines: readonly Arbitrary<string>[] = [
  fc.tuple(call, fc.constantFrom("5%", ">10%", "60%")).map(([name, share]) => `## Ownership\n\n| Holder | Stake |\n|---|---|\n| [[${name}]] | ${share} |`),
  call.map((name) => `## Investment implications\n\n**Indirect exposure:**\n- [[${name}]] — sells to it`),
  call.map((name) => `**At risk:** [[${name}]]`),
  fc.tuple(call, fc.integer({ min: 40, max: 44 })).map(([name, score]) => `## Results (June 2025)\n\n| Model | ARC-AGI |\n|---|---|\n| [[${name}]] | ${score}% |`),
  fc.tuple(call, fc.integer({ min: 40, max: 44 })).map(([name, score]) => `## Results (June 2025)\n\n| Model | ARC AGI |\n|---|---|\n| ${name} | ${score}% |`),
  fc.constantFrom("A plant is expected to open by March 2026.", "Ticker: AAA (NASDAQ)", "Parent: [[Ada]]"),
  call.map((name) => `## Related\n\n- [[${name}]] — peer`),
];

/** A note's text, made of what surveys rest on. */
export const noteText: Arbitrary<string> = fc
  .record({
    alias: fc.constantFrom("", "", "The Firm", "Ada", "Nobody", "ARC-AGI"),
    actor: fc.boolean(),
    updated: fc.constantFrom("", "*Updated 2026-01-04*", "*Updated 2026-06-04*", "*Updated 2026-13-04*"),
    body: fc.array(fc.oneof(...lines), { maxLength: 4 }),
  })
  .map(({ alias, actor, updated, body }) => [alias ? `---\naliases: [${alias}]\n---` : "", actor ? "#actor" : "", updated, ...body].filter(Boolean).join("\n\n"));
