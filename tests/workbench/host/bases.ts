// @ts-nocheck
import { parse as yamlParse } from 'yaml';
import { Component } from './core';
import { TextFileView } from './workspace';
// Small but real values, as Bases gives them to a custom view
export class Value {
  static type = '';
  isTruthy() {
    return true;
  }
  toString() {
    return '';
  }
  equals(o: any) {
    return String(this) === String(o);
  }
  looseEquals(o: any) {
    return this.equals(o);
  }
  renderTo(el: any) {
    el.setText(this.toString());
  }
}
export class NotNullValue extends Value {}
export class NullValue extends Value {
  static value = new NullValue();
  isTruthy() {
    return false;
  }
}
export class PrimitiveValue extends NotNullValue {
  constructor(public data: any) {
    super();
  }
  toString() {
    return String(this.data);
  }
  isTruthy() {
    return !!this.data;
  }
}
export class StringValue extends PrimitiveValue {}
export class NumberValue extends PrimitiveValue {}
export class BooleanValue extends PrimitiveValue {}
export class ListValue extends NotNullValue {
  constructor(public data: any[]) {
    super();
  }
  toString() {
    return this.data.join(', ');
  }
  length() {
    return this.data.length;
  }
  get(i: number) {
    return toValue(this.data[i]);
  }
}
export class DateValue extends NotNullValue {
  constructor(public date: Date) {
    super();
  }
  toString() {
    return this.date.toISOString().slice(0, 10);
  }
  static parseFromString(s: string) {
    const d = new Date(s);
    return isNaN(+d) ? null : new DateValue(d);
  }
}
export class FileValue extends NotNullValue {
  constructor(public file: any) {
    super();
  }
  toString() {
    return this.file.path;
  }
}
export class LinkValue extends StringValue {}
export class TagValue extends StringValue {}
export class UrlValue extends StringValue {}
export class ObjectValue extends NotNullValue {
  constructor(public data: any) {
    super();
  }
  toString() {
    return JSON.stringify(this.data);
  }
}
export const toValue = (v: any): any =>
  v == null
    ? null
    : typeof v === 'number'
      ? new NumberValue(v)
      : typeof v === 'boolean'
        ? new BooleanValue(v)
        : Array.isArray(v)
          ? new ListValue(v)
          : v instanceof Date
            ? new DateValue(v)
            : typeof v === 'object'
              ? new ObjectValue(v)
              : /^\d{4}-\d{2}-\d{2}/.test(v)
                ? new DateValue(new Date(v))
                : new StringValue(String(v));
