import { expect, it } from "vitest";
import { markedReport, staleReport, surveyFreshness } from "../../../src/core/freshness/freshness";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { snapshotEdit } from "../../../src/core/note-edit";
import { emptyMemory } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { read } from "../read";

const inserted = (text: string, report: string): string => {
  const edit = snapshotEdit(text, markedReport(report));
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
};

it("a report goes to the end of the note, and the next one takes its place", () => {
  const first = inserted("# Review\n", "one");
  expect(first).toBe("# Review\n\n<!-- dossier:stale -->\n\none\n\n<!-- /dossier:stale -->\n");
  expect(inserted(`${first}\nMine.\n`, "two")).toBe("# Review\n\n<!-- dossier:stale -->\n\ntwo\n\n<!-- /dossier:stale -->\n\nMine.\n");
  expect(inserted(first, "one")).toBe(first);
});

it("a report goes before Related, and marks in code are no marks", () => {
  expect(inserted("text\n\n## Related\n", "one")).toBe("text\n\n<!-- dossier:stale -->\n\none\n\n<!-- /dossier:stale -->\n\n## Related\n");
  const code = "```\n<!-- dossier:stale -->\n<!-- /dossier:stale -->\n```\n";
  expect(inserted(code, "one")).toBe(`${code}\n<!-- dossier:stale -->\n\none\n\n<!-- /dossier:stale -->\n`);
});

it("line endings are the note's own", () => {
  expect(inserted("a\r\n", "one")).toBe("a\r\n\r\n<!-- dossier:stale -->\r\n\r\none\r\n\r\n<!-- /dossier:stale -->\r\n");
});

it("what Dossier wrote is not read back as the note's own", () => {
  const text = inserted("#actor\n", "| Note |\n|---|\n| [[A]] |\n\n*Updated 2026-01-04*");
  expect(read(text)).toMatchObject({ links: [], updated: null, tables: [] });
});

it("a note with many reasons tells the first of them, and how many more there are", () => {
  const index = createVaultIndex();
  index.put(read(`#actor\n\n${Array.from({ length: 9 }, (_, at) => `Plant ${at} is expected to open by May 2026.\n\n`).join("")}*Updated 2026-01-04*\n`, "A.md"));
  const report = staleReport("2026-07-02", surveyFreshness(index, "2026-07-02", defaultSettings, emptyMemory).ranked);
  expect(report.match(/Plant \d/g)).toEqual(["Plant 0", "Plant 1", "Plant 2", "Plant 3"]);
  expect(report).toContain("; and 5 more |");
});
