import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Asks an editor to look at its marks again: the survey has changed. */
export const refreshMarks = StateEffect.define<null>();

/** A line of the note that wants another look, and why. */
export interface FreshnessMark {
  /** 1-based. */
  readonly line: number;
  readonly why: string;
}

export interface MarksHost {
  /** What to mark in the note of this editor; empty in a cell's own small editor. */
  marks(state: EditorState): readonly FreshnessMark[];
  /** The user clicked a mark, which says why it is there. */
  act(state: EditorState, event: MouseEvent, why: string): void;
}

/** A quiet mark on the lines that make a note stale; hovering says why, a click too, and offers what can be done. */
export function freshnessMarks(host: MarksHost): Extension {
  const field = StateField.define<DecorationSet>({
    create: (state) => draw(state, host),
    update(marks, transaction) {
      if (transaction.effects.some((effect) => effect.is(refreshMarks))) return draw(transaction.state, host);
      return transaction.docChanged ? marks.map(transaction.changes) : marks;
    },
    provide: (own) => EditorView.decorations.from(own),
  });
  const click = EditorView.domEventHandlers({
    click(event, view) {
      const target = event.targetNode;
      const mark = target?.instanceOf(HTMLElement) && target.closest(".dossier-mark");
      if (!mark || !mark.instanceOf(HTMLElement)) return false;
      host.act(view.state, event, mark.title);
      return true;
    },
  });
  return [field, click];
}

function draw(state: EditorState, host: MarksHost): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const byLine = new Map<number, string[]>();
  for (const { line, why } of host.marks(state)) byLine.set(line, [...(byLine.get(line) ?? []), why]);
  for (const [number, reasons] of [...byLine].sort(([a], [b]) => a - b)) {
    if (number > state.doc.lines) continue;
    const line = state.doc.line(number);
    if (line.to > line.from) builder.add(line.from, line.to, Decoration.mark({ class: "dossier-mark", attributes: { title: reasons.join("\n") } }));
  }
  return builder.finish();
}