export class BasesEntry {
  constructor(
    public app: any,
    public file: any,
  ) {}
  getValue(id: string): any {
    const [k, ...r] = id.split('.');
    const n = r.join('.');
    if (k === 'file') {
      const f = this.file;
      return n === 'name'
        ? new StringValue(f.basename)
        : n === 'path'
          ? new StringValue(f.path)
          : n === 'mtime'
            ? new DateValue(new Date(f.stat.mtime))
            : n === 'ctime'
              ? new DateValue(new Date(f.stat.ctime))
              : n === 'size'
                ? new NumberValue(f.stat.size)
                : n === 'folder'
                  ? new StringValue(f.parent.path)
                  : n === 'ext'
                    ? new StringValue(f.extension)
                    : null;
    }
    return toValue(this.app.metadataCache.getFileCache(this.file)?.frontmatter?.[n]);
  }
}
export class BasesEntryGroup {
  constructor(
    public key: any,
    public entries: any[],
  ) {}
  hasKey() {
    return !!this.key;
  }
}
export class BasesQueryResult {
  constructor(
    public data: any[],
    public properties: string[],
    public groups: any[],
  ) {}
  get groupedData() {
    return this.groups;
  }
  getSummaryValue() {
    return null;
  }
}
export class BasesViewConfig {
  constructor(
    public raw: any,
    public name: string,
    public onSet: any,
  ) {}
  get(k: string) {
    return this.raw[k];
  }
  getAsPropertyId(k: string) {
    return this.raw[k] ?? null;
  }
  getEvaluatedFormula() {
    return null;
  }
  set(k: string, v: any) {
    this.raw[k] = v;
    this.onSet();
  }
  getOrder() {
    return this.raw.order ?? [];
  }
  getSort() {
    return this.raw.sort ?? [];
  }
  getDisplayName(id: string) {
    return id.split('.').slice(1).join('.');
  }
}
export class BasesView extends Component {
  app: any;
  config: any;
  data: any;
  allProperties: any[] = [];
  constructor(public controller: any) {
    super();
    this.app = controller.app;
  }
  onDataUpdated() {}
  async createFileForView(n?: string) {}
}
export class BasesHost {
  views: any = {};
  constructor(public app: any) {}
  _register() {
    this.app.viewRegistry.registerView('bases', (l: any) => new BasesFileView(l));
  }
}
class BasesFileView extends TextFileView {
  child: any;
  getViewType() {
    return 'bases';
  }
  setViewData(d: string) {
    this.data = d;
    this._draw();
  }
  getViewData() {
    return this.data;
  }
  _draw() {
    if (this.child) {
      this.removeChild(this.child);
      this.child = null;
    }
    this.contentEl.empty();
    const cfg = yamlParse(this.data) ?? {};
    const v = (cfg.views ?? []).find((x: any) => this.app.bases.views[x.type]) ?? cfg.views?.[0] ?? { type: 'table' };
    const bar = this.contentEl.createDiv({ cls: 'bases-header', text: `${v.name ?? v.type}` });
    void bar;
    const box = this.contentEl.createDiv('bases-view-container');
    const reg = this.app.bases.views[v.type];
    if (!reg) {
      box.setText('No view registered for type ' + v.type);
      return;
    }
    const entries = this._query(cfg.filters, v.filters).map((f: any) => new BasesEntry(this.app, f));
    if (v.limit) entries.length = Math.min(entries.length, v.limit);
    const controller = Object.assign(new Component(), { app: this.app });
    const view = reg.factory(controller, box);
    view.app = this.app;
    view.config = new BasesViewConfig(v, v.name, () => {
      this.data = JSON.stringify(cfg);
    });
    view.allProperties = [
      ...new Set(
        entries.flatMap((e: any) =>
          Object.keys(this.app.metadataCache.getFileCache(e.file)?.frontmatter ?? {}).map((k) => 'note.' + k),
        ),
      ),
    ];
    const gb = v.groupBy?.property;
    const groups = new Map<string, any[]>();
    for (const e of entries) {
      const k = gb ? String(e.getValue(gb.includes('.') ? gb : 'note.' + gb) ?? '') : '';
      (groups.get(k) ?? groups.set(k, []).get(k)!).push(e);
    }
    view.data = new BasesQueryResult(
      entries,
      v.order ?? [],
      [...groups].map(([k, es]) => new BasesEntryGroup(gb ? new StringValue(k) : null, es)),
    );
    this.child = this.addChild(view);
    view.onDataUpdated();
  }
  _query(...fs: any[]) {
    const test = (f: any, x: any): boolean => {
      if (!f) return true;
      if (typeof f === 'string') {
        let m = /file\.inFolder\("([^"]+)"\)/.exec(f);
        if (m) return x.path.startsWith(m[1] + '/');
        m = /file\.hasTag\("([^"]+)"\)/.exec(f);
        if (m) return (this.app.metadataCache.getFileCache(x)?.tags ?? []).some((t: any) => t.tag === '#' + m![1]);
        m = /file\.folder == "([^"]+)"/.exec(f);
        if (m) return x.parent?.path === m[1];
        m = /file\.ext == "([^"]+)"/.exec(f);
        if (m) return x.extension === m[1];
        return true;
      }
      if (f.and) return f.and.every((y: any) => test(y, x));
      if (f.or) return f.or.some((y: any) => test(y, x));
      if (f.not) return !f.not.some((y: any) => test(y, x));
      return true;
    };
    return this.app.vault.getFiles().filter((x: any) => fs.every((f) => test(f, x)));
  }
}
export const basesExports = {
  Value,
  NotNullValue,
  NullValue,
  PrimitiveValue,
  StringValue,
  NumberValue,
  BooleanValue,
  ListValue,
  DateValue,
  FileValue,
  LinkValue,
  TagValue,
  UrlValue,
  ObjectValue,
  BasesEntry,
  BasesEntryGroup,
  BasesQueryResult,
  BasesViewConfig,
  BasesView,
  DurationValue: class extends NotNullValue {},
  RelativeDateValue: class extends DateValue {},
  RegExpValue: class extends NotNullValue {},
  HTMLValue: class extends StringValue {},
  IconValue: class extends StringValue {},
  ImageValue: class extends StringValue {},
  parsePropertyId: (id: string) => {
    const i = id.indexOf('.');
    return { type: id.slice(0, i), name: id.slice(i + 1) };
  },
};
