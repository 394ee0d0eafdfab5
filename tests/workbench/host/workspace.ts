// @ts-nocheck
import { Events, Component, Scope, Keymap, debounce } from './core';
import { setIcon, Menu, HoverPopover, setTooltip } from './ui';
import { Compartment, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Editor, createEditorState, setLive, editorInfoField } from './editor';
import { MarkdownPreviewView, MarkdownRenderer } from './preview';
import { getLinkpath, parseLinktext } from './metadata';
import { installDom } from './dom';
import { TFile } from './files';
let seq = 0;
export class View extends Component {
  app: any;
  leaf: any;
  containerEl: any;
  icon = 'file';
  navigation = true;
  scope: any = null;
  _open = false;
  constructor(leaf: any) {
    super();
    this.leaf = leaf;
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }
  getViewType(): string {
    return '';
  }
  getState(): any {
    return {};
  }
  async setState(s: any, r: any) {}
  getEphemeralState() {
    return {};
  }
  setEphemeralState(s: any) {}
  getIcon() {
    return this.icon;
  }
  getDisplayText(): string {
    return '';
  }
  onResize() {}
  onPaneMenu(m: any, s: string) {}
  async onOpen() {}
  async onClose() {}
  onHeaderMenu() {}
  onTabMenu() {}
  onMoreOptionsMenu() {}
  async open(parent: any) {
    this.containerEl.dataset.type = this.getViewType();
    parent.appendChild(this.containerEl);
    this.load();
    this._open = true;
    await this.onOpen();
  }
  async close() {
    if (!this._open) return;
    this._open = false;
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }
}
export class ItemView extends View {
  contentEl: any;
  headerEl: any;
  titleEl: any;
  actionsEl: any;
  constructor(leaf: any) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    this.titleEl = this.headerEl.createDiv('view-header-title-container').createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }
  addAction(icon: string, title: string, cb: any) {
    const a = createDiv('clickable-icon view-action');
    setTooltip(a, title);
    setIcon(a, icon);
    a.addEventListener('click', cb);
    this.actionsEl.prepend(a);
    return a;
  }
  async open(p: any) {
    await super.open(p);
    this.titleEl.setText(this.getDisplayText());
  }
}
export class DeferredView extends View {
  constructor(
    leaf: any,
    public _state: any,
  ) {
    super(leaf);
  }
  getViewType() {
    return this._state.type;
  }
  getState() {
    return this._state.state ?? {};
  }
  getDisplayText() {
    return this._state.title ?? this._state.type;
  }
}
export class UnknownView extends ItemView {
  constructor(
    leaf: any,
    public _t: string,
  ) {
    super(leaf);
  }
  getViewType() {
    return this._t;
  }
  getDisplayText() {
    return 'Plugin no longer active';
  }
  async onOpen() {
    this.contentEl.setText('Plugin no longer active: ' + this._t);
  }
}
export class FileView extends ItemView {
  allowNoFile = false;
  file: any = null;
  getDisplayText() {
    return this.file?.basename ?? '';
  }
  getState() {
    return { file: this.file?.path ?? null };
  }
  async setState(s: any, r: any) {
    const f = s?.file ? this.app.vault.getFileByPath(s.file) : null;
    if (f) await this.loadFile(f);
  }
  async loadFile(f: any) {
    if (this.file === f) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = f;
    await this.onLoadFile(f);
    this.leaf._title();
  }
  async onLoadFile(f: any) {}
  async onUnloadFile(f: any) {}
  async onRename(f: any) {}
  onDelete() {}
  canAcceptExtension(e: string) {
    return false;
  }
  onload() {
    this.registerEvent(
      this.app.vault.on('rename', (f: any) => {
        if (f === this.file) this.leaf._title();
      }),
    );
  }
  async onClose() {
    if (this.file) await this.onUnloadFile(this.file);
  }
}
export class EditableFileView extends FileView {}
export class TextFileView extends EditableFileView {
  data = '';
  dirty = false;
  requestSave: any = debounce(() => this.save(), 500, true);
  async onLoadFile(f: any) {
    this.data = await this.app.vault.read(f);
    this.setViewData(this.data, true);
  }
  async onUnloadFile() {
    await this.save(true);
  }
  async save(clear = false) {
    if (!this.file || this.file.deleted) return;
    const d = this.getViewData();
    if (d !== this.data) {
      this.data = d;
      await this.app.vault.modify(this.file, d);
    }
    if (clear) this.clear();
  }
  getViewData(): string {
    return this.data;
  }
  setViewData(d: string, clear: boolean) {}
  clear() {}
  onload() {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', async (f: any) => {
        if (f !== this.file) return;
        const t = await this.app.vault.cachedRead(f);
        if (t !== this.data) {
          this.data = t;
          this.setViewData(t, false);
        }
      }),
    );
  }
}
export class MarkdownEditView {
  constructor(public view: any) {}
  get app() {
    return this.view.app;
  }
  get file() {
    return this.view.file;
  }
  get() {
    return this.view.editor.getValue();
  }
  set(d: string) {
    this.view.editor.setValue(d);
  }
  clear() {}
  getScroll() {
    return 0;
  }
  applyScroll(n: number) {
    this.view.editor.scrollIntoView({ from: { line: n, ch: 0 }, to: { line: n, ch: 0 } }, true);
  }
  getSelection() {
    return this.view.editor.getSelection();
  }
  get type() {
    return 'source';
  }
  hoverPopover = null;
  get editor() {
    return this.view.editor;
  }
  get cm() {
    return this.view.editor.cm;
  }
}
export class MarkdownView extends TextFileView {
  editor: any;
  previewMode: any;
  editMode: any;
  currentMode: any;
  mode = 'source';
  live = true;
  comp = new Compartment();
  hoverPopover: any = null;
  sourceEl: any;
  modes: any;
  rawFrontmatter = '';
  constructor(leaf: any) {
    super(leaf);
    this.icon = 'file-text';
    this.sourceEl = this.contentEl.createDiv(
      'markdown-source-view mod-cm6 is-live-preview is-readable-line-width cm-s-obsidian',
    );
    const cm = new EditorView({ parent: this.sourceEl, state: this._st('') });
    this.editor = new Editor(cm, this);
    this.previewMode = new MarkdownPreviewView(this, this.contentEl);
    this.addChild(this.previewMode);
    this.editMode = new MarkdownEditView(this);
    this.currentMode = this.editMode;
    this.modes = { source: this.editMode, preview: this.previewMode };
    this.previewMode.containerEl.hide();
    this.addAction('book-open', 'Toggle reading view', () =>
      this.setMode(this.mode === 'source' ? 'preview' : 'source'),
    );
    this.addAction('code', 'Toggle source mode', () => this._live(!this.live));
  }
  _st(doc: string) {
    return createEditorState(doc, this, this.app.workspace.editorExtensions.slice(), this.comp, this.live, (u: any) => {
      if (u.docChanged && !this._setting) {
        this.requestSave();
        this.app.workspace.trigger('editor-change', this.editor, this);
        for (const s of this.app.workspace.editorSuggests) s._check(this.editor, this.file);
      }
    });
  }
  _setting = false;
  getViewType() {
    return 'markdown';
  }
  canAcceptExtension(e: string) {
    return e === 'md';
  }
  getMode() {
    return this.mode;
  }
  getViewData() {
    return this.editor.getValue();
  }
  getState() {
    return { ...super.getState(), mode: this.mode, source: !this.live };
  }
  async setState(s: any, r: any) {
    await super.setState(s, r);
    if (s?.mode) this.setMode(s.mode);
    if (s?.source !== undefined) this._live(!s.source);
  }
  setViewData(d: string, clear: boolean) {
    this._setting = true;
    if (clear) this.editor.cm.setState(this._st(d));
    else this.editor.setValue(d);
    this._setting = false;
    if (this.mode === 'preview') this.previewMode.set(d);
  }
  clear() {}
  showSearch() {}
  _live(l: boolean) {
    this.live = l;
    this.sourceEl.toggleClass('is-live-preview', l);
    this.editor.cm.dispatch({ effects: setLive.of(l) });
  }
  setMode(m: string) {
    if (m === this.mode) return;
    this.mode = m;
    this.currentMode = this.modes[m];
    this.sourceEl.toggle(m === 'source');
    this.previewMode.containerEl.toggle(m === 'preview');
    if (m === 'preview') {
      this.previewMode.set(this.editor.getValue());
      this.previewMode.virtualize();
    } else this.editor.cm.requestMeasure();
    this.app.workspace.trigger('layout-change');
  }
  setEphemeralState(e: any) {
    if (e?.line !== undefined) {
      if (this.mode === 'source') {
        this.editor.setCursor({ line: e.line, ch: 0 });
        this.editor.scrollIntoView({ from: { line: e.line, ch: 0 }, to: { line: e.line, ch: 0 } }, true);
      } else this.previewMode.applyScroll(e.line);
    }
    if (e?.subpath) {
      const h = e.subpath.slice(1).replace(/^\^/, '');
      const c = this.app.metadataCache.getFileCache(this.file);
      const hit =
        c?.headings?.find((x: any) => x.heading === h)?.position.start.line ??
        c?.blocks?.[h.toLowerCase()]?.position.start.line;
      if (hit !== undefined) this.setEphemeralState({ line: hit });
    }
  }
  async onClose() {
    await super.onClose();
    this.editor.cm.destroy();
  }
}
export class WorkspaceItem extends Events {
  parent: any;
  app: any;
  containerEl: any;
  id = 'n' + ++seq;
  getRoot(): any {
    return this.parent ? this.parent.getRoot() : this;
  }
  getContainer(): any {
    let p: any = this;
    while (p.parent && !(p instanceof WorkspaceContainer)) p = p.parent;
    return p instanceof WorkspaceContainer ? p : this.app.workspace.rootSplit;
  }
}
export class WorkspaceParent extends WorkspaceItem {
  children: any[] = [];
  constructor(
    public workspace: any,
    public direction = 'vertical',
  ) {
    super();
    this.app = workspace.app;
    this.containerEl = createDiv();
  }
  insertChild(i: number, c: any) {
    this.children.splice(i, 0, c);
    c.parent = this;
    this.containerEl.insertBefore(c.containerEl, this.containerEl.children[i] ?? null);
  }
  removeChild(c: any) {
    this.children.remove(c);
    c.containerEl.remove();
    if (!this.children.length && this.parent && !(this instanceof WorkspaceContainer)) this.parent.removeChild(this);
  }
}
export class WorkspaceSplit extends WorkspaceParent {
  constructor(w: any, d = 'vertical') {
    super(w, d);
    this.containerEl.className = 'workspace-split mod-' + d;
  }
}
export class WorkspaceContainer extends WorkspaceSplit {
  win: any = window;
  doc: any = document;
}
export class WorkspaceRoot extends WorkspaceContainer {}
export class WorkspaceWindow extends WorkspaceContainer {}
export class WorkspaceFloating extends WorkspaceParent {}
export class WorkspaceMobileDrawer extends WorkspaceParent {}
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;
  side = 'right';
  collapse() {
    this.collapsed = true;
    this.containerEl.addClass('is-sidedock-collapsed');
    this.workspace.onLayout();
  }
  expand() {
    this.collapsed = false;
    this.containerEl.removeClass('is-sidedock-collapsed');
    this.workspace.onLayout();
    const l = this.children[0]?.current;
    l?.loadIfDeferred?.();
  }
  toggle() {
    this.collapsed ? this.expand() : this.collapse();
  }
}
export class WorkspaceTabs extends WorkspaceParent {
  current: any = null;
  header: any;
  body: any;
  constructor(w: any) {
    super(w);
    this.containerEl.className = 'workspace-tabs';
    this.header = this.containerEl.createDiv('workspace-tab-header-container');
    this.body = this.containerEl.createDiv('workspace-tab-container');
  }
  insertChild(i: number, c: any) {
    this.children.splice(i, 0, c);
    c.parent = this;
    this.header.insertBefore(c.tabHeaderEl, this.header.children[i] ?? null);
    this.body.appendChild(c.containerEl);
    if (!this.current) this.select(c);
    else c.containerEl.hide();
  }
  removeChild(c: any) {
    this.children.remove(c);
    c.tabHeaderEl.remove();
    c.containerEl.remove();
    if (this.current === c) {
      this.current = null;
      if (this.children[0]) this.select(this.children[0]);
    }
    if (!this.children.length) this.parent?.removeChild(this);
  }
  select(l: any) {
    this.current = l;
    for (const c of this.children) {
      c.containerEl.toggle(c === l);
      c.tabHeaderEl.toggleClass('is-active', c === l);
    }
    if (l.isVisible()) l.loadIfDeferred();
    l.view?.onResize();
  }
}
export class WorkspaceLeaf extends WorkspaceItem {
  view: any;
  hoverPopover: any = null;
  tabHeaderEl: any;
  titleEl: any;
  iconEl: any;
  pinned = false;
  group: any = null;
  isDeferred = false;
  activeTime = 0;
  hist: any[] = [];
  constructor(app: any) {
    super();
    this.app = app;
    this.containerEl = createDiv('workspace-leaf');
    this.tabHeaderEl = createDiv('workspace-tab-header tappable');
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const x = inner.createDiv('workspace-tab-header-inner-close-button');
    setIcon(x, 'x');
    x.addEventListener('click', (e: any) => {
      e.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => this.app.workspace.setActiveLeaf(this, { focus: true }));
    this.containerEl.addEventListener('mousedown', () => this.app.workspace.setActiveLeaf(this), true);
    this.view = new View(this);
    (this.view as any).getViewType = () => 'empty';
  }
  get workspace() {
    return this.app.workspace;
  }
  isVisible() {
    return !!this.parent && this.parent.current === this && !this.getRoot().collapsed;
  }
  _title() {
    this.titleEl.setText(this.getDisplayText());
    setIcon(this.iconEl, this.getIcon() || 'file');
    this.tabHeaderEl.setAttribute('aria-label', this.getDisplayText());
    this.tabHeaderEl.dataset.type = this.view?.getViewType?.();
    if (this.view?.titleEl) this.view.titleEl.setText(this.getDisplayText());
  }
  updateHeader() {
    this._title();
  }
  getDisplayText() {
    return this.view?.getDisplayText?.() ?? '';
  }
  getIcon() {
    return this.view?.getIcon?.() ?? '';
  }
  async open(v: any) {
    await this.view?.close?.();
    this.containerEl.empty();
    this.view = v;
    this.isDeferred = v instanceof DeferredView;
    try {
      await v.open(this.containerEl);
    } catch (e) {
      console.error('Failed to open view', e);
    }
    this._title();
    this.app.workspace.onLayout();
    return v;
  }
  async setViewState(s: any, e?: any) {
    const type = s.type;
    if (s.pinned !== undefined) this.pinned = s.pinned;
    if (type !== this.view?.getViewType?.() || this.isDeferred || type === 'empty') {
      const defer = this.app.workspace._restoring && !this.isVisible();
      if (defer) await this.open(new DeferredView(this, s));
      else {
        const mk = this.app.viewRegistry.getViewCreatorByType(type);
        await this.open(mk ? mk(this) : type === 'empty' ? new EmptyView(this) : new UnknownView(this, type));
      }
    }
    if (!this.isDeferred) {
      await this.view.setState(s.state ?? {}, { history: false });
      if (e) this.view.setEphemeralState(e);
    }
    this._title();
    if (s.active) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.onLayout();
  }
  async loadIfDeferred() {
    if (!this.isDeferred) return;
    const d = this.view;
    this.isDeferred = false;
    const r = this.app.workspace._restoring;
    this.app.workspace._restoring = false;
    (d as any).getViewType = () => ' deferred';
    await this.setViewState({ ...d._state });
    this.app.workspace._restoring = r;
  }
  getViewState() {
    return {
      type: this.view?.getViewType?.() ?? 'empty',
      state: this.view?.getState?.() ?? {},
      pinned: this.pinned || undefined,
      icon: this.getIcon(),
      title: this.getDisplayText(),
    };
  }
  getEphemeralState() {
    return this.view?.getEphemeralState?.();
  }
  setEphemeralState(e: any) {
    this.view?.setEphemeralState?.(e);
  }
  async openFile(f: any, o: any = {}) {
    const type = this.app.viewRegistry.getTypeByExtension(f.extension) ?? 'markdown';
    await this.setViewState({ type, state: { ...(o.state ?? {}), file: f.path } }, o.eState);
    if (o.active !== false) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.trigger('file-open', f);
    this.app.workspace._recent(f.path);
  }
  async openLinkText(l: string, s: string, o?: any) {
    await this.app.workspace.openLinkText(l, s, false, o);
  }
  detach() {
    const v = this.view;
    this.parent?.removeChild(this);
    this.parent = null;
    v?.close?.();
    if (this.app.workspace.activeLeaf === this)
      this.app.workspace.setActiveLeaf(this.app.workspace.getMostRecentLeaf());
    this.app.workspace.onLayout();
  }
  setPinned(p: boolean) {
    this.pinned = p;
    this.trigger('pinned-change', p);
  }
  togglePinned() {
    this.setPinned(!this.pinned);
  }
  setGroup(g: any) {
    this.group = g;
  }
  setGroupMember(o: any) {
    this.group = o.group;
  }
  onResize() {
    this.view?.onResize?.();
  }
  rebuildView() {
    return this.setViewState({ ...this.getViewState() });
  }
}
export class EmptyView extends ItemView {
  getViewType() {
    return 'empty';
  }
  getDisplayText() {
    return 'New tab';
  }
  async onOpen() {
    this.contentEl.createDiv({ cls: 'empty-state', text: 'No file is open' });
  }
}
export class WorkspaceRibbon {
  items: any[] = [];
  containerEl = createDiv('workspace-ribbon');
  orderedItems: any[] = [];
}
export class Workspace extends Events {
  leftSplit: any;
  rightSplit: any;
  rootSplit: any;
  leftRibbon: any;
  rightRibbon: any;
  floatingSplit: any;
  activeLeaf: any = null;
  containerEl: any;
  layoutReady = false;
  _ready: any[] = [];
  activeEditor: any = null;
  editorExtensions: any[] = [];
  editorSuggests: any[] = [];
  hoverLinkSources: any = {};
  _restoring = false;
  protocolHandlers = new Map();
  lastOpen: string[] = [];
  requestSaveLayout = debounce(() => this.saveLayout(), 500, true);
  onLayoutReadyCallbacks: any = null;
  editorSuggest: any;
  _popouts: any[] = [];
  constructor(
    public app: any,
    el: any,
  ) {
    super();
    this.containerEl = el;
    this.leftRibbon = new WorkspaceRibbon();
    this.rightRibbon = new WorkspaceRibbon();
    this.leftSplit = Object.assign(new WorkspaceSidedock(this), { side: 'left' });
    this.rightSplit = new WorkspaceSidedock(this);
    this.rootSplit = new WorkspaceRoot(this);
    this.floatingSplit = new WorkspaceFloating(this);
    this.leftSplit.containerEl.addClass('mod-left-split', 'is-sidedock-collapsed');
    this.rightSplit.containerEl.addClass('mod-right-split', 'is-sidedock-collapsed');
    this.rootSplit.containerEl.addClass('mod-root');
    for (const s of [this.leftSplit, this.rootSplit, this.rightSplit]) s.app = app;
    this.editorSuggest = {
      suggests: this.editorSuggests,
      addSuggest: (s: any) => this.editorSuggests.push(s),
      removeSuggest: (s: any) => this.editorSuggests.remove(s),
    };
    el.append(
      this.leftRibbon.containerEl,
      this.leftSplit.containerEl,
      this.rootSplit.containerEl,
      this.rightSplit.containerEl,
    );
  }
  onLayout = debounce(
    () => {
      this.trigger('layout-change');
      this.requestSaveLayout();
    },
    20,
    true,
  );
  onLayoutReady(cb: any) {
    this.layoutReady ? cb() : this._ready.push(cb);
  }
  async _setReady() {
    this.layoutReady = true;
    const r = this._ready;
    this._ready = [];
    for (const cb of r) {
      try {
        await cb();
      } catch (e) {
        console.error(e);
        setTimeout(() => {
          throw e;
        });
      }
    }
    this.trigger('layout-ready');
  }
  _newTabs(split: any) {
    const t = new WorkspaceTabs(this);
    split.insertChild(split.children.length, t);
    return t;
  }
  _newLeaf(tabs: any) {
    const l = new WorkspaceLeaf(this.app);
    tabs.insertChild(tabs.children.length, l);
    l._title();
    return l;
  }
  _side(split: any, s: boolean) {
    return this._newLeaf(
      s || !split.children.length ? this._newTabs(split) : split.children[split.children.length - 1],
    );
  }
  getLeftLeaf(s: boolean) {
    return this._side(this.leftSplit, s);
  }
  getRightLeaf(s: boolean) {
    return this._side(this.rightSplit, s);
  }
  async ensureSideLeaf(type: string, side: string, o: any = {}) {
    let l = this.getLeavesOfType(type)[0];
    if (!l) {
      l = side === 'left' ? this.getLeftLeaf(!!o.split) : this.getRightLeaf(!!o.split);
      await l.setViewState({ type, active: o.active, state: o.state });
    } else if (o.state) await l.setViewState({ type, state: o.state });
    if (o.reveal !== false) await this.revealLeaf(l);
    if (o.active) this.setActiveLeaf(l, { focus: true });
    return l;
  }
  getLeaf(n: any = false, dir: any = 'vertical'): any {
    if (n === 'window') return this.openPopoutLeaf();
    if (n === 'split') return this._newLeaf(this._newTabs(this.rootSplit));
    const rec = this._rootLeaves();
    const cur = this.activeLeaf && rec.includes(this.activeLeaf) ? this.activeLeaf : rec[rec.length - 1];
    if (n === true || n === 'tab' || !cur) {
      const tabs = cur?.parent ?? this.rootSplit.children[0] ?? this._newTabs(this.rootSplit);
      const l = this._newLeaf(tabs);
      tabs.select(l);
      return l;
    }
    if (cur.pinned) return this.getLeaf('tab');
    return cur;
  }
  getUnpinnedLeaf() {
    return this.getLeaf(false);
  }
  splitActiveLeaf() {
    return this.getLeaf('split');
  }
  createLeafBySplit(l: any) {
    return this.getLeaf('split');
  }
  createLeafInParent(p: any, i: number) {
    return this._newLeaf(p instanceof WorkspaceTabs ? p : this._newTabs(p));
  }
  async duplicateLeaf(l: any) {
    const n = this.getLeaf('tab');
    await n.setViewState(l.getViewState());
    return n;
  }
  _leaves(split: any) {
    const r: any[] = [];
    const w = (n: any) => {
      for (const c of n.children) c instanceof WorkspaceLeaf ? r.push(c) : w(c);
    };
    w(split);
    return r;
  }
  _rootLeaves() {
    return this._leaves(this.rootSplit);
  }
  iterateRootLeaves(cb: any) {
    for (const l of [...this._rootLeaves(), ...this._popouts.flatMap((p) => this._leaves(p))]) if (cb(l)) return true;
  }
  iterateAllLeaves(cb: any) {
    for (const l of [
      ...this._leaves(this.leftSplit),
      ...this._rootLeaves(),
      ...this._popouts.flatMap((p) => this._leaves(p)),
      ...this._leaves(this.rightSplit),
    ])
      cb(l);
  }
  iterateLeaves(split: any, cb: any) {
    for (const l of this._leaves(split)) if (cb(l)) return true;
  }
  getLeavesOfType(t: string) {
    const r: any[] = [];
    this.iterateAllLeaves((l: any) => {
      if (l.view?.getViewType?.() === t) r.push(l);
    });
    return r;
  }
  getLeafById(id: string) {
    let r: any = null;
    this.iterateAllLeaves((l: any) => {
      if (l.id === id) r = l;
    });
    return r;
  }
  detachLeavesOfType(t: string) {
    for (const l of this.getLeavesOfType(t)) l.detach();
  }
  getGroupLeaves(g: string) {
    return [];
  }
  getMostRecentLeaf() {
    return this._rootLeaves().sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
  }
  async revealLeaf(l: any) {
    const r = l.getRoot();
    if (r instanceof WorkspaceSidedock && r.collapsed) r.expand();
    l.parent?.select?.(l);
    await l.loadIfDeferred();
    l.getContainer()?.win?.focus?.();
  }
  setActiveLeaf(l: any, p: any = {}) {
    if (l && !l.parent) return;
    const ch = this.activeLeaf !== l;
    if (ch) this.activeLeaf?.tabHeaderEl?.removeClass('mod-active');
    this.activeLeaf = l;
    if (l) {
      l.activeTime = Date.now();
      if (l.parent.current !== l) l.parent.select(l);
      l.tabHeaderEl.addClass('mod-active');
    }
    if (l?.view instanceof MarkdownView) this.activeEditor = l.view;
    else if (l && this._rootLeaves().includes(l)) this.activeEditor = null;
    if (p?.focus && l?.view?.editor) l.view.editor.focus();
    if (ch) {
      this.trigger('active-leaf-change', l);
    }
  }
  getActiveViewOfType(t: any) {
    return this.activeLeaf?.view instanceof t ? this.activeLeaf.view : null;
  }
  get activeFile() {
    return this.getActiveFile();
  }
  getActiveFile() {
    const v = this.activeLeaf?.view;
    if (v instanceof FileView && v.file) return v.file;
    return (
      this._rootLeaves()
        .sort((a, b) => b.activeTime - a.activeTime)
        .find((l) => l.view instanceof FileView && l.view.file)?.view.file ?? null
    );
  }
  getLastOpenFiles() {
    return this.lastOpen.slice(0, 10);
  }
  _recent(p: string) {
    this.lastOpen = [p, ...this.lastOpen.filter((x) => x !== p)].slice(0, 50);
  }
  async openLinkText(lt: string, src: string, n: any = false, o: any = {}) {
    const { path, subpath } = parseLinktext(lt);
    let f = path ? this.app.metadataCache.getFirstLinkpathDest(path, src) : this.app.vault.getFileByPath(src);
    if (!f) f = await this.app.vault.create(/\.\w+$/.test(path) ? path : path + '.md', '');
    const l = this.getLeaf(n);
    await l.openFile(f, { ...o, eState: { ...(o?.eState ?? {}), ...(subpath ? { subpath } : {}) } });
  }
  updateOptions() {
    this.iterateAllLeaves((l: any) => {
      if (l.view instanceof MarkdownView)
        l.view.editor.cm.dispatch({ effects: l.view.comp.reconfigure(this.editorExtensions.slice()) });
    });
  }
  registerHoverLinkSource(id: string, i: any) {
    this.hoverLinkSources[id] = i;
  }
  unregisterHoverLinkSource(id: string) {
    delete this.hoverLinkSources[id];
  }
  registerObsidianProtocolHandler(a: string, h: any) {
    this.protocolHandlers.set(a, h);
  }
  unregisterObsidianProtocolHandler(a: string) {
    this.protocolHandlers.delete(a);
  }
  registerUriHook() {}
  handleLinkContextMenu(m: any, lt: string, src: string) {
    m.addItem((i: any) =>
      i
        .setTitle('Open in new tab')
        .setIcon('file-plus')
        .onClick(() => this.openLinkText(lt, src, 'tab')),
    );
    return true;
  }
  openPopoutLeaf(d: any = {}) {
    const w: any = window.open('about:blank', '_blank', 'popup,width=700,height=600');
    if (!w) throw new Error('popup blocked');
    w.document.title = 'popout';
    installDom(w);
    for (const s of Array.from(document.querySelectorAll('style,link[rel=stylesheet]')))
      w.document.head.appendChild(w.document.importNode(s, true));
    w.document.body.className = document.body.className + ' is-popout-window';
    const c: any = new WorkspaceWindow(this);
    c.app = this.app;
    c.win = w;
    c.doc = w.document;
    w.document.body.appendChild(c.containerEl);
    this._popouts.push(c);
    w.addEventListener('focus', () => {
      (window as any).activeWindow = w;
      (window as any).activeDocument = w.document;
    });
    (window as any).activeWindow = w;
    (window as any).activeDocument = w.document;
    w.addEventListener('beforeunload', () => {
      this._popouts.remove(c);
      (window as any).activeWindow = window;
      (window as any).activeDocument = document;
      this.trigger('window-close', c, w);
    });
    this.trigger('window-open', c, w);
    return this._newLeaf(this._newTabs(c));
  }
  moveLeafToPopout(l: any) {
    const n: any = this.openPopoutLeaf();
    const tabs = n.parent;
    l.parent.removeChild(l);
    tabs.insertChild(0, l);
    tabs.select(l);
    n.detach();
    for (const el of [l.containerEl, ...l.containerEl.querySelectorAll('*')])
      (el as any)._migr?.forEach((f: any) => f(tabs.parent.win));
    return tabs.parent;
  }
  getLayout() {
    const ser = (s: any) =>
      s.children.map((t: any) => ({
        cur: t.children?.indexOf(t.current),
        leaves: this._leaves(t).map((l: any) => ({ id: l.id, ...l.getViewState() })),
      }));
    return {
      main: ser(this.rootSplit),
      left: ser(this.leftSplit),
      right: ser(this.rightSplit),
      collapsed: [this.leftSplit.collapsed, this.rightSplit.collapsed],
      active: this.activeLeaf?.id,
    };
  }
  async changeLayout(l: any) {
    this._restoring = true;
    for (const [k, s] of [
      ['main', this.rootSplit],
      ['left', this.leftSplit],
      ['right', this.rightSplit],
    ] as any)
      for (const g of l[k] ?? []) {
        const t = this._newTabs(s);
        const ls = g.leaves.map(() => this._newLeaf(t));
        if (ls[g.cur]) t.select(ls[g.cur]);
        for (let i = 0; i < ls.length; i++) await ls[i].setViewState(g.leaves[i]);
      }
    if (l.collapsed) {
      if (!l.collapsed[0]) this.leftSplit.expand();
      if (!l.collapsed[1]) this.rightSplit.expand();
    }
    this._restoring = false;
    this.iterateAllLeaves((x: any) => {
      if (x.isVisible()) x.loadIfDeferred();
    });
  }
  saveLayout() {
    try {
      sessionStorage.setItem('layout', JSON.stringify(this.getLayout()));
    } catch {}
  }
}
