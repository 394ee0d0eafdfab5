import fc from "fast-check";
import { expect, it } from "vitest";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import type { Note } from "../../../src/core/note/note";
import { runs } from "../../law";
import { buildNote } from "../build-note";

const names = ["A", "B", "a", "C", "Zoë", "x/A", "x/B", "y/x/A"];
const paths = names.map((name) => `${name}.md`);
const note = fc.record({
  path: fc.constantFrom(...paths),
  aliases: fc.uniqueArray(fc.constantFrom("A", "al", "AL", "b"), { maxLength: 2 }),
  links: fc.uniqueArray(fc.constantFrom(...names, "al", "x/a", "nobody"), { maxLength: 4 }),
});
const event = fc.oneof(note.map((said) => ({ put: buildNote(said.path, said) })), fc.record({ remove: fc.constantFrom(...paths) }));

function everything(index: VaultIndex): unknown {
  return {
    notes: index.notes().map(({ path }) => path),
    resolved: [...names, "al", "x/a", "nobody"].map((name) => [name, index.resolve(name), index.candidates(name)]),
    linked: paths.map((path) => index.linkedFrom(path)),
    links: paths.map((path) => index.linksFrom(path)),
  };
}

it("after any sequence of events the index equals one made afresh, in any order", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const index = createVaultIndex();
      const held = new Map<string, Note>();
      for (const each of events) {
        everything(index);
        if ("put" in each) {
          index.put(each.put);
          held.set(each.put.path, each.put);
        } else {
          index.remove(each.remove);
          held.delete(each.remove);
        }
      }
      const fresh = createVaultIndex();
      for (const kept of [...held.values()].reverse()) fresh.put(kept);
      expect(everything(index)).toEqual(everything(fresh));
    }),
    { numRuns: runs(300) },
  );
});

it("a link leads to the first of those that go by its name, whether notes hold it or nobody does", () => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 12 }), (said) => {
      const index = createVaultIndex();
      for (const each of said) index.put(buildNote(each.path, each));
      const led = (name: string): string | null => index.candidates(name)[0] ?? null;
      expect(names.map((name) => index.resolve(name))).toEqual(names.map(led));
      for (const { path, links } of index.notes()) expect(index.linksFrom(path)).toEqual(links.map(led));
    }),
    { numRuns: runs(300) },
  );
});
