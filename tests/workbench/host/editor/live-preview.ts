import { RangeSetBuilder, type Line } from "@codemirror/state";
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";
import { editorLivePreviewField, switchesLivePreview } from "./fields";

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly decoration: Decoration;
}

const hidden = Decoration.replace({});

const inlineMarks: readonly { readonly pattern: RegExp; readonly width: number; readonly style: string }[] = [
  { pattern: /\*\*([^*\n]+)\*\*/g, width: 2, style: "cm-strong" },
  { pattern: /~~([^~\n]+)~~/g, width: 2, style: "cm-strikethrough" },
  { pattern: /==([^=\n]+)==/g, width: 2, style: "cm-highlight" },
  { pattern: /`([^`\n]+)`/g, width: 1, style: "cm-inline-code" },
];

/** Hides the marks of Markdown on every line but the cursor's, and styles headings, quotes, tags and links. */
export const livePreviewMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marksOf(view);
    }

    update({ view, docChanged, selectionSet, viewportChanged, transactions }: ViewUpdate): void {
      if (docChanged || selectionSet || viewportChanged || switchesLivePreview(transactions)) this.decorations = marksOf(view);
    }
  },
  {
    decorations: ({ decorations }) => decorations,
    eventHandlers: {
      // A press on a link must not move the cursor there: the link would be drawn anew before the click comes.
      mousedown: ({ target }) => target instanceof HTMLElement && target.closest(".cm-hmd-internal-link") !== null,
    },
  },
);

function marksOf(view: EditorView): DecorationSet {
  const { doc, selection } = view.state;
  const isLive = view.state.field(editorLivePreviewField);
  const cursor = view.hasFocus ? doc.lineAt(selection.main.head).number : 0;
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const marks = withoutOverlaps(lineMarks(line, isLive && line.number !== cursor));
      for (const mark of marks) builder.add(mark.from, mark.to, mark.decoration);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** In order, each after the end of the one before. */
function withoutOverlaps(marks: Marked[]): Marked[] {
  const kept: Marked[] = [];
  let end = -1;
  for (const mark of marks.sort((a, b) => a.from - b.from || a.decoration.startSide - b.decoration.startSide)) {
    if (mark.from < end) continue;
    kept.push(mark);
    end = Math.max(end, mark.to);
  }
  return kept;
}

function lineMarks(line: Line, hideMarks: boolean): Marked[] {
  const heading = /^(#{1,6})\s/.exec(line.text);
  const level = heading?.[1]?.length;
  const marks: Marked[] = [];
  const style = level ? `HyperMD-header HyperMD-header-${level}` : line.text.startsWith(">") ? "HyperMD-quote" : null;
  if (style) marks.push({ from: line.from, to: line.from, decoration: Decoration.line({ class: style }) });
  marks.push(...tagMarks(line));
  if (!hideMarks) return marks;
  if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line.text)) return [
    { from: line.from, to: line.from, decoration: Decoration.line({ class: "cm-hr" }) },
    ...hide(line.from, line.to),
  ];
  if (heading) marks.push(...hide(line.from, line.from + heading[0].length));
  return [...marks, ...linkMarks(line), ...inlineMarks.flatMap((each) => pairMarks(line, each))];
}

const hide = (from: number, to: number): Marked[] => (from < to ? [{ from, to, decoration: hidden }] : []);

function tagMarks({ from, text }: Line): Marked[] {
  return [...text.matchAll(/(^|\s)(#[^\s#!-,.:;<-@[\]^`{}~'"]+)/g)].flatMap((match) => {
    const start = from + match.index + (match[1]?.length ?? 0);
    const tag = match[2] ?? "";
    return /^#\d+$/.test(tag) ? [] : [{ from: start, to: start + tag.length, decoration: Decoration.mark({ class: "cm-hashtag" }) }];
  });
}

function linkMarks({ from, text }: Line): Marked[] {
  return [...text.matchAll(/\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/g)].flatMap((match) => {
    const [whole, target = "", alias] = match;
    const start = from + match.index;
    const shown = start + 2 + (alias === undefined ? 0 : target.length + 1);
    const end = start + whole.length - 2;
    const link = Decoration.mark({ class: "cm-hmd-internal-link", attributes: { "data-href": target } });
    return [...hide(start, shown), { from: shown, to: end, decoration: link }, ...hide(end, end + 2)];
  });
}

function pairMarks({ from, text }: Line, { pattern, width, style }: (typeof inlineMarks)[number]): Marked[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = from + match.index;
    const end = start + match[0].length;
    return [
      ...hide(start, start + width),
      { from: start + width, to: end - width, decoration: Decoration.mark({ class: style }) },
      ...hide(end - width, end),
    ];
  });
}
