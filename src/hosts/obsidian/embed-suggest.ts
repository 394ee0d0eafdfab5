import { EditorSuggest, type Editor, type EditorPosition, type EditorSuggestContext, type EditorSuggestTriggerInfo } from "obsidian";
import { completeEmbed, type Completion, type EmbedNames } from "../../core/embed/complete";
import type { Session } from "./session";

/** How many lines up the start of a block is looked for. */
const longestBlock = 20;

/** Completes kinds, options and names while a `dossier` block is written. */
export class EmbedSuggest extends EditorSuggest<string> {
  readonly #names: EmbedNames;
  #completion: Completion | null = null;

  constructor(session: Session) {
    super(session.plugin.app);
    this.#names = namesOf(session);
  }

  override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    const start = blockAbove(editor, cursor.line);
    if (start === null) return null;
    const lines: string[] = [];
    for (let line = start + 1; line < editor.lineCount() && !isFence(editor.getLine(line)); line++) lines.push(editor.getLine(line));
    this.#completion = completeEmbed(lines, cursor.line - start - 1, editor.getLine(cursor.line).slice(0, cursor.ch), this.#names);
    return { start: { line: cursor.line, ch: this.#completion.from }, end: cursor, query: this.#completion.query };
  }

  override getSuggestions(): string[] {
    return this.#completion ? [...this.#completion.items] : [];
  }

  override renderSuggestion(item: string, element: HTMLElement): void {
    element.setText(item);
  }

  override selectSuggestion(item: string): void {
    const context: EditorSuggestContext | null = this.context;
    if (!context) return;
    const { editor, start, end } = context;
    // The app closes brackets while they are typed.
    const closed = item.endsWith("]]") ? (/^\]*/.exec(editor.getLine(end.line).slice(end.ch))?.[0].length ?? 0) : 0;
    editor.replaceRange(item, start, { line: end.line, ch: end.ch + closed });
    editor.setCursor({ line: start.line, ch: start.ch + item.length });
  }
}

/** The line on which the `dossier` block around a line starts; null outside one. */
function blockAbove(editor: Editor, line: number): number | null {
  if (isFence(editor.getLine(line))) return null;
  for (let at = line - 1; at >= Math.max(0, line - longestBlock); at--) {
    const text = editor.getLine(at);
    if (isFence(text)) return /^\s*(?:`{3,}|~{3,})\s*dossier\s*$/.test(text) ? at : null;
  }
  return null;
}

function isFence(text: string): boolean {
  return /^\s*(?:`{3}|~{3})/.test(text);
}

function namesOf(session: Session): EmbedNames {
  return {
    notes: () => session.index.notes().map(({ title }) => title),
    benchmarks: () => session.survey().benchmarks.leaderboards.map(({ name }) => name),
    headings(note) {
      const { index } = session;
      const path = index.resolve(note);
      const tables = (path === null ? undefined : index.note(path))?.tables ?? [];
      return [...new Set(tables.filter(({ kind, heading }) => heading !== "" && (kind === "comparison" || kind === "series")).map(({ heading }) => heading))];
    },
  };
}
