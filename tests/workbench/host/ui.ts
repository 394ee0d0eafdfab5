// @ts-nocheck
import { Component, Events, Scope, Keymap, debounce } from './core';
import ICONS from 'lucide-static/icon-nodes.json';
const custom = new Map<string, string>();
export const addIcon = (id: string, svg: string) => {
  custom.set(id, svg);
};
export const removeIcon = (id: string) => {
  custom.delete(id);
};
export const getIconIds = () => [...Object.keys(ICONS).map((k) => 'lucide-' + k), ...custom.keys()];
const ALIAS: any = {
  cross: 'x',
  gear: 'settings',
  'magnifying-glass': 'search',
  documents: 'files',
  'dots-horizontal': 'ellipsis',
  'vertical-three-dots': 'ellipsis-vertical',
  pencil: 'pencil',
  checkmark: 'check',
  'right-triangle': 'play',
  'bar-graph': 'chart-bar',
  'line-chart': 'chart-line',
  'bar-chart': 'chart-column',
  'bar-chart-2': 'chart-no-axes-column',
  'pie-chart': 'chart-pie',
  'area-chart': 'chart-area',
  spreadsheet: 'sheet',
};
export function getIcon(id: string): any {
  const c = custom.get(id);
  const svg: any = createSvg(
    'svg' as any,
    {
      attr: {
        xmlns: 'http://www.w3.org/2000/svg',
        width: 24,
        height: 24,
        viewBox: c ? '0 0 100 100' : '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      cls: 'svg-icon ' + (c ? id : 'lucide-' + id.replace(/^lucide-/, '')),
    } as any,
  );
  if (c) {
    svg.innerHTML = c;
    return svg;
  }
  let n = id.replace(/^lucide-/, '');
  n = (ICONS as any)[n] ? n : ALIAS[n];
  const nodes = (ICONS as any)[n];
  if (!nodes) return null;
  for (const [t, a] of nodes) svg.createSvg(t, { attr: a });
  return svg;
}
export function setIcon(el: HTMLElement, id: string) {
  el.empty();
  const s = getIcon(id);
  if (s) el.appendChild(s);
}
let tip: HTMLElement | null = null;
const hideTip = () => {
  tip?.remove();
  tip = null;
};
export function displayTooltip(el: HTMLElement, content: any, o: any = {}) {
  hideTip();
  tip = el.doc.body.createDiv({ cls: 'tooltip ' + (o.classes ?? []).join(' ') });
  tip.setText(content);
  const r = el.getBoundingClientRect();
  tip.style.left =
    Math.max(4, Math.min(el.win.innerWidth - tip.offsetWidth - 4, r.left + r.width / 2 - tip.offsetWidth / 2)) + 'px';
  tip.style.top = (o.placement === 'top' ? r.top - tip.offsetHeight - 6 : r.bottom + 6) + 'px';
}
export function setTooltip(el: HTMLElement, t: string, o: any = {}) {
  t ? el.setAttribute('aria-label', t) : el.removeAttribute('aria-label');
  if (o.placement) el.setAttribute('data-tooltip-position', o.placement);
  if (o.delay) el.setAttribute('data-tooltip-delay', String(o.delay));
}
export function installTooltips(doc: Document) {
  doc.addEventListener('mouseover', (e) => {
    const t = (e.target as any)?.closest?.('[aria-label]');
    if (!t || t.closest('.cm-editor, svg')) {
      hideTip();
      return;
    }
    displayTooltip(t, t.getAttribute('aria-label'), {
      placement: t.getAttribute('data-tooltip-position') ?? undefined,
    });
  });
  doc.addEventListener('mousedown', hideTip, true);
}

export class Notice {
  containerEl: any;
  noticeEl: any;
  messageEl: any;
  _t: any;
  constructor(m: any, d = 4000) {
    let c: any = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.noticeEl = c.createDiv('notice');
    this.containerEl = this.noticeEl;
    this.messageEl = this.noticeEl.createDiv('notice-message');
    this.setMessage(m);
    this.noticeEl.addEventListener('click', () => this.hide());
    if (d) this._t = setTimeout(() => this.hide(), d);
    ((window as any).__notices ??= []).push(this.messageEl.textContent);
  }
  setMessage(m: any) {
    this.messageEl.setText(m);
    return this;
  }
  hide() {
    clearTimeout(this._t);
    this.noticeEl.remove();
  }
}
export class Modal {
  scope: any;
  containerEl: any;
  modalEl: any;
  titleEl: any;
  contentEl: any;
  headerEl: any;
  bgEl: any;
  shouldRestoreSelection = true;
  _open = false;
  _cb: any;
  dimBackground = true;
  selection: any;
  constructor(public app: any) {
    this.scope = new Scope(app?.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv('modal-container mod-dim');
    this.bgEl = this.containerEl.createDiv('modal-bg');
    this.bgEl.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv('modal');
    const x = this.modalEl.createDiv('modal-close-button mod-raised clickable-icon');
    setIcon(x, 'x');
    x.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }
  open() {
    if (this._open) return;
    this._open = true;
    activeDocument.body.appendChild(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    const r: any = this.onOpen();
    if (r?.catch) r.catch((e: any) => console.error(e));
    const f: any = this.modalEl.querySelector('input,button,textarea,select,[tabindex]');
    f?.focus?.();
  }
  close() {
    if (!this._open) return;
    this._open = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this._cb?.();
  }
  onOpen(): any {}
  onClose() {}
  setTitle(t: any) {
    this.titleEl.setText(t);
    return this;
  }
  setContent(c: any) {
    this.contentEl.setText(c);
    return this;
  }
  setCloseCallback(cb: any) {
    this._cb = cb;
    return this;
  }
  setBackgroundOpacity() {
    return this;
  }
  setDimBackground() {
    return this;
  }
}
export class ConfirmationModal extends Modal {}
class Chooser {
  values: any[] = [];
  sel = 0;
  els: any[] = [];
  constructor(
    public owner: any,
    public el: any,
    public scope: any,
  ) {
    scope.register([], 'ArrowDown', (e: any) => {
      this.set(this.sel + 1);
      return false;
    });
    scope.register([], 'ArrowUp', () => {
      this.set(this.sel - 1);
      return false;
    });
    scope.register([], 'Enter', (e: any) => {
      if (e.isComposing) return;
      this.use(e);
      return false;
    });
    scope.register(['Mod'], 'Enter', (e: any) => {
      this.use(e);
      return false;
    });
  }
  setSuggestions(v: any[]) {
    this.values = v;
    this.el.empty();
    this.els = v.map((x, i) => {
      const d = this.el.createDiv('suggestion-item');
      this.owner.renderSuggestion(x, d);
      d.addEventListener('mousemove', () => this.set(i, false));
      d.addEventListener('mousedown', (e: any) => e.preventDefault());
      d.addEventListener('click', (e: any) => {
        this.sel = i;
        this.use(e);
      });
      return d;
    });
    this.set(0);
  }
  set(i: number, scroll = true) {
    if (!this.els.length) return;
    this.sel = (i + this.els.length) % this.els.length;
    this.els.forEach((d, k) => d.toggleClass('is-selected', k === this.sel));
    if (scroll) this.els[this.sel].scrollIntoView({ block: 'nearest' });
    this.owner.onSelectedChange?.(this.values[this.sel], null);
  }
  setSelectedItem(i: number) {
    this.set(i);
  }
  get selectedItem() {
    return this.sel;
  }
  use(e: any) {
    if (this.values.length) this.owner.selectSuggestion(this.values[this.sel], e);
  }
  useSelectedItem(e: any) {
    this.use(e);
    return true;
  }
}
export class SuggestModal extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: any;
  resultContainerEl: any;
  chooser: any;
  instructionsEl: any;
  constructor(app: any) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const w = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = w.createEl('input', { cls: 'prompt-input', type: 'text' });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.instructionsEl = createDiv('prompt-instructions');
    this.chooser = new Chooser(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => this.updateSuggestions());
  }
  open() {
    super.open();
    this.inputEl.focus();
    this.updateSuggestions();
  }
  async updateSuggestions() {
    const q = this.inputEl.value;
    const r = await (this as any).getSuggestions(q);
    if (q !== this.inputEl.value) return;
    this.chooser.setSuggestions((r ?? []).slice(0, this.limit || 100));
    if (!r?.length) {
      this.onNoSuggestion();
    }
  }
  onNoSuggestion() {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }
  selectSuggestion(v: any, e: any) {
    this.close();
    (this as any).onChooseSuggestion(v, e);
  }
  selectActiveSuggestion(e: any) {
    this.chooser.use(e);
  }
  setPlaceholder(p: string) {
    this.inputEl.placeholder = p;
  }
  setInstructions(i: any[]) {
    this.instructionsEl.empty();
    for (const x of i) {
      const d = this.instructionsEl.createDiv('prompt-instruction');
      d.createSpan({ cls: 'prompt-instruction-command', text: x.command });
      d.createSpan({ text: x.purpose });
    }
    this.modalEl.appendChild(this.instructionsEl);
  }
}
export const prepareSimpleSearch = (q: string) => {
  const ws = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (t: string) => {
    const l = t.toLowerCase();
    const m: any[] = [];
    for (const w of ws) {
      const i = l.indexOf(w);
      if (i < 0) return null;
      m.push([i, i + w.length]);
    }
    return { score: 0, matches: m.sort((a, b) => a[0] - b[0]) };
  };
};
export const prepareFuzzySearch = (q: string) => {
  const s = prepareSimpleSearch(q);
  const ql = q.toLowerCase().replace(/\s+/g, '');
  return (t: string) => {
    const e = s(t);
    if (e) return { score: -t.length / 1e4, matches: e.matches };
    const l = t.toLowerCase();
    const m: any[] = [];
    let i = 0,
      gaps = 0,
      last = -1;
    for (const c of ql) {
      const k = l.indexOf(c, i);
      if (k < 0) return null;
      if (last >= 0 && k !== last + 1) gaps++;
      if (m.length && m[m.length - 1][1] === k) m[m.length - 1][1] = k + 1;
      else m.push([k, k + 1]);
      last = k;
      i = k + 1;
    }
    return { score: -1 - gaps, matches: m };
  };
};
export const prepareQuery = (q: string) => ({ query: q });
export const fuzzySearch = (q: any, t: string) => prepareFuzzySearch(q.query)(t);
export const sortSearchResults = (r: any[]) => r.sort((a, b) => b.match.score - a.match.score);
export function renderMatches(el: any, t: string, ms: any, off = 0) {
  let i = 0;
  for (const [a, b] of ms ?? []) {
    const x = a + off,
      y = b + off;
    if (y <= i) continue;
    if (x > i) el.appendText(t.slice(i, x));
    el.createSpan({ cls: 'suggestion-highlight', text: t.slice(Math.max(i, x), y) });
    i = y;
  }
  el.appendText(t.slice(i));
}
export const renderResults = (el: any, t: string, r: any, o?: number) => renderMatches(el, t, r.matches, o);
export class FuzzySuggestModal extends SuggestModal {
  getSuggestions(q: string) {
    const items = (this as any).getItems();
    if (!q) return items.map((item: any) => ({ item, match: { score: 0, matches: [] } }));
    const f = prepareFuzzySearch(q);
    const r: any[] = [];
    for (const item of items) {
      const m = f((this as any).getItemText(item));
      if (m) r.push({ item, match: m });
    }
    return sortSearchResults(r);
  }
  renderSuggestion(v: any, el: any) {
    renderMatches(el, (this as any).getItemText(v.item), v.match.matches);
  }
  onChooseSuggestion(v: any, e: any) {
    (this as any).onChooseItem(v.item, e);
  }
}
export class PopoverSuggest {
  scope: any;
  suggestEl: any;
  suggestions: any;
  isOpen = false;
  constructor(
    public app: any,
    scope?: any,
  ) {
    this.scope = scope ?? new Scope(app.scope);
    this.suggestEl = createDiv('suggestion-container');
    const l = this.suggestEl.createDiv('suggestion');
    this.suggestions = new Chooser(this, l, this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }
  open() {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    document.body.appendChild(this.suggestEl);
  }
  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }
  setAutoDestroy() {}
  reposition(r: any) {
    this.suggestEl.style.left = r.left + 'px';
    this.suggestEl.style.top = r.bottom + 4 + 'px';
  }
  renderSuggestion(v: any, el: any) {}
  selectSuggestion(v: any, e: any) {}
}
export class AbstractInputSuggest extends PopoverSuggest {
  limit = 100;
  _cb: any;
  constructor(
    app: any,
    public textInputEl: any,
  ) {
    super(app);
    const up = async () => {
      const v = await (this as any).getSuggestions(this.getValue());
      if (!v?.length) return this.close();
      this.suggestions.setSuggestions(v.slice(0, this.limit || 100));
      this.open();
      this.reposition(textInputEl.getBoundingClientRect());
    };
    textInputEl.addEventListener('input', up);
    textInputEl.addEventListener('focus', up);
    textInputEl.addEventListener('blur', () => setTimeout(() => this.close(), 100));
  }
  getValue() {
    return this.textInputEl.value ?? this.textInputEl.textContent;
  }
  setValue(v: string) {
    'value' in this.textInputEl ? (this.textInputEl.value = v) : (this.textInputEl.textContent = v);
  }
  selectSuggestion(v: any, e: any) {
    this._cb?.(v, e);
  }
  onSelect(cb: any) {
    this._cb = cb;
    return this;
  }
}
export class EditorSuggest extends PopoverSuggest {
  context: any = null;
  limit = 100;
  instructionsEl: any;
  constructor(app: any) {
    super(app);
  }
  setInstructions() {}
  onTrigger(...a: any[]): any {
    return null;
  }
  selectSuggestion(v: any, e: any) {}
  async _check(editor: any, file: any) {
    const t = this.onTrigger(editor.getCursor(), editor, file);
    if (!t) {
      this.close();
      this.context = null;
      return false;
    }
    this.context = { ...t, editor, file };
    const v = await (this as any).getSuggestions(this.context);
    if (!v?.length) {
      this.close();
      return false;
    }
    this.suggestions.setSuggestions(v.slice(0, this.limit));
    this.open();
    const c = editor.cm.coordsAtPos(editor.posToOffset(t.start));
    if (c) this.reposition(c);
    return true;
  }
}

export class MenuSeparator {
  dom = createDiv('menu-separator');
}
export class MenuItem {
  dom: any;
  titleEl: any;
  iconEl: any;
  _cb: any;
  section = '';
  submenu: any = null;
  disabled = false;
  checked: any = null;
  constructor(public menu: any) {
    this.dom = createDiv('menu-item tappable');
    this.iconEl = this.dom.createDiv('menu-item-icon');
    this.titleEl = this.dom.createDiv('menu-item-title');
    this.dom.addEventListener('click', (e: any) => {
      if (this.disabled || this.submenu) return;
      this.menu._rootMenu().hide();
      this._cb?.(e);
    });
    this.dom.addEventListener('mouseenter', () => {
      if (this.submenu) {
        const r = this.dom.getBoundingClientRect();
        this.submenu.showAtPosition({ x: r.right, y: r.top });
      }
    });
  }
  setTitle(t: any) {
    this.titleEl.setText(t);
    return this;
  }
  setIcon(i: any) {
    i ? setIcon(this.iconEl, i) : this.iconEl.empty();
    return this;
  }
  setChecked(c: any) {
    this.checked = c;
    this.dom.toggleClass('mod-checked', !!c);
    if (c) setIcon(this.iconEl, 'check');
    return this;
  }
  setDisabled(d: boolean) {
    this.disabled = d;
    this.dom.toggleClass('is-disabled', d);
    return this;
  }
  setIsLabel(l: boolean) {
    this.dom.toggleClass('is-label', l);
    return this;
  }
  setWarning(w: boolean) {
    this.dom.toggleClass('is-warning', w);
    return this;
  }
  onClick(cb: any) {
    this._cb = cb;
    return this;
  }
  setSection(s: string) {
    this.section = s;
    return this;
  }
  setActive() {
    return this;
  }
  setSubmenu() {
    this.dom.addClass('has-submenu');
    return (this.submenu ??= Object.assign(new Menu(), { parentMenu: this.menu }));
  }
}
export class Menu extends Component {
  dom: any = createDiv('menu');
  items: any[] = [];
  parentMenu: any = null;
  _hide: any;
  scope = new Scope();
  static _open: any = null;
  static forEvent(e: any) {
    const m = e._menu ?? (e._menu = new Menu());
    setTimeout(() => {
      if (!m._shown) m.showAtMouseEvent(e);
    }, 0);
    return m;
  }
  _rootMenu(): any {
    return this.parentMenu ? this.parentMenu._rootMenu() : this;
  }
  _shown = false;
  addItem(cb: any) {
    const i = new MenuItem(this);
    this.items.push(i);
    cb(i);
    return this;
  }
  addSeparator() {
    this.items.push(new MenuSeparator());
    return this;
  }
  setNoIcon() {
    this.dom.addClass('mod-no-icon');
    return this;
  }
  setUseNativeMenu() {
    return this;
  }
  setParentElement() {
    return this;
  }
  addSections() {
    return this;
  }
  setSectionSubmenu() {
    return this;
  }
  showAtMouseEvent(e: any) {
    return this.showAtPosition({ x: e.clientX, y: e.clientY }, e.doc ?? document);
  }
  showAtPosition(p: any, doc: any = activeDocument) {
    if (!this.parentMenu) {
      Menu._open?.hide();
      Menu._open = this;
    }
    this._shown = true;
    this.load();
    this.dom.empty();
    const secs: string[] = [];
    for (const i of this.items) if (i.section !== undefined && !secs.includes(i.section)) secs.push(i.section);
    let first = true;
    if (secs.length <= 1) for (const i of this.items) this.dom.appendChild(i.dom);
    else
      for (const s of secs) {
        if (!first) this.dom.createDiv('menu-separator');
        first = false;
        for (const i of this.items) if (i.section === s) this.dom.appendChild(i.dom);
      }
    doc.body.appendChild(this.dom);
    const w = doc.defaultView;
    this.dom.style.left = Math.min(p.x, w.innerWidth - this.dom.offsetWidth - 4) + 'px';
    this.dom.style.top = Math.min(p.y, w.innerHeight - this.dom.offsetHeight - 4) + 'px';
    const out = (e: any) => {
      if (!e.target.closest?.('.menu')) {
        this._rootMenu().hide();
        doc.removeEventListener('mousedown', out, true);
      }
    };
    setTimeout(() => doc.addEventListener('mousedown', out, true));
    return this;
  }
  hide() {
    if (!this._shown) return this;
    this._shown = false;
    for (const i of this.items) i.submenu?.hide();
    this.dom.remove();
    this._hide?.();
    this.unload();
    if (Menu._open === this) Menu._open = null;
    return this;
  }
  close() {
    this.hide();
  }
  onHide(cb: any) {
    this._hide = cb;
  }
}

export class BaseComponent {
  disabled = false;
  then(cb: any) {
    cb(this);
    return this;
  }
  setDisabled(d: boolean) {
    this.disabled = d;
    return this;
  }
}
export class ValueComponent extends BaseComponent {
  registerOptionListener(l: any, k: string) {
    return this;
  }
  getValue(): any {}
  setValue(v: any): any {
    return this;
  }
}
export class AbstractTextComponent extends ValueComponent {
  _cb: any;
  constructor(public inputEl: any) {
    super();
    inputEl.addEventListener('input', () => this.onChanged());
  }
  setDisabled(d: boolean) {
    this.inputEl.disabled = d;
    return super.setDisabled(d);
  }
  getValue() {
    return this.inputEl.value;
  }
  setValue(v: any) {
    this.inputEl.value = v ?? '';
    return this;
  }
  setPlaceholder(p: string) {
    this.inputEl.placeholder = p;
    return this;
  }
  onChanged() {
    this._cb?.(this.getValue());
  }
  onChange(cb: any) {
    this._cb = cb;
    return this;
  }
}
export class TextComponent extends AbstractTextComponent {
  constructor(c: any) {
    super(c.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}
export class TextAreaComponent extends AbstractTextComponent {
  constructor(c: any) {
    super(c.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}
export class SearchComponent extends AbstractTextComponent {
  clearButtonEl: any;
  containerEl: any;
  constructor(c: any) {
    const w = c.createDiv('search-input-container');
    super(w.createEl('input', { type: 'search' }));
    this.containerEl = w;
    this.clearButtonEl = w.createDiv('search-input-clear-button');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
    });
  }
}
export class MomentFormatComponent extends TextComponent {
  sampleEl: any = createSpan();
  setDefaultFormat(f: string) {
    this.inputEl.placeholder = f;
    return this;
  }
  setSampleEl(e: any) {
    this.sampleEl = e;
    return this;
  }
  updateSample() {}
}
export class ToggleComponent extends ValueComponent {
  toggleEl: any;
  on = false;
  _cb: any;
  constructor(c: any) {
    super();
    this.toggleEl = c.createDiv('checkbox-container');
    const i = this.toggleEl.createEl('input', { type: 'checkbox' });
    i.tabIndex = 0;
    this.toggleEl.addEventListener('click', (e: any) => {
      if (e.target !== i) e.preventDefault();
      if (!this.disabled) this.onClick();
    });
  }
  getValue() {
    return this.on;
  }
  setValue(v: boolean) {
    if (this.on !== !!v) {
      this.on = !!v;
      this.toggleEl.toggleClass('is-enabled', this.on);
      this._cb?.(this.on);
    }
    return this;
  }
  onClick() {
    this.setValue(!this.on);
  }
  onChange(cb: any) {
    this._cb = cb;
    return this;
  }
  setTooltip(t: string) {
    setTooltip(this.toggleEl, t);
    return this;
  }
  setDisabled(d: boolean) {
    this.toggleEl.toggleClass('is-disabled', d);
    return super.setDisabled(d);
  }
}
export class DropdownComponent extends ValueComponent {
  selectEl: any;
  _cb: any;
  constructor(c: any) {
    super();
    this.selectEl = c.createEl('select', 'dropdown');
    this.selectEl.addEventListener('change', () => this._cb?.(this.getValue()));
  }
  addOption(v: string, d: string) {
    this.selectEl.createEl('option', { value: v, text: d });
    return this;
  }
  addOptions(o: any) {
    for (const k in o) this.addOption(k, o[k]);
    return this;
  }
  getValue() {
    return this.selectEl.value;
  }
  setValue(v: string) {
    this.selectEl.value = v;
    return this;
  }
  onChange(cb: any) {
    this._cb = cb;
    return this;
  }
  setDisabled(d: boolean) {
    this.selectEl.disabled = d;
    return super.setDisabled(d);
  }
}
export class SliderComponent extends ValueComponent {
  sliderEl: any;
  _cb: any;
  instant = false;
  constructor(c: any) {
    super();
    this.sliderEl = c.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => this.instant && this._cb?.(this.getValue()));
    this.sliderEl.addEventListener('change', () => this._cb?.(this.getValue()));
  }
  setInstant(i: boolean) {
    this.instant = i;
    return this;
  }
  setLimits(a: any, b: any, s: any) {
    this.sliderEl.min = a ?? 0;
    this.sliderEl.max = b ?? 100;
    this.sliderEl.step = s;
    return this;
  }
  getValue() {
    return Number(this.sliderEl.value);
  }
  getValuePretty() {
    return String(this.getValue());
  }
  setValue(v: number) {
    this.sliderEl.value = v;
    return this;
  }
  setDynamicTooltip() {
    return this;
  }
  showTooltip() {}
  setDisplayFormat() {
    return this;
  }
  onChange(cb: any) {
    this._cb = cb;
    return this;
  }
}
export class ColorComponent extends ValueComponent {
  colorPickerEl: any;
  _cb: any;
  constructor(c: any) {
    super();
    this.colorPickerEl = c.createEl('input', { type: 'color' });
    this.colorPickerEl.addEventListener('input', () => this._cb?.(this.getValue()));
  }
  getValue() {
    return this.colorPickerEl.value;
  }
  setValue(v: string) {
    this.colorPickerEl.value = v;
    return this;
  }
  getValueRgb() {
    const v = parseInt(this.getValue().slice(1), 16);
    return { r: v >> 16, g: (v >> 8) & 255, b: v & 255 };
  }
  onChange(cb: any) {
    this._cb = cb;
    return this;
  }
}
export class ProgressBarComponent extends ValueComponent {
  progressBar: any;
  constructor(c: any) {
    super();
    this.progressBar = c.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
  }
  v = 0;
  getValue() {
    return this.v;
  }
  setValue(v: number) {
    this.v = v;
    this.progressBar.style.width = v + '%';
    return this;
  }
  setVisibility(v: boolean) {
    this.progressBar.parentElement.toggleVisibility(v);
    return this;
  }
}
export class ButtonComponent extends BaseComponent {
  buttonEl: any;
  _cb: any;
  constructor(c: any) {
    super();
    this.buttonEl = c.createEl('button');
    this.buttonEl.addEventListener('click', (e: any) => this._cb?.(e));
  }
  setDisabled(d: boolean) {
    this.buttonEl.disabled = d;
    return super.setDisabled(d);
  }
  setCta() {
    this.buttonEl.addClass('mod-cta');
    return this;
  }
  removeCta() {
    this.buttonEl.removeClass('mod-cta');
    return this;
  }
  setWarning() {
    this.buttonEl.addClass('mod-warning');
    return this;
  }
  setDestructive() {
    return this.setWarning();
  }
  removeDestructive() {
    return this;
  }
  setTooltip(t: string) {
    setTooltip(this.buttonEl, t);
    return this;
  }
  setButtonText(t: string) {
    this.buttonEl.setText(t);
    return this;
  }
  setIcon(i: string) {
    setIcon(this.buttonEl, i);
    return this;
  }
  setClass(c: string) {
    this.buttonEl.addClass(c);
    return this;
  }
  onClick(cb: any) {
    this._cb = cb;
    return this;
  }
  setLoading() {
    return this;
  }
}
export class ConfirmationButton extends ButtonComponent {}
export class ExtraButtonComponent extends BaseComponent {
  extraSettingsEl: any;
  _cb: any;
  constructor(c: any) {
    super();
    this.extraSettingsEl = c.createDiv('clickable-icon extra-setting-button');
    setIcon(this.extraSettingsEl, 'settings');
    this.extraSettingsEl.addEventListener('click', () => this._cb?.());
  }
  setDisabled(d: boolean) {
    this.extraSettingsEl.toggleClass('is-disabled', d);
    return super.setDisabled(d);
  }
  setTooltip(t: string) {
    setTooltip(this.extraSettingsEl, t);
    return this;
  }
  setIcon(i: string) {
    setIcon(this.extraSettingsEl, i);
    return this;
  }
  onClick(cb: any) {
    this._cb = cb;
    return this;
  }
}
export class DisplayValueComponent {
  el: any;
  constructor(c: any) {
    this.el = c.createDiv('setting-display-value');
  }
  setValue(v: any) {
    this.el.setText(v ?? '');
    return this;
  }
  setStatus() {
    return this;
  }
}
export class SecretComponent extends BaseComponent {
  constructor(
    public app: any,
    c: any,
  ) {
    super();
    c.createEl('button', { text: 'Link…' });
  }
  setValue() {
    return this;
  }
  onChange() {
    return this;
  }
}
export class Setting {
  settingEl: any;
  infoEl: any;
  nameEl: any;
  descEl: any;
  controlEl: any;
  components: any[] = [];
  errorEl: any = null;
  constructor(c: any) {
    this.settingEl = c.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }
  setName(n: any) {
    this.nameEl.setText(n);
    return this;
  }
  setDesc(d: any) {
    this.descEl.setText(d);
    return this;
  }
  setClass(c: string) {
    this.settingEl.addClass(c);
    return this;
  }
  setTooltip(t: string) {
    setTooltip(this.settingEl, t);
    return this;
  }
  setHeading() {
    this.settingEl.addClass('setting-item-heading');
    return this;
  }
  setDisabled(d: boolean) {
    this.settingEl.toggleClass('is-disabled', d);
    for (const c of this.components) c.setDisabled?.(d);
    return this;
  }
  setNoInfo() {
    this.infoEl.remove();
    return this;
  }
  setErrorMessage(m: any) {
    this.errorEl?.remove();
    this.errorEl = m ? this.controlEl.createDiv({ cls: 'setting-error', text: m }) : null;
    return this;
  }
  setVisibility(v: boolean) {
    this.settingEl.toggle(v);
    return this;
  }
  clear() {
    this.controlEl.empty();
    this.components = [];
    return this;
  }
  then(cb: any) {
    cb(this);
    return this;
  }
  _add(C: any, cb: any) {
    const c = new C(this.controlEl);
    this.components.push(c);
    cb(c);
    return this;
  }
  addButton(cb: any) {
    return this._add(ButtonComponent, cb);
  }
  addExtraButton(cb: any) {
    return this._add(ExtraButtonComponent, cb);
  }
  addToggle(cb: any) {
    this.settingEl.addClass('mod-toggle');
    return this._add(ToggleComponent, cb);
  }
  addText(cb: any) {
    return this._add(TextComponent, cb);
  }
  addSearch(cb: any) {
    return this._add(SearchComponent, cb);
  }
  addTextArea(cb: any) {
    return this._add(TextAreaComponent, cb);
  }
  addMomentFormat(cb: any) {
    return this._add(MomentFormatComponent, cb);
  }
  addDropdown(cb: any) {
    return this._add(DropdownComponent, cb);
  }
  addColorPicker(cb: any) {
    return this._add(ColorComponent, cb);
  }
  addProgressBar(cb: any) {
    return this._add(ProgressBarComponent, cb);
  }
  addSlider(cb: any) {
    return this._add(SliderComponent, cb);
  }
  addDisplayValue(cb: any) {
    return this._add(DisplayValueComponent, cb);
  }
  addComponent(cb: any) {
    this.components.push(cb(this.controlEl));
    return this;
  }
}
export class SettingGroup {
  groupEl: any;
  listEl: any;
  headerEl: any;
  constructor(c: any) {
    this.groupEl = c.createDiv('setting-group');
    this.listEl = this.groupEl.createDiv('setting-items');
  }
  setHeading(h: any) {
    this.headerEl ??= createDiv('setting-group-heading');
    this.headerEl.setText(h);
    this.groupEl.prepend(this.headerEl);
    return this;
  }
  addClass(...c: string[]) {
    this.groupEl.addClass(...c);
    return this;
  }
  addSetting(cb: any) {
    cb(new Setting(this.listEl));
    return this;
  }
  addSearch() {
    return this;
  }
  addExtraButton() {
    return this;
  }
}
export class SettingPage {
  containerEl: any = createDiv();
  display() {}
  hide() {}
}
export class SettingTab {
  containerEl: any = createDiv('vertical-tab-content');
  settingItems: any[] = [];
  icon = '';
  id = '';
  name = '';
  _rows: any[] = [];
  constructor(public app: any) {}
  display() {}
  hide() {
    this.containerEl.empty();
  }
  getSettingDefinitions(): any[] {
    return [];
  }
  getControlValue(k: string): any {}
  async setControlValue(k: string, v: any) {}
  update() {
    this.settingItems = this.getSettingDefinitions();
  }
  refreshDomState() {
    for (const r of this._rows) {
      const v = r.d.visible;
      r.s.settingEl.toggle(v === undefined ? true : typeof v === 'function' ? v() : v);
      const x = r.d.disabled;
      if (x !== undefined) r.s.setDisabled(typeof x === 'function' ? x() : x);
    }
  }
  _show() {
    this.update();
    if (!this.settingItems?.length) {
      this.display();
      return;
    }
    this.containerEl.empty();
    this._rows = [];
    let g: any = null;
    for (const it of this.settingItems) {
      if (it.type === 'group' || it.type === 'list') {
        g = new SettingGroup(this.containerEl);
        if (it.heading) g.setHeading(it.heading);
        for (const d of it.items ?? []) this._row(g, d);
        g = null;
      } else {
        g ??= new SettingGroup(this.containerEl);
        this._row(g, it);
      }
    }
    this.refreshDomState();
  }
  _row(g: any, d: any) {
    const s = new Setting(g.listEl);
    this._rows.push({ d, s });
    if (d.name) s.setName(d.name);
    const desc = typeof d.desc === 'function' ? d.desc() : d.desc;
    if (desc) s.setDesc(desc);
    if (d.render) return void d.render(s, g);
    if (d.action) return void s.settingEl.addEventListener('click', () => d.action(s.settingEl, 0));
    if (d.type === 'page') return;
    const c = d.control;
    if (!c) return;
    const val = this.getControlValue(c.key) ?? c.defaultValue;
    const ch = async (v: any) => {
      const er = await c.validate?.(v);
      if (er) {
        s.setErrorMessage(er);
        return;
      }
      s.setErrorMessage(null);
      await this.setControlValue(c.key, v);
      this.refreshDomState();
    };
    switch (c.type) {
      case 'toggle':
        s.addToggle((t: any) => t.setValue(val).onChange(ch));
        break;
      case 'dropdown':
        s.addDropdown((t: any) =>
          t
            .addOptions(typeof c.options === 'function' ? c.options() : c.options)
            .setValue(val)
            .onChange(ch),
        );
        break;
      case 'slider':
        s.addSlider((t: any) => t.setLimits(c.min, c.max, c.step).setValue(val).onChange(ch));
        break;
      case 'color':
        s.addColorPicker((t: any) => t.setValue(val).onChange(ch));
        break;
      case 'textarea':
        s.addTextArea((t: any) => t.setValue(val).onChange(ch));
        break;
      case 'number':
        s.addText((t: any) => {
          t.inputEl.type = 'number';
          t.setValue(val).onChange((v: string) => ch(Number(v)));
        });
        break;
      default:
        s.addText((t: any) =>
          t
            .setPlaceholder(c.placeholder ?? '')
            .setValue(val)
            .onChange(ch),
        );
    }
  }
}
export class PluginSettingTab extends SettingTab {
  constructor(
    app: any,
    public plugin: any,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }
  getControlValue(k: string) {
    return this.plugin.settings?.[k];
  }
  async setControlValue(k: string, v: any) {
    (this.plugin.settings ??= {})[k] = v;
    await (this.plugin.saveSettings ? this.plugin.saveSettings() : this.plugin.saveData(this.plugin.settings));
  }
}
export class HoverPopover extends Component {
  hoverEl: any;
  state = 0;
  static _cur: any;
  constructor(
    public parent: any,
    public targetEl: any,
    public waitTime = 300,
    public staticPos: any = null,
  ) {
    super();
    this.hoverEl = createDiv('popover hover-popover');
    if (parent) parent.hoverPopover = this;
    setTimeout(() => this.show(), waitTime);
  }
  show() {
    HoverPopover._cur?.hide();
    HoverPopover._cur = this;
    this.state = 1;
    this.load();
    document.body.appendChild(this.hoverEl);
    const r = this.targetEl?.getBoundingClientRect?.() ?? { left: 100, bottom: 100 };
    this.hoverEl.style.left = Math.max(4, Math.min(innerWidth - 420, r.left)) + 'px';
    this.hoverEl.style.top = (r.bottom + 320 > innerHeight ? Math.max(4, r.top - 310) : r.bottom + 4) + 'px';
    const off = (e: any) => {
      if (this.hoverEl.contains(e.target) || this.targetEl?.contains?.(e.target)) return;
      this.hide();
      document.removeEventListener('mousemove', off);
    };
    document.addEventListener('mousemove', off);
  }
  hide() {
    this.state = 3;
    this.hoverEl.remove();
    this.unload();
    if (this.parent?.hoverPopover === this) this.parent.hoverPopover = null;
  }
}
