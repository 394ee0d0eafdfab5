// @ts-nocheck
import { Events, normalizePath } from './core';
import { parse as yamlParse, stringify } from 'yaml';
export class TAbstractFile {
  vault!: any;
  path!: string;
  name!: string;
  parent: any = null;
  deleted = false;
  getNewPathAfterRename(n: string) {
    return (this.parent && this.parent.path !== '/' ? this.parent.path + '/' : '') + n;
  }
  _setPath(p: string) {
    this.path = p;
    this.name = p.split('/').pop()!;
  }
}
export class TFile extends TAbstractFile {
  stat: any;
  basename!: string;
  extension!: string;
  saving = false;
  _setPath(p: string) {
    super._setPath(p);
    const d = this.name.lastIndexOf('.');
    this.basename = d > 0 ? this.name.slice(0, d) : this.name;
    this.extension = d > 0 ? this.name.slice(d + 1).toLowerCase() : '';
  }
  getShortName() {
    return this.extension === 'md' ? this.basename : this.name;
  }
  cache() {
    return this.vault._app.metadataCache.getFileCache(this);
  }
}
export class TFolder extends TAbstractFile {
  children: any[] = [];
  isRoot() {
    return this.path === '/';
  }
  getFileCount() {
    return 0;
  }
  getFolderCount() {
    return 0;
  }
  getParentPrefix() {
    return this.isRoot() ? '' : this.path + '/';
  }
}
const api = async (m: string, path: string, q: any = {}, body?: any) => {
  const u = '/vault/' + m + '?' + new URLSearchParams({ path, ...q });
  const r = await fetch(u, body === undefined ? {} : { method: 'POST', body });
  if (!r.ok || r.status === 204) {
    const e: any = new Error((await r.text()) || `ENOENT: no such file or directory, ${m} '${path}'`);
    e.code = r.status === 404 || r.status === 204 ? 'ENOENT' : 'EIO';
    throw e;
  }
  return r;
};
export class FileSystemAdapter {
  constructor(
    public vaultName: string,
    public base: string,
  ) {}
  get basePath() {
    return this.base;
  }
  insensitive = false;
  fs = null;
  promise = Promise.resolve();
  getName() {
    return this.vaultName;
  }
  getBasePath() {
    return this.base;
  }
  getFullPath(p: string) {
    return this.base + '/' + p;
  }
  getFilePath(p: string) {
    return 'file://' + this.getFullPath(p);
  }
  getResourcePath(p: string) {
    return location.origin + '/vault/raw?path=' + encodeURIComponent(p);
  }
  async exists(p: string) {
    return (await (await api('stat', normalizePath(p))).json()) !== null;
  }
  async stat(p: string) {
    return (await api('stat', normalizePath(p))).json();
  }
  async list(p: string) {
    return (await api('listdir', normalizePath(p))).json();
  }
  async read(p: string) {
    return (await api('read', normalizePath(p))).text();
  }
  async readBinary(p: string) {
    return (await api('raw', normalizePath(p))).arrayBuffer();
  }
  async write(p: string, d: string, o?: any) {
    await api('write', normalizePath(p), o?.mtime ? { mtime: o.mtime } : {}, d);
  }
  async writeBinary(p: string, d: ArrayBuffer) {
    await api('write', normalizePath(p), {}, new Blob([d]));
  }
  async append(p: string, d: string) {
    await this.write(p, ((await this.exists(p)) ? await this.read(p) : '') + d);
  }
  async process(p: string, fn: any) {
    const r = fn(await this.read(p));
    await this.write(p, r);
    return r;
  }
  async mkdir(p: string) {
    await api('mkdir', normalizePath(p), {}, '');
  }
  async rmdir(p: string, _r: boolean) {
    await api('remove', normalizePath(p), {}, '');
  }
  async remove(p: string) {
    await api('remove', normalizePath(p), {}, '');
  }
  async rename(a: string, b: string) {
    await api('rename', normalizePath(a), { to: normalizePath(b) }, '');
  }
  async copy(a: string, b: string) {
    await this.writeBinary(b, await this.readBinary(a));
  }
  async trashSystem() {
    return false;
  }
  async trashLocal(p: string) {
    await this.remove(p);
  }
}
export class CapacitorAdapter {}
export class Vault extends Events {
  adapter: any;
  configDir = '.obsidian';
  root = new TFolder();
  fileMap: any = {};
  _text = new Map<string, string>();
  _app: any;
  config: any = {};
  constructor() {
    super();
    this.root.vault = this;
    this.root.path = '/';
    this.root.name = '';
    this.fileMap['/'] = this.root;
  }
  async _load() {
    const info = (this._info = await (await api('info', '')).json());
    this.adapter = new FileSystemAdapter(info.name, info.base);
    const t0 = performance.now();
    const r = await fetch('/vault/bulk');
    const buf = new Uint8Array(await r.arrayBuffer());
    const dec = new TextDecoder();
    const n = new DataView(buf.buffer).getUint32(0);
    const idx = JSON.parse(dec.decode(buf.subarray(4, 4 + n)));
    let o = 4 + n;
    for (const e of idx) {
      if (e.type === 'folder') this._addFolder(e.path);
      else {
        const f = this._addFile(e.path, { ctime: e.ctime, mtime: e.mtime, size: e.size });
        if (f.extension === 'md') { this._text.set(f.path, dec.decode(buf.subarray(o, o + e.bytes))); o += e.bytes;
        }
      }
    }
    try {
      this.config = JSON.parse(await this.adapter.read('.obsidian/app.json'));
    } catch {}
    return { loadMs: performance.now() - t0, bytes: buf.length, files: idx.length };
  }
  _addFolder(p: string): any {
    if (p === '' || p === '/') return this.root;
    const ex = this.fileMap[p];
    if (ex) return ex;
    const f = new TFolder();
    f.vault = this;
    f._setPath(p);
    f.parent = this._addFolder(p.includes('/') ? p.slice(0, p.lastIndexOf('/')) : '');
    f.parent.children.push(f);
    return (this.fileMap[p] = f);
  }
  _addFile(p: string, stat: any) {
    const f = new TFile();
    f.vault = this;
    f._setPath(p);
    f.stat = stat;
    f.parent = this._addFolder(p.includes('/') ? p.slice(0, p.lastIndexOf('/')) : '');
    f.parent.children.push(f);
    return (this.fileMap[p] = f);
  }
  _remove(f: any) {
    f.deleted = true;
    f.parent?.children.remove(f);
    delete this.fileMap[f.path];
    this._text.delete(f.path);
  }
  getName() {
    return this.adapter.getName();
  }
  getConfig(k: string) {
    return this.config[k];
  }
  setConfig(k: string, v: any) {
    this.config[k] = v;
  }
  getRoot() {
    return this.root;
  }
  getAbstractFileByPath(p: string) {
    return this.fileMap[p === '' ? '/' : p] ?? null;
  }
  getFileByPath(p: string) {
    const f = this.fileMap[p];
    return f instanceof TFile ? f : null;
  }
  getFolderByPath(p: string) {
    const f = this.fileMap[p];
    return f instanceof TFolder ? f : null;
  }
  getAbstractFileByPathInsensitive(p: string) {
    return (
      this.fileMap[p] ?? Object.values(this.fileMap).find((f: any) => f.path.toLowerCase() === p.toLowerCase()) ?? null
    );
  }
  getAllLoadedFiles() {
    return Object.values(this.fileMap);
  }
  getFiles() {
    return (Object.values(this.fileMap) as any[]).filter((f) => f instanceof TFile);
  }
  getMarkdownFiles() {
    return this.getFiles().filter((f) => f.extension === 'md');
  }
  getAllFolders(r = false) {
    return (Object.values(this.fileMap) as any[]).filter((f) => f instanceof TFolder && (r || f.path !== '/'));
  }
  static recurseChildren(root: any, cb: any) {
    const q = [root];
    while (q.length) {
      const f = q.pop();
      if (f) {
        cb(f);
        if (f instanceof TFolder) q.push(...f.children);
      }
    }
  }
  getResourcePath(f: any) {
    return this.adapter.getResourcePath(f.path) + '&' + f.stat.mtime;
  }
  async read(f: any) {
    const t = await this.adapter.read(f.path);
    return t;
  }
  async cachedRead(f: any) {
    const t = this._text.get(f.path);
    return t !== undefined ? t : this.read(f);
  }
  async readBinary(f: any) {
    return this.adapter.readBinary(f.path);
  }
  async _stat(f: any) {
    const s = await this.adapter.stat(f.path);
    if (s) f.stat = { ctime: s.ctime, mtime: s.mtime, size: s.size };
  }
  async _create(p: string, w: () => Promise<void>, text?: string) {
    p = normalizePath(p);
    if (this.fileMap[p]) throw new Error('File already exists.');
    await w();
    if (this.fileMap[p]) return this.fileMap[p];
    const f = this._addFile(p, { ctime: Date.now(), mtime: Date.now(), size: 0 });
    await this._stat(f);
    if (text !== undefined && f.extension === 'md') this._text.set(p, text);
    this._app.metadataCache._index(f);
    this.trigger('create', f);
    if (text !== undefined && f.extension === 'md') this._app.metadataCache._changed(f, text);
    return f;
  }
  create(p: string, d: string, o?: any) {
    return this._create(p, () => this.adapter.write(normalizePath(p), d, o), d);
  }
  createBinary(p: string, d: ArrayBuffer, o?: any) {
    return this._create(p, () => this.adapter.writeBinary(normalizePath(p), d, o));
  }
  async createFolder(p: string) {
    p = normalizePath(p);
    if (this.fileMap[p]) throw new Error('Folder already exists.');
    await this.adapter.mkdir(p);
    const f = this._addFolder(p);
    this.trigger('create', f);
    return f;
  }
  async modify(f: any, d: string, o?: any) {
    await this.adapter.write(f.path, d, o);
    this._text.set(f.path, d);
    await this._stat(f);
    this.trigger('modify', f);
    if (f.extension === 'md') this._app.metadataCache._changed(f, d);
  }
  async modifyBinary(f: any, d: ArrayBuffer) {
    await this.adapter.writeBinary(f.path, d);
    await this._stat(f);
    this.trigger('modify', f);
  }
  async append(f: any, d: string) {
    await this.modify(f, (await this.read(f)) + d);
  }
  async process(f: any, fn: any, o?: any) {
    const cur = await this.read(f);
    const r = fn(cur);
    if (r !== cur) await this.modify(f, r, o);
    return r;
  }
  async delete(f: any) {
    await this.adapter.remove(f.path);
    this._gone(f);
  }
  async trash(f: any) {
    await this.delete(f);
  }
  _gone(f: any) {
    if (f instanceof TFolder) for (const c of [...f.children]) this._gone(c);
    this._remove(f);
    if (f instanceof TFile) this._app.metadataCache._deleted(f);
    this.trigger('delete', f);
  }
  async rename(f: any, np: string) {
    np = normalizePath(np);
    const old = f.path;
    await this.adapter.rename(old, np);
    this._moved(f, np);
  }
  _moved(f: any, np: string) {
    const old = f.path;
    f.parent.children.remove(f);
    delete this.fileMap[old];
    const t = this._text.get(old);
    this._text.delete(old);
    f._setPath(np);
    if (t !== undefined) this._text.set(np, t);
    f.parent = this._addFolder(np.includes('/') ? np.slice(0, np.lastIndexOf('/')) : '');
    f.parent.children.push(f);
    this.fileMap[np] = f;
    if (f instanceof TFolder)
      for (const c of [...f.children]) {
        f.children.remove(c);
        c.parent = { children: [c] };
        this._moved(c, np + '/' + c.name);
      }
    else this._app.metadataCache._renamed(f, old);
    this.trigger('rename', f, old);
  }
  async copy(f: any, p: string) {
    return this.createBinary(p, await this.readBinary(f));
  }
  async _external(ev: any) {
    const p = ev.path;
    const f = this.fileMap[p];
    if (p.startsWith('.')) {
      this.trigger('raw', p);
      return;
    }
    const s = await this.adapter.stat(p);
    if (!s) {
      if (f) this._gone(f);
      return;
    }
    if (s.type === 'folder') {
      if (!f) this.trigger('create', this._addFolder(p));
      return;
    }
    if (f && f.stat.mtime === s.mtime && f.stat.size === s.size) return;
    const text = /\.md$/.test(p) ? await this.adapter.read(p) : undefined;
    if (text !== undefined && this._text.get(p) === text) return;
    if (text !== undefined) this._text.set(p, text);
    if (!f) {
      const nf = this._addFile(p, { ctime: s.ctime, mtime: s.mtime, size: s.size });
      this._app.metadataCache._index(nf);
      this.trigger('create', nf);
      if (text !== undefined) this._app.metadataCache._changed(nf, text);
    } else {
      f.stat = { ctime: s.ctime, mtime: s.mtime, size: s.size };
      this.trigger('modify', f);
      if (text !== undefined) this._app.metadataCache._changed(f, text);
    }
  }
}
export const getFrontMatterInfo = (c: string) => {
  const m = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(c);
  if (!m) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const from = m[0].indexOf('\n') + 1;
  return { exists: true, frontmatter: m[1], from, to: from + m[1]!.length, contentStart: m[0].length };
};
export class FileManager {
  constructor(public app: any) {}
  getNewFileParent() {
    return this.app.vault.getRoot();
  }
  async createNewMarkdownFile(folder: any, name = 'Untitled') {
    return this.app.vault.create((folder?.path && folder.path !== '/' ? folder.path + '/' : '') + name + '.md', '');
  }
  async renameFile(f: any, p: string) {
    await this.app.vault.rename(f, p);
  }
  async trashFile(f: any) {
    await this.app.vault.trash(f);
  }
  async promptForDeletion(f: any) {
    await this.app.vault.trash(f);
    return true;
  }
  generateMarkdownLink(f: any, src: string, sub = '', alias = '') {
    const t = this.app.metadataCache.fileToLinktext(f, src, true);
    return `${f.extension === 'md' ? '' : '!'}[[${t}${sub}${alias ? '|' + alias : ''}]]`;
  }
  async processFrontMatter(f: any, fn: any, o?: any) {
    await this.app.vault.process(
      f,
      (d: string) => {
        const i: any = getFrontMatterInfo(d);
        const fm = (i.exists ? yamlParse(i.frontmatter) : {}) ?? {};
        fn(fm);
        const y = Object.keys(fm).length ? `---\n${stringify(fm, { lineWidth: 0 })}---\n` : '';
        return y + d.slice(i.contentStart);
      },
      o,
    );
  }
  async getAvailablePathForAttachment(n: string) {
    let p = n,
      i = 1;
    while (this.app.vault.fileMap[p]) p = n.replace(/(\.\w+)?$/, ` ${i++}$1`);
    return p;
  }
  getAllLinkResolutions() {
    return [];
  }
}
