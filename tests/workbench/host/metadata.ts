// @ts-nocheck
import { parse as yamlParse } from 'yaml';
import { Events } from './core';
const LINK = /(!?)\[\[([^\[\]\n|]+?)(?:\|([^\[\]\n]*))?\]\]|(!?)\[([^\[\]\n]*)\]\(([^()\s]+)\)/g;
const TAG = /(?:^|\s)(#[^\s#!-,.:;<-@[\]^`{}~'"]+)/gu;
export function parseMarkdown(text: string): any {
  const cache: any = {};
  const lines: string[] = [];
  const offs: number[] = [];
  {
    let o = 0;
    for (const l of text.split('\n')) {
      lines.push(l.endsWith('\r') ? l.slice(0, -1) : l);
      offs.push(o);
      o += l.length + 1;
    }
  }
  const loc = (line: number, col: number) => ({ line, col, offset: offs[line]! + col });
  const pos = (l0: number, c0: number, l1: number, c1: number) => ({ start: loc(l0, c0), end: loc(l1, c1) });
  const sections: any[] = [];
  const push = (type: string, l0: number, l1: number, id?: string) => {
    const s: any = { type, position: pos(l0, 0, l1, lines[l1]!.length) };
    if (id) s.id = id;
    sections.push(s);
  };
  let i = 0;
  if (lines[0] === '---') {
    let e = 1;
    while (e < lines.length && lines[e] !== '---') e++;
    if (e < lines.length) {
      let fm: any = null;
      try {
        fm = yamlParse(lines.slice(1, e).join('\n'), { logLevel: 'silent' } as any);
      } catch {
        fm = null;
      }
      if (fm && typeof fm === 'object' && !Array.isArray(fm)) {
        cache.frontmatter = fm;
        const fl: any[] = [];
        const walk = (v: any, k: string) => {
          if (typeof v === 'string') {
            const m = /^\[\[([^\[\]|]+)(?:\|([^\]]*))?\]\]$/.exec(v.trim());
            if (m) fl.push({ key: k, link: m[1], original: v, displayText: m[2] ?? m[1] });
          } else if (Array.isArray(v)) v.forEach((x, n) => walk(x, `${k}.${n}`));
          else if (v && typeof v === 'object' && !(v instanceof Date)) for (const q in v) walk(v[q], `${k}.${q}`);
        };
        for (const k in fm) walk(fm[k], k);
        if (fl.length) cache.frontmatterLinks = fl;
      }
      cache.frontmatterPosition = pos(0, 0, e, 3);
      push('yaml', 0, e);
      i = e + 1;
    }
  }
  const inline = (ln: number) => {
    let l = lines[ln]!;
    if (l.includes('`')) l = l.replace(/(`+)[^`]*\1/g, (m) => ' '.repeat(m.length));
    if (l.includes('[')) {
      LINK.lastIndex = 0;
      let m;
      while ((m = LINK.exec(l))) {
        const wiki = m[2] !== undefined;
        const raw = lines[ln]!.slice(m.index, m.index + m[0].length);
        const link = wiki ? m[2]! : decode(m[6]!);
        if (!wiki && /^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
        const o: any = {
          link: link.replace(/\\$/, ''),
          original: raw,
          displayText: wiki ? (m[3] ?? m[2]) : m[5],
          position: pos(ln, m.index, ln, m.index + m[0].length),
        };
        (m[1] || m[4] ? (cache.embeds ??= []) : (cache.links ??= [])).push(o);
      }
    }
    if (l.includes('#')) {
      TAG.lastIndex = 0;
      let m;
      while ((m = TAG.exec(l))) {
        if (/^#\d+$/.test(m[1]!)) continue;
        const c = m.index + m[0].indexOf('#');
        (cache.tags ??= []).push({ tag: m[1], position: pos(ln, c, ln, c + m[1]!.length) });
      }
    }
  };
  const isList = (l: string) => /^\s*(?:[-*+]|\d+[.)])\s+/.test(l);
  const blank = (l: string | undefined) => l === undefined || /^\s*$/.test(l);
  const isSep = (l: string | undefined) =>
    !!l && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(l) && l.includes('-');
  while (i < lines.length) {
    const l = lines[i]!;
    if (blank(l)) {
      i++;
      continue;
    }
    const fence = /^\s{0,3}(`{3,}|~{3,})(.*)$/.exec(l);
    if (fence) {
      let e = i + 1;
      while (
        e < lines.length &&
        !new RegExp('^\\s{0,3}' + fence[1]![0] + '{' + fence[1]!.length + ',}\\s*$').test(lines[e]!)
      )
        e++;
      e = Math.min(e, lines.length - 1);
      push('code', i, e);
      i = e + 1;
      continue;
    }
    const h = /^(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(l);
    if (h) {
      inline(i);
      (cache.headings ??= []).push({ heading: h[2], level: h[1]!.length, position: pos(i, 0, i, l.length) });
      push('heading', i, i);
      i++;
      continue;
    }
    if (/^\s*([-*_])\s*(\1\s*){2,}$/.test(l)) {
      push('thematicBreak', i, i);
      i++;
      continue;
    }
    if (l.startsWith('%%')) {
      let e = i;
      if (!/%%.*%%/.test(l)) {
        e = i + 1;
        while (e < lines.length && !lines[e]!.includes('%%')) e++;
        e = Math.min(e, lines.length - 1);
      }
      push('comment', i, e);
      i = e + 1;
      continue;
    }
    if (l.includes('|') && isSep(lines[i + 1])) {
      let e = i + 1;
      while (e + 1 < lines.length && lines[e + 1]!.includes('|') && !blank(lines[e + 1])) e++;
      for (let k = i; k <= e; k++) inline(k);
      push('table', i, e);
      i = e + 1;
      blockId(i);
      continue;
    }
    if (/^\s*>/.test(l)) {
      let e = i;
      while (e + 1 < lines.length && /^\s*>/.test(lines[e + 1]!)) e++;
      for (let k = i; k <= e; k++) inline(k);
      push(/^\s*>\s*\[!/.test(l) ? 'callout' : 'blockquote', i, e);
      i = e + 1;
      continue;
    }
    if (isList(l)) {
      let e = i;
      const stack: any[] = [];
      const start = i;
      while (
        e < lines.length &&
        (isList(lines[e]!) ||
          (!blank(lines[e]) && /^\s+/.test(lines[e]!)) ||
          (blank(lines[e]) && lines[e + 1] !== undefined && isList(lines[e + 1]!)))
      ) {
        const t = lines[e]!;
        if (isList(t)) {
          const ind = t.match(/^\s*/)![0].replace(/\t/g, '    ').length;
          while (stack.length && stack[stack.length - 1].ind >= ind) stack.pop();
          const task = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\]\s/.exec(t);
          const it: any = {
            position: pos(e, t.match(/^\s*/)![0].length, e, t.length),
            parent: stack.length ? stack[stack.length - 1].line : -start - 0 || -1,
          };
          if (task) it.task = task[1];
          const bid = /\s\^([A-Za-z0-9-]+)\s*$/.exec(t);
          if (bid) {
            it.id = bid[1];
            (cache.blocks ??= {})[bid[1]!.toLowerCase()] = { id: bid[1], position: it.position };
          }
          (cache.listItems ??= []).push(it);
          stack.push({ ind, line: e });
        }
        inline(e);
        e++;
      }
      push('list', i, e - 1);
      i = e;
      continue;
    }
    if (/^<[a-zA-Z!/]/.test(l)) {
      let e = i;
      while (e + 1 < lines.length && !blank(lines[e + 1])) e++;
      for (let k = i; k <= e; k++) inline(k);
      push('html', i, e);
      i = e + 1;
      continue;
    }
    let e = i;
    while (e + 1 < lines.length) {
      const n = lines[e + 1]!;
      if (
        blank(n) ||
        /^#{1,6}\s/.test(n) ||
        /^\s{0,3}(`{3,}|~{3,})/.test(n) ||
        isList(n) ||
        /^\s*>/.test(n) ||
        (n.includes('|') && isSep(lines[e + 2]))
      )
        break;
      e++;
    }
    for (let k = i; k <= e; k++) inline(k);
    const bid = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(lines[e]!);
    push('paragraph', i, e, bid?.[1]);
    if (bid) (cache.blocks ??= {})[bid[1]!.toLowerCase()] = { id: bid[1], position: pos(i, 0, e, lines[e]!.length) };
    i = e + 1;
  }
  function blockId(n: number) {
    const m = n < lines.length ? /^\^([A-Za-z0-9-]+)\s*$/.exec(lines[n]!) : null;
    if (m) {
      const s = sections[sections.length - 1];
      s.id = m[1];
      (cache.blocks ??= {})[m[1]!.toLowerCase()] = { id: m[1], position: s.position };
    }
  }
  if (sections.length) cache.sections = sections;
  return cache;
}
const decode = (s: string) => {
  try {
    return decodeURIComponent(s);
  } catch {
    return s;
  }
};
export const getLinkpath = (l: string) => {
  const i = l.search(/[#]/);
  return (i < 0 ? l : l.slice(0, i)).replace(/\u00A0/g, ' ').trim();
};
export const parseLinktext = (l: string) => {
  const i = l.indexOf('#');
  return i < 0 ? { path: l, subpath: '' } : { path: l.slice(0, i), subpath: l.slice(i) };
};
export class MetadataCache extends Events {
  resolvedLinks: any = {};
  unresolvedLinks: any = {};
  _cache = new Map<string, any>();
  _byName = new Map<string, any[]>();
  initialized = false;
  constructor(
    public app: any,
    public vault: any,
  ) {
    super();
  }
  get metadataCache() {
    return Object.fromEntries(this._cache);
  }
  get fileCache() {
    const o: any = {};
    for (const [k] of this._cache) o[k] = { hash: k, mtime: 0, size: 0 };
    return o;
  }
  _index(f: any) {
    const k = f.name.toLowerCase();
    const a = this._byName.get(k);
    a ? a.push(f) : this._byName.set(k, [f]);
  }
  _unindex(name: string, f: any) {
    const a = this._byName.get(name.toLowerCase());
    if (a) {
      const i = a.indexOf(f);
      if (i >= 0) a.splice(i, 1);
    }
  }
  _parse(f: any, text: string) {
    const c = parseMarkdown(text);
    this._cache.set(f.path, c);
    return c;
  }
  _resolve(f: any) {
    const c = this._cache.get(f.path);
    const r: any = {},
      u: any = {};
    for (const l of [...(c?.links ?? []), ...(c?.embeds ?? []), ...(c?.frontmatterLinks ?? [])]) {
      const p = getLinkpath(l.link);
      if (!p) continue;
      const t = this.getFirstLinkpathDest(p, f.path);
      t ? (r[t.path] = (r[t.path] ?? 0) + 1) : (u[p] = (u[p] ?? 0) + 1);
    }
    this.resolvedLinks[f.path] = r;
    this.unresolvedLinks[f.path] = u;
    this.trigger('resolve', f);
  }
  async _init() {
    const t0 = performance.now();
    for (const f of this.vault.getFiles()) this._index(f);
    for (const f of this.vault.getMarkdownFiles()) {
      const t = this.vault._text.get(f.path);
      if (t !== undefined) this._parse(f, t);
    }
    const t1 = performance.now();
    for (const f of this.vault.getMarkdownFiles()) this._resolve(f);
    this.initialized = true;
    this.trigger('resolved');
    this.trigger('initialized');
    return { parseMs: t1 - t0, resolveMs: performance.now() - t1 };
  }
  _changed(f: any, text: string) {
    const c = this._parse(f, text);
    this.trigger('changed', f, text, c);
    this._resolve(f);
    this.trigger('resolved');
  }
  _deleted(f: any) {
    const p = this._cache.get(f.path) ?? null;
    this._cache.delete(f.path);
    this._unindex(f.name, f);
    delete this.resolvedLinks[f.path];
    delete this.unresolvedLinks[f.path];
    this.trigger('deleted', f, p);
  }
  _renamed(f: any, old: string) {
    const c = this._cache.get(old);
    this._cache.delete(old);
    if (c) this._cache.set(f.path, c);
    this._unindex(old.split('/').pop()!, f);
    this._index(f);
    this.resolvedLinks[f.path] = this.resolvedLinks[old] ?? {};
    delete this.resolvedLinks[old];
  }
  getFileCache(f: any) {
    return this._cache.get(f.path) ?? null;
  }
  getCache(p: string) {
    return this._cache.get(p) ?? null;
  }
  getFirstLinkpathDest(lp: string, src: string): any {
    if (!lp) return this.vault.getFileByPath(src);
    lp = lp.replace(/^\//, '');
    const ex = this.vault.getFileByPath(lp) ?? this.vault.getFileByPath(lp + '.md');
    if (ex) return ex;
    const last = lp.split('/').pop()!.toLowerCase();
    const c = [...(this._byName.get(last + '.md') ?? []), ...(this._byName.get(last) ?? [])];
    const low = lp.toLowerCase();
    const m = c.filter((f) => {
      const p = f.path.toLowerCase();
      return p === low || p === low + '.md' || p.endsWith('/' + low) || p.endsWith('/' + low + '.md');
    });
    if (m.length < 2) return m[0] ?? null;
    const dir = src.includes('/') ? src.slice(0, src.lastIndexOf('/')) : '';
    return m.find((f) => (f.parent?.path ?? '') === dir) ?? m.sort((a, b) => a.path.length - b.path.length)[0];
  }
  fileToLinktext(f: any, src: string, omit = true) {
    const n = f.extension === 'md' && omit ? f.basename : f.name;
    const same = this._byName.get(f.name.toLowerCase()) ?? [];
    return same.length > 1 ? (f.extension === 'md' && omit ? f.path.replace(/\.md$/, '') : f.path) : n;
  }
  getTags() {
    const o: any = {};
    for (const c of this._cache.values()) for (const t of c.tags ?? []) o[t.tag] = (o[t.tag] ?? 0) + 1;
    return o;
  }
  getCachedFiles() {
    return [...this._cache.keys()];
  }
  isUserIgnored() {
    return false;
  }
  getAllPropertyInfos() {
    return {};
  }
  getBacklinksForFile(f: any) {
    const data = new Map();
    for (const s in this.resolvedLinks)
      if (this.resolvedLinks[s][f.path])
        data.set(
          s,
          [...(this._cache.get(s)?.links ?? [])].filter(
            (l: any) => this.getFirstLinkpathDest(getLinkpath(l.link), s) === f,
          ),
        );
    return { data, keys: () => [...data.keys()], get: (k: string) => data.get(k) };
  }
  getLinkSuggestions() {
    return this.vault.getFiles().map((f: any) => ({ file: f, path: f.path }));
  }
}
