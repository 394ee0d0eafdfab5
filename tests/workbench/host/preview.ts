// @ts-nocheck
import MarkdownIt from 'markdown-it';
import { Component } from './core';
import { parseMarkdown, getLinkpath } from './metadata';
const md = new MarkdownIt({ html: true, linkify: true, breaks: true });
md.inline.ruler.before('link', 'wikilink', (s, silent) => {
  const emb = s.src[s.pos] === '!';
  const o = emb ? 1 : 0;
  if (s.src.slice(s.pos + o, s.pos + o + 2) !== '[[') return false;
  const e = s.src.indexOf(']]', s.pos);
  if (e < 0 || s.src.slice(s.pos, e).includes('\n')) return false;
  if (!silent) {
    const [link, alias] = s.src
      .slice(s.pos + o + 2, e)
      .replace(/\\\|/g, '|')
      .split('|');
    const t = s.push('wikilink', '', 0);
    t.meta = { link, alias, emb };
  }
  s.pos = e + 2;
  return true;
});
const esc = (x: string) => x.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
md.renderer.rules.wikilink = (t, i) => {
  const m = t[i]!.meta;
  return m.emb
    ? `<span class="internal-embed" src="${esc(m.link)}" alt="${esc(m.alias ?? m.link)}"></span>`
    : `<a data-href="${esc(m.link)}" href="${esc(m.link)}" class="internal-link" target="_blank" rel="noopener">${esc(m.alias ?? m.link.replace(/#/g, ' > '))}</a>`;
};
md.inline.ruler.push('hashtag', (s, silent) => {
  if (s.src[s.pos] !== '#' || (s.pos && !/\s/.test(s.src[s.pos - 1]!))) return false;
  const m = /^#[^\s#!-,.:;<-@[\]^`{}~'"]+/u.exec(s.src.slice(s.pos));
  if (!m || /^#\d+$/.test(m[0])) return false;
  if (!silent) s.push('hashtag', '', 0).content = m[0];
  s.pos += m[0].length;
  return true;
});
md.renderer.rules.hashtag = (t, i) => `<a href="${t[i]!.content}" class="tag" target="_blank">${t[i]!.content}</a>`;
export const postProcessors: any[] = []; // {fn, sortOrder}
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: any) {
    super();
  }
}
export class MarkdownPreviewRenderer {
  static registerPostProcessor(fn: any, o?: number) {
    fn.sortOrder = o ?? fn.sortOrder ?? 0;
    postProcessors.push(fn);
    postProcessors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  }
  static unregisterPostProcessor(fn: any) {
    const i = postProcessors.indexOf(fn);
    if (i >= 0) postProcessors.splice(i, 1);
  }
  static codeBlockPostProcessors: any = {};
  static createCodeBlockPostProcessor(lang: string, h: any) {
    const p: any = (el: any, ctx: any) => {
      const out: any[] = [];
      for (const c of el.findAll(`pre > code.language-${CSS.escape(lang)}`)) {
        const pre = c.parentElement;
        const d = createDiv('block-language-' + lang);
        let src = c.textContent;
        if (src.endsWith('\n')) src = src.slice(0, -1);
        pre.replaceWith(d);
        const r = h(src, d, ctx);
        if (r?.then) out.push(r);
      }
      return out.length ? Promise.all(out) : undefined;
    };
    return p;
  }
}
export function sanitizeHTMLToDom(h: string) {
  const t = document.createElement('template');
  t.innerHTML = h;
  t.content.querySelectorAll('script').forEach((s) => s.remove());
  return document.importNode(t.content, true);
}
let docSeq = 0;
export async function runPost(app: any, el: any, ctx: any) {
  for (const p of [...postProcessors]) {
    try {
      const r = p(el, ctx);
      if (r?.then) await r.catch((e: any) => console.error(e));
    } catch (e) {
      console.error('post processor', e);
    }
  }
}
function fixup(app: any, el: any, src: string) {
  for (const li of el.findAll('li')) {
    const n = li.firstChild?.nodeType === 1 && li.firstChild.tagName === 'P' ? li.firstChild.firstChild : li.firstChild;
    const m = n?.nodeType === 3 && /^\[(.)\]\s/.exec(n.data);
    if (m) {
      n.data = n.data.slice(4);
      li.addClass('task-list-item');
      li.dataset.task = m[1];
      const c = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' } as any);
      (c as any).checked = m[1] !== ' ';
      n.parentNode.insertBefore(c, n);
    }
  }
  for (const a of el.findAll('a.internal-link'))
    if (!app.metadataCache.getFirstLinkpathDest(getLinkpath(a.dataset.href), src)) a.addClass('is-unresolved');
  for (const e of el.findAll('.internal-embed')) {
    const f = app.metadataCache.getFirstLinkpathDest(getLinkpath(e.getAttr('src')), src);
    if (f && /^(png|jpe?g|gif|svg|webp|avif)$/.test(f.extension)) {
      e.addClass('media-embed', 'image-embed', 'is-loaded');
      e.createEl('img', { attr: { src: app.vault.getResourcePath(f), alt: e.getAttr('alt') } });
    } else if (f) {
      e.addClass('markdown-embed');
      e.createDiv({ text: f.path, cls: 'markdown-embed-title' });
    } else e.setText('“' + e.getAttr('src') + '” is not created yet.');
  }
}
export function renderMarkdownInline(app: any, text: string, el: HTMLElement) {
  el.append(sanitizeHTMLToDom(md.render(text)));
  if (app) fixup(app, el, '');
}
const blockEls = (text: string, section: any) => {
  const d = createDiv(
    'el-' +
      (
        {
          heading: '',
          paragraph: 'p',
          code: 'pre',
          table: 'table',
          list: 'ul',
          blockquote: 'blockquote',
          callout: 'div',
          thematicBreak: 'hr',
          html: 'div',
        } as any
      )[section.type],
  );
  d.append(sanitizeHTMLToDom(md.render(text)));
  if (section.type === 'heading') d.className = 'el-' + (d.firstElementChild?.tagName.toLowerCase() ?? 'p');
  if (section.type === 'heading') d.firstElementChild?.setAttribute('data-heading', d.textContent!.trim());
  if (section.type === 'callout') {
    const bq = d.querySelector('blockquote');
    if (bq) {
      const m = /\[!([^\]]+)\][+-]?\s*([^\n]*)/.exec(bq.textContent!);
      const c = createDiv({ cls: 'callout', attr: { 'data-callout': m?.[1]?.toLowerCase() ?? 'note' } });
      c.createDiv('callout-title').createDiv({ cls: 'callout-title-inner', text: m?.[2]?.trim() || m?.[1] || '' });
      const b = c.createDiv('callout-content');
      b.append(...Array.from(bq.childNodes));
      const p = b.querySelector('p');
      if (p) p.innerHTML = p.innerHTML.replace(/^\[![^\]]+\][+-]?[^\n<]*(<br>)?\n?/, '');
      bq.replaceWith(c);
    }
  }
  return d;
};
export class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: any = null;
  constructor(
    public app: any,
    el: any,
  ) {
    super(el);
  }
  static async render(app: any, text: string, el: any, src: string, comp: any) {
    el.addClass('markdown-rendered');
    const cache = parseMarkdown(text);
    const lines = text.split('\n');
    const docId = 'r' + ++docSeq;
    const secs = (cache.sections ?? []).filter((s: any) => s.type !== 'yaml' && s.type !== 'comment');
    for (const s of secs) {
      const d: any = blockEls(lines.slice(s.position.start.line, s.position.end.line + 1).join('\n'), s);
      fixup(app, d, src);
      const inner: any[] = Array.from(d.childNodes);
      const ctx = {
        docId,
        sourcePath: src,
        frontmatter: cache.frontmatter,
        addChild: (c: any) => (comp ? comp.addChild(c) : c.load()),
        getSectionInfo: () => null,
        containerEl: el,
        el: d,
        promises: [],
      };
      el.appendChild(d);
      await runPost(app, d, ctx);
      if (secs.length === 1 || true) {
        while (d.firstChild) el.insertBefore(d.firstChild, d);
        d.remove();
      }
      void inner;
    }
  }
  static renderMarkdown(text: string, el: any, src: string, comp: any) {
    return MarkdownRenderer.render((window as any).app, text, el, src, comp);
  }
}
// Reading mode: one element per top-level section; only sections near the viewport are in the DOM (as in Obsidian).
export class MarkdownPreviewView extends MarkdownRenderer {
  scroller: any;
  sizer: any;
  sections: any[] = [];
  text = '';
  docId = '';
  pad: any;
  renderer: any;
  constructor(
    public view: any,
    parent: any,
  ) {
    super(view.app, parent.createDiv('markdown-reading-view'));
    this.scroller = this.containerEl.createDiv(
      'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width',
    );
    this.sizer = this.scroller.createDiv('markdown-preview-sizer markdown-preview-section');
    this.pad = this.sizer.createDiv('markdown-preview-pusher');
    this.pad.style.height = '0px';
    this.renderer = {
      rerender: () => this.rerender(),
      sections: this.sections,
      onRendered: (cb: any) => setTimeout(cb),
    };
    this.scroller.addEventListener('scroll', () => this.virtualize());
    new ResizeObserver(() => this.virtualize()).observe(this.scroller);
  }
  get file() {
    return this.view.file;
  }
  get() {
    return this.text;
  }
  clear() {
    this.set('', true);
  }
  set(t: string, _c?: boolean) {
    if (t === this.text && this.sections.length) return;
    this.text = t;
    this.rerender();
  }
  rerender(_full?: boolean) {
    for (const s of this.sections) {
      this._unl(s);
      s.el?.remove();
    }
    const cache = parseMarkdown(this.text);
    const lines = this.text.split('\n');
    this.docId = 'p' + ++docSeq;
    this.sections = (cache.sections ?? [])
      .filter((s: any) => s.type !== 'yaml' && s.type !== 'comment')
      .map((s: any) => ({
        s,
        src: lines.slice(s.position.start.line, s.position.end.line + 1).join('\n'),
        el: null,
        h: 30 * (s.position.end.line - s.position.start.line + 1),
        kids: [],
        fm: cache.frontmatter,
        rendered: false,
      }));
    this.renderer.sections = this.sections;
    this.virtualize();
  }
  _unl(s: any) {
    for (const k of s.kids) this.removeChild(k);
    s.kids = [];
  }
  async _render(s: any) {
    s.rendered = true;
    s.el = blockEls(s.src, s.s);
    fixup(this.app, s.el, this.file?.path ?? '');
    const ctx = {
      docId: this.docId,
      sourcePath: this.file?.path ?? '',
      frontmatter: s.fm,
      addChild: (c: any) => {
        s.kids.push(c);
        this.addChild(c);
      },
      getSectionInfo: (el: any) => {
        const hit = this.sections.find((x) => x.el && (x.el === el || x.el.contains(el)));
        return hit ? { text: this.text, lineStart: hit.s.position.start.line, lineEnd: hit.s.position.end.line } : null;
      },
      containerEl: this.sizer,
      el: s.el,
      promises: [],
    };
    await runPost(this.app, s.el, ctx);
    if (s.el.isConnected) s.h = s.el.offsetHeight || s.h;
  }
  virtualize() {
    if (!this.scroller.isConnected || !this.scroller.clientHeight) return;
    const top = this.scroller.scrollTop - 600,
      bot = this.scroller.scrollTop + this.scroller.clientHeight + 600;
    let y = 0,
      before = 0;
    const keep: any[] = [];
    for (const s of this.sections) {
      const a = y;
      if (s.el?.isConnected) s.h = s.el.offsetHeight || s.h;
      y += s.h;
      if (y < top) {
        before += s.h;
        continue;
      }
      if (a > bot) continue;
      if (!s.rendered) this._render(s);
      keep.push(s.el);
    }
    if (!keep.length && this.sections.length && (this as any)._n++ < 20) {
      this.sizer.style.minHeight = y + 'px';
      this.scroller.scrollTop = Math.max(0, y - this.scroller.clientHeight);
      return this.virtualize();
    }
    this.pad.style.marginTop = before + 'px';
    const cur = [this.pad, ...keep];
    this.sizer.setChildrenInPlace(cur);
    this.sizer.style.minHeight = y + 'px';
    let ch = false;
    for (const s of this.sections)
      if (s.el?.isConnected) {
        const h = s.el.offsetHeight;
        if (h && Math.abs(h - s.h) > 1) {
          s.h = h;
          ch = true;
        }
      }
    if (ch && (this as any)._n++ < 20) requestAnimationFrame(() => this.virtualize());
    else (this as any)._n = 0;
  }
  _n = 0;
  getScroll() {
    return this.scroller.scrollTop;
  }
  applyScroll(n: number) {
    let y = 0;
    for (const s of this.sections) {
      if (s.s.position.start.line >= n) break;
      y += s.h;
    }
    this.scroller.scrollTop = y;
    this.virtualize();
  }
  onload() {}
}
