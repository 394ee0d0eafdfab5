import { EditorState, type Extension } from "@codemirror/state";
import { type DecorationSet, EditorView, type WidgetType } from "@codemirror/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EditorHost } from "../../src/editor/editor-host";
import { tableCharts } from "../../src/editor/table-charts";
import { noChart } from "../../src/core/settings/memory";
import { runs } from "../law";

const host: EditorHost = {
  isLive: () => true, path: () => "Note.md", isNested: () => false, charts: () => "strip", chart: () => noChart, setChart: () => undefined, dispatch: () => undefined, touched: false,
};

const extension: Extension = tableCharts(host);

interface Placed {
  readonly at: number;
  readonly widget: WidgetType;
}

function chartsOf(state: EditorState): readonly Placed[] {
  const placed: Placed[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    const decorations: DecorationSet = typeof set === "function" ? expect.fail("a set that needs a view") : set;
    for (const at = decorations.iter(); at.value; at.next()) placed.push({ at: at.from, widget: at.value.spec.widget as WidgetType });
  }
  return placed;
}

const table = "| Model | Score |\n|---|---|\n| A | 61.2 |\n| B | 48.9 |\n| C | 12 |\n";
const pieces = [table, "\n", "\n\n", "## Results\n", "# comment\n", "```\n", "~~~\n", "```py\n# comment\n```\n", "some words\n", "- an item\n", "> quoted\n", "%%\n", "---\n", "| D | 7 |\n", "x", " ", "|"];
/** Lists, and the same table within them. */
const inLists = ["1. first\n", "- outer\n", "  - inner\n", "    1. deep\n", "1", ...[2, 3, 4, 6, 8].map((depth) => table.replace(/^/gm, " ".repeat(depth)).trimEnd() + "\n")];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...inLists));
const text = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(""));
const change = fc.record({ from: fc.nat(), length: fc.nat(40), insert: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join("")) });

describe("charts below tables while a note is typed", () => {
  it("are those of the note as it stands, whatever was typed before", () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
        let state = EditorState.create({ doc: start, extensions: extension });
        for (const { from: place, length, insert } of changes) {
          const from = place % (state.doc.length + 1);
          state = state.update({ changes: { from, to: Math.min(state.doc.length, from + length), insert } }).state;
        }
        const fresh = chartsOf(EditorState.create({ doc: state.doc, extensions: extension }));
        const kept = chartsOf(state);
        expect(kept.map(({ at }) => at)).toEqual(fresh.map(({ at }) => at));
        expect(kept.every(({ widget }, at) => fresh[at] && widget.eq(fresh[at].widget))).toBe(true);
      }),
      { numRuns: runs(1500) },
    );
  });

  it("stay below a table that belongs to a list", () => {
    const start = EditorState.create({ doc: "- an item\n\n    | Model | Score |\n    |---|---|\n    | A | 61.2 |\n    | B | 48.9 |\n", extensions: extension });
    expect(chartsOf(start)).toHaveLength(1);
    expect(chartsOf(start.update({ changes: { from: start.doc.length - 4, insert: "1" } }).state)).toHaveLength(1);
  });

  it("come and go with a list's marker far above, which the lines between do not touch", () => {
    const start = EditorState.create({ doc: `x first\n\n\`\`\`py\ncode\n\`\`\`\n\n        ${table.trimEnd().replaceAll("\n", "\n        ")}\n`, extensions: extension });
    const typed = start.update({ changes: { from: 0, to: 1, insert: "1." } }).state;
    expect(chartsOf(typed).map(({ at }) => at)).toEqual(chartsOf(EditorState.create({ doc: typed.doc, extensions: extension })).map(({ at }) => at));
    expect(chartsOf(typed).length).not.toBe(chartsOf(start).length);
  });

  it("keep their heading where code above holds a line that looks like one", () => {
    const start = EditorState.create({ doc: `## Results\n\n\`\`\`py\n# comment\n\`\`\`\n\n${table}`, extensions: extension });
    const typed = start.update({ changes: { from: start.doc.length - 3, insert: "1" } }).state;
    const [kept] = chartsOf(typed);
    const [fresh] = chartsOf(EditorState.create({ doc: typed.doc, extensions: extension }));
    expect(kept && fresh && kept.widget.eq(fresh.widget)).toBe(true);
  });
});
