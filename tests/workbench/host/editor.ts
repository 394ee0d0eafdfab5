// @ts-nocheck
import {
  EditorState,
  StateField,
  StateEffect,
  Compartment,
  EditorSelection,
  RangeSetBuilder,
  Prec,
} from '@codemirror/state';
import {
  EditorView,
  Decoration,
  WidgetType,
  keymap,
  ViewPlugin,
  drawSelection,
  highlightActiveLine,
  lineNumbers,
} from '@codemirror/view';
import { history, defaultKeymap, historyKeymap, indentWithTab, undo, redo } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { syntaxHighlighting, HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { closeBrackets } from '@codemirror/autocomplete';
import { search, searchKeymap } from '@codemirror/search';
import { renderMarkdownInline } from './preview';
export const setLive = StateEffect.define<boolean>();
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (v, tr) => {
    for (const e of tr.effects) if (e.is(setLive)) v = e.value;
    return v;
  },
});
export const editorInfoField = StateField.define<any>({ create: () => null, update: (v) => v });
export const editorViewField = editorInfoField;
export const editorEditorField = StateField.define<any>({ create: () => null, update: (v) => v });
export const livePreviewState = ViewPlugin.fromClass(
  class {
    mousedown = false;
  },
);
export class Editor {
  constructor(
    public cm: EditorView,
    public owner?: any,
  ) {}
  getDoc() {
    return this;
  }
  refresh() {}
  get d() {
    return this.cm.state.doc;
  }
  getValue() {
    return this.d.toString();
  }
  setValue(v: string) {
    this.cm.dispatch({ changes: { from: 0, to: this.d.length, insert: v } });
  }
  getLine(n: number) {
    return this.d.line(n + 1).text;
  }
  setLine(n: number, t: string) {
    const l = this.d.line(n + 1);
    this.cm.dispatch({ changes: { from: l.from, to: l.to, insert: t } });
  }
  lineCount() {
    return this.d.lines;
  }
  lastLine() {
    return this.d.lines - 1;
  }
  posToOffset(p: any) {
    const l = this.d.line(Math.max(1, Math.min(this.d.lines, p.line + 1)));
    return Math.min(l.to, l.from + p.ch);
  }
  offsetToPos(o: number) {
    const l = this.d.lineAt(Math.max(0, Math.min(this.d.length, o)));
    return { line: l.number - 1, ch: o - l.from };
  }
  get s() {
    return this.cm.state.selection.main;
  }
  getSelection() {
    return this.cm.state.sliceDoc(this.s.from, this.s.to);
  }
  somethingSelected() {
    return !this.s.empty;
  }
  getRange(a: any, b: any) {
    return this.cm.state.sliceDoc(this.posToOffset(a), this.posToOffset(b));
  }
  replaceSelection(t: string) {
    this.cm.dispatch(this.cm.state.replaceSelection(t));
  }
  replaceRange(t: string, a: any, b?: any) {
    const from = this.posToOffset(a);
    this.cm.dispatch({ changes: { from, to: b ? this.posToOffset(b) : from, insert: t } });
  }
  getCursor(w?: string) {
    const s = this.s;
    return this.offsetToPos(w === 'from' ? s.from : w === 'to' ? s.to : w === 'anchor' ? s.anchor : s.head);
  }
  listSelections() {
    return this.cm.state.selection.ranges.map((r) => ({
      anchor: this.offsetToPos(r.anchor),
      head: this.offsetToPos(r.head),
    }));
  }
  setCursor(p: any, ch?: number) {
    if (typeof p === 'number') p = { line: p, ch: ch ?? 0 };
    this.setSelection(p);
  }
  setSelection(a: any, h?: any) {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(a), head: this.posToOffset(h ?? a) } });
  }
  setSelections(r: any[]) {
    this.cm.dispatch({
      selection: EditorSelection.create(
        r.map((x) => EditorSelection.range(this.posToOffset(x.anchor), this.posToOffset(x.head ?? x.anchor))),
      ),
    });
  }
  focus() {
    this.cm.focus();
  }
  blur() {
    this.cm.contentDOM.blur();
  }
  hasFocus() {
    return this.cm.hasFocus;
  }
  getScrollInfo() {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }
  scrollTo(x: any, y: any) {
    if (y != null) this.cm.scrollDOM.scrollTop = y;
  }
  scrollIntoView(r: any, center?: boolean) {
    this.cm.dispatch({
      effects: EditorView.scrollIntoView(EditorSelection.range(this.posToOffset(r.from), this.posToOffset(r.to)), {
        y: center ? 'center' : 'nearest',
      }),
    });
  }
  undo() {
    undo(this.cm);
  }
  redo() {
    redo(this.cm);
  }
  exec() {}
  transaction(t: any) {
    this.cm.dispatch({
      changes: (t.changes ?? []).map((c: any) => ({
        from: this.posToOffset(c.from),
        to: this.posToOffset(c.to ?? c.from),
        insert: c.text,
      })),
      selection: t.selection
        ? { anchor: this.posToOffset(t.selection.from), head: this.posToOffset(t.selection.to ?? t.selection.from) }
        : undefined,
    });
  }
  wordAt(p: any) {
    const w = this.cm.state.wordAt(this.posToOffset(p));
    return w ? { from: this.offsetToPos(w.from), to: this.offsetToPos(w.to) } : null;
  }
  processLines(r: any, w: any) {
    const c: any[] = [];
    for (let i = 0; i < this.lineCount(); i++) {
      const x = w(i, this.getLine(i), r?.(i, this.getLine(i)));
      if (x) c.push(x);
    }
    this.transaction({ changes: c });
  }
  coordsAtPos(p: any) {
    return this.cm.coordsAtPos(this.posToOffset(p));
  }
  getClickableTokenAt() {
    return null;
  }
  get editorComponent() {
    return this.owner;
  }
}
// --- core-like live preview: tables become a block-replace widget (as Obsidian >= 1.5), whatever the cursor does
class TableWidget extends WidgetType {
  constructor(readonly src: string) {
    super();
  }
  eq(o: TableWidget) {
    return o.src === this.src;
  }
  toDOM(view: EditorView) {
    const el = document.createElement('div');
    el.className = 'cm-embed-block cm-table-widget markdown-rendered';
    el.contentEditable = 'false';
    const w = el.createDiv('table-wrapper');
    const info = view.state.field(editorInfoField);
    renderMarkdownInline(info?.app, this.src, w);
    const rows = this.src.split('\n').filter((_, i) => i !== 1);
    el.querySelectorAll('tr').forEach((tr, r) =>
      tr.querySelectorAll('th,td').forEach((c: any, k) => {
        const wrap = createDiv('table-cell-wrapper');
        wrap.append(...Array.from(c.childNodes));
        c.append(wrap);
        wrap.addEventListener('mousedown', (e: any) => {
          e.stopPropagation();
          if (wrap.querySelector('.cm-editor')) return;
          this.edit(view, el, wrap, r, k, cellsOf(rows[r] ?? '')[k]?.trim() ?? '');
        });
      }),
    );
    return el;
  }
  // as Obsidian: a nested EditorView per cell, built detached, carrying every registered editor extension and the host note's editorInfoField
  edit(view: EditorView, el: HTMLElement, wrap: HTMLElement, r: number, k: number, text: string) {
    const info = view.state.field(editorInfoField);
    const nested = new EditorView({
      state: EditorState.create({
        doc: text,
        extensions: [
          editorLivePreviewField.init(() => true),
          editorInfoField.init(() => info),
          editorEditorField.init(() => null),
          livePreviewState,
          history(),
          keymap.of([...defaultKeymap]),
          (info.app.workspace.editorExtensions as any[]).slice(),
        ],
      }),
    });
    (window as any).__nested = nested;
    const keep = Array.from(wrap.childNodes);
    wrap.empty();
    wrap.append(nested.dom);
    setTimeout(() => nested.focus());
    nested.contentDOM.addEventListener('blur', () => {
      const val = nested.state.doc.toString();
      nested.destroy();
      wrap.empty();
      wrap.append(...(keep as any));
      if (val !== text) {
        const pos = view.posAtDOM(el);
        const t = findTables(view.state.doc).find((x) => x.from <= pos && pos <= x.to);
        if (!t) return;
        const ln = view.state.doc.lineAt(t.from).number + (r === 0 ? 0 : r + 1);
        const line = view.state.doc.line(ln);
        const parts = cellsOf(line.text);
        parts[k] = ' ' + val + ' ';
        view.dispatch({ changes: { from: line.from, to: line.to, insert: '|' + parts.join('|') + '|' } });
      }
    });
  }
  ignoreEvent() {
    return true;
  }
  get estimatedHeight() {
    return this.src.split('\n').length * 34;
  }
}
const cellsOf = (l: string) => {
  let x = l.trim();
  if (x.startsWith('|')) x = x.slice(1);
  if (x.endsWith('|')) x = x.slice(0, -1);
  return x.split(/(?<!\\)\|/);
};
export function findTables(doc: any) {
  const out: any[] = [];
  let fence = '';
  for (let n = 1; n <= doc.lines; n++) {
    const t = doc.line(n).text;
    const f = /^\s{0,3}(`{3,}|~{3,})/.exec(t);
    if (f) {
      if (!fence) fence = f[1]![0]!;
      else if (f[1]![0] === fence) fence = '';
      continue;
    }
    if (fence || !t.includes('|') || n === doc.lines) continue;
    const s = doc.line(n + 1).text;
    if (!/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(s) || !s.includes('|')) continue;
    let e = n + 1;
    while (e < doc.lines && doc.line(e + 1).text.includes('|')) e++;
    out.push({ from: doc.line(n).from, to: doc.line(e).to });
    n = e;
  }
  return out;
}
const build = (state: EditorState) => {
  if (!state.field(editorLivePreviewField)) return Decoration.none;
  const b = new RangeSetBuilder<Decoration>();
  for (const t of findTables(state.doc))
    b.add(t.from, t.to, Decoration.replace({ widget: new TableWidget(state.sliceDoc(t.from, t.to)), block: true }));
  return b.finish();
};
const tableField = StateField.define<any>({
  create: build,
  update: (v, tr) => (tr.docChanged || tr.effects.some((e) => e.is(setLive)) ? build(tr.state) : v),
  provide: (f) => [EditorView.decorations.from(f), EditorView.atomicRanges.of((v) => v.state.field(f))],
});
const marks = ViewPlugin.fromClass(
  class {
    decorations: any;
    constructor(v: EditorView) {
      this.decorations = this.b(v);
    }
    update(u: any) {
      if (
        u.docChanged ||
        u.selectionSet ||
        u.viewportChanged ||
        u.transactions.some((t: any) => t.effects.some((e: any) => e.is(setLive)))
      )
        this.decorations = this.b(u.view);
    }
    b(v: EditorView) {
      const b = new RangeSetBuilder<Decoration>();
      const live = v.state.field(editorLivePreviewField);
      const head = v.state.doc.lineAt(v.state.selection.main.head).number;
      for (const r of v.visibleRanges)
        for (let p = r.from; p <= r.to;) {
          const l = v.state.doc.lineAt(p);
          const h = /^(#{1,6})\s/.exec(l.text);
          const ds: any[] = [];
          if (h) ds.push([l.from, l.from, Decoration.line({ class: `HyperMD-header HyperMD-header-${h[1]!.length}` })]);
          if (live && l.number !== head) {
            if (h) ds.push([l.from, l.from + h[0].length, Decoration.replace({})]);
            for (const m of l.text.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)) {
              const a = l.from + m.index!;
              const s = a + 2 + (m[2] ? m[1]!.length + 1 : 0),
                e = a + m[0].length - 2;
              ds.push(
                [a, s, Decoration.replace({})],
                [s, e, Decoration.mark({ class: 'cm-hmd-internal-link', attributes: { 'data-href': m[1]! } })],
                [e, e + 2, Decoration.replace({})],
              );
            }
            for (const m of l.text.matchAll(/\*\*([^*]+)\*\*/g)) {
              const a = l.from + m.index!;
              ds.push(
                [a, a + 2, Decoration.replace({})],
                [a + 2, a + m[0].length - 2, Decoration.mark({ class: 'cm-strong' })],
                [a + m[0].length - 2, a + m[0].length, Decoration.replace({})],
              );
            }
          }
          ds.sort((x, y) => x[0] - y[0] || x[2].startSide - y[2].startSide);
          let last = -1;
          for (const [f, t, d] of ds) {
            if (f < last) continue;
            b.add(f, t, d);
            if (t > f) last = t;
          }
          p = l.to + 1;
        }
      return b.finish();
    }
  },
  { decorations: (v) => v.decorations },
);
const hl = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.monospace, class: 'cm-inline-code' },
  { tag: tags.link, color: 'var(--link-color)' },
]);
export function createEditorState(doc: string, info: any, exts: any, comp: Compartment, live: boolean, onUpdate: any) {
  return EditorState.create({
    doc,
    extensions: [
      editorLivePreviewField.init(() => live),
      editorInfoField.init(() => info),
      editorEditorField.init(() => null),
      livePreviewState,
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      closeBrackets(),
      search(),
      markdown({ base: markdownLanguage, addKeymap: true }),
      syntaxHighlighting(hl),
      tableField,
      marks,
      comp.of(exts),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
      EditorView.updateListener.of(onUpdate),
    ],
  });
}
