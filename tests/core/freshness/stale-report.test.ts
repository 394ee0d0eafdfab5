import { expect, it } from "vitest";
import { insertStaleReport } from "../../../src/core/freshness/freshness";
import { read } from "../read";

const inserted = (text: string, report: string): string => {
  const { from, to, insert } = insertStaleReport(text, report);
  return text.slice(0, from) + insert + text.slice(to);
};

it("a report goes to the end of the note, and the next one takes its place", () => {
  const first = inserted("# Review\n", "one");
  expect(first).toBe("# Review\n\n<!-- dossier:stale -->\n\none\n\n<!-- /dossier:stale -->\n");
  expect(inserted(`${first}\nMine.\n`, "two")).toBe("# Review\n\n<!-- dossier:stale -->\n\ntwo\n\n<!-- /dossier:stale -->\n\nMine.\n");
  expect(inserted(first, "one")).toBe(first);
});

it("line endings are the note's own", () => {
  expect(inserted("a\r\n", "one")).toBe("a\r\n\r\n<!-- dossier:stale -->\r\n\r\none\r\n\r\n<!-- /dossier:stale -->\r\n");
});

it("what Dossier wrote is not read back as the note's own", () => {
  const text = inserted("#actor\n", "| Note |\n|---|\n| [[A]] |\n\n*Updated 2026-01-04*");
  expect(read(text)).toMatchObject({ links: [], updated: null, tables: [] });
});
