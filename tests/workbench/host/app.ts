// @ts-nocheck
import moment from 'moment';
import { parse as yamlParse, stringify } from 'yaml';
import { Events, Component, Keymap, Scope, debounce, normalizePath } from './core';
import * as ui from './ui';
import * as files from './files';
import * as meta from './metadata';
import * as ws from './workspace';
import * as ed from './editor';
import * as pv from './preview';
import { BasesHost, basesExports } from './bases';
const {
  setIcon,
  Modal,
  SuggestModal,
  FuzzySuggestModal,
  Notice,
  Setting,
  SettingTab,
  PluginSettingTab,
  HoverPopover,
  setTooltip,
  Menu,
} = ui;
export class SecretStorage extends Events {
  m = new Map<string, string>();
  setSecret(id: string, v: string) {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error('Invalid secret id');
    this.m.set(id, v);
    this.trigger('change', id);
  }
  getSecret(id: string) {
    return this.m.get(id) ?? null;
  }
  listSecrets() {
    return [...this.m.keys()];
  }
}
export class App {
  vault: any;
  workspace: any;
  metadataCache: any;
  fileManager: any;
  keymap: any;
  scope: any;
  lastEvent: any = null;
  renderContext: any;
  secretStorage = new SecretStorage();
  appId = 'workbench';
  title = '';
  mobile = false;
  isMobile = false;
  commands: any;
  viewRegistry: any;
  plugins: any;
  internalPlugins: any;
  setting: any;
  customCss: any;
  hotkeyManager: any;
  embedRegistry: any;
  metadataTypeManager: any;
  statusBar: any;
  dom: any;
  bases: any;
  dragManager: any;
  foldManager: any;
  constructor(el: any) {
    const app = this;
    this.keymap = new Keymap();
    this.scope = new Scope();
    this.keymap.pushScope(this.scope);
    this.vault = new files.Vault();
    this.vault._app = this;
    this.metadataCache = new meta.MetadataCache(this, this.vault);
    this.fileManager = new files.FileManager(this);
    this.renderContext = { hoverPopover: null };
    this.bases = new BasesHost(this);
    this.viewRegistry = {
      viewByType: {} as any,
      typeByExtension: { md: 'markdown', base: 'bases' } as any,
      registerView(t: string, c: any) {
        if (this.viewByType[t]) throw new Error(`Attempting to register an existing view type "${t}"`);
        this.viewByType[t] = c;
      },
      unregisterView(t: string) {
        delete this.viewByType[t];
      },
      getViewCreatorByType(t: string) {
        return this.viewByType[t];
      },
      getTypeByExtension(e: string) {
        return this.typeByExtension[e];
      },
      registerExtensions(es: string[], t: string) {
        for (const e of es) this.typeByExtension[e] = t;
      },
      unregisterExtensions(es: string[]) {
        for (const e of es) delete this.typeByExtension[e];
      },
      isExtensionRegistered(e: string) {
        return !!this.typeByExtension[e];
      },
      on: () => ({ e: { offref() {} } }),
    };
    this.commands = {
      commands: {} as any,
      editorCommands: {} as any,
      addCommand(c: any) {
        this.commands[c.id] = c;
      },
      removeCommand(id: string) {
        delete this.commands[id];
      },
      findCommand(id: string) {
        return this.commands[id];
      },
      listCommands() {
        return Object.values(this.commands).filter((c: any) => app._can(c));
      },
      executeCommandById(id: string, e?: any) {
        const c = this.commands[id];
        return c ? app._exec(c) : false;
      },
      executeCommand(c: any) {
        return app._exec(c);
      },
    };
    this.plugins = {
      plugins: {} as any,
      manifests: {} as any,
      enabledPlugins: new Set(),
      getPlugin(id: string) {
        return this.plugins[id] ?? null;
      },
      isEnabled: () => true,
      getPluginFolder: () => '.obsidian/plugins',
      on: () => ({}),
    };
    this.internalPlugins = {
      plugins: {
        'daily-notes': { enabled: true, instance: { options: {} } },
        templates: { enabled: false, instance: { options: {} } },
        'file-explorer': { enabled: false },
        'page-preview': { enabled: true, instance: {} },
      } as any,
      getPluginById(id: string) {
        return this.plugins[id] ?? null;
      },
      getEnabledPluginById(id: string) {
        const p = this.plugins[id];
        return p?.enabled ? (p.instance ?? null) : null;
      },
      getEnabledPlugins() {
        return [];
      },
      on: () => ({ e: { offref() {} } }),
    };
    this.customCss = { enabledSnippets: new Set(), theme: '', snippets: [], getSnippetPath: () => '' };
    this.hotkeyManager = {
      customKeys: {},
      defaultKeys: {},
      getHotkeys: () => null,
      getDefaultHotkeys: () => null,
      addDefaultHotkeys() {},
      removeDefaultHotkeys() {},
      bake() {},
      printHotkeyForCommand: () => '',
    };
    this.embedRegistry = Object.assign(new Events(), {
      embedByExtension: {
        md: () => ({
          load() {},
          unload() {},
          editMode: null,
          containerEl: createDiv(),
          showEditor() {},
          loadFile() {},
          constructor: class {},
        }),
      } as any,
      registerExtensions() {},
      registerExtension() {},
      unregisterExtension() {},
      unregisterExtensions() {},
      getEmbedCreator: () => null,
      isExtensionRegistered: () => false,
    });
    this.metadataTypeManager = Object.assign(new Events(), {
      properties: {},
      types: {},
      registeredTypeWidgets: {},
      getAllProperties: () => ({}),
      getPropertyInfo: () => ({}),
      getAssignedType: () => null,
      getAssignedWidget: () => null,
      getTypeInfo: () => ({}),
      setType: async () => {},
      savePropertyInfo() {},
    });
    this.dragManager = {
      onDragStart() {},
      dragFile: () => null,
      handleDrag() {},
      handleDrop() {},
      dragLink() {},
      dragFiles() {},
    };
    this.foldManager = { load: () => null, save() {} };
    const horiz = el.createDiv('horizontal-main-container');
    this.workspace = new ws.Workspace(this, horiz.createDiv('workspace'));
    this.statusBar = { containerEl: el.createDiv('status-bar') };
    this.viewRegistry.registerView('markdown', (l: any) => new ws.MarkdownView(l));
    this.bases._register();
    const tabs: any[] = [];
    this.setting = {
      pluginTabs: tabs,
      settingTabs: [],
      activeTab: null as any,
      modal: null as any,
      addSettingTab(t: any) {
        tabs.push(t);
      },
      removeSettingTab(t: any) {
        tabs.splice(tabs.indexOf(t), 1);
        t.hide?.();
      },
      open() {
        this.modal = new SettingsModal(app);
        this.modal.open();
      },
      close() {
        this.modal?.close();
      },
      openTabById(id: string) {
        this.modal?.show(tabs.find((t) => t.id === id));
        return tabs.find((t) => t.id === id);
      },
    };
    document.addEventListener(
      'keydown',
      (e) => {
        app.lastEvent = e;
        const c = app._hotkey(e);
        if (c) {
          e.preventDefault();
          app._exec(c);
          return;
        }
        app.keymap.onKeyEvent(e);
      },
      true,
    );
    document.addEventListener(
      'mousedown',
      (e) => {
        app.lastEvent = e;
      },
      true,
    );
    document.addEventListener('click', (e) => {
      const a: any = (e.target as any)?.closest?.('a.internal-link, .cm-hmd-internal-link');
      if (a && !e.defaultPrevented && a.closest('.markdown-preview-view, .markdown-source-view')) {
        e.preventDefault();
        app.workspace.openLinkText(a.dataset.href, app.workspace.getActiveFile()?.path ?? '', Keymap.isModEvent(e));
      }
    });
    document.addEventListener('mouseover', (e) => {
      const a: any = (e.target as any)?.closest?.('a.internal-link');
      if (a?.closest('.markdown-preview-view'))
        app.workspace.trigger('hover-link', {
          event: e,
          source: 'preview',
          hoverParent: app.renderContext,
          targetEl: a,
          linktext: a.dataset.href,
          sourcePath: app.workspace.getActiveFile()?.path ?? '',
        });
    });
    this.workspace.on('hover-link', (h: any) => {
      const src = this.workspace.hoverLinkSources[h.source];
      (window as any).__hover = h;
      if (src?.defaultMod && !(h.event.ctrlKey || h.event.metaKey) && !(window as any).__hoverAlways) return;
      const { path } = meta.parseLinktext(h.linktext);
      const f = this.metadataCache.getFirstLinkpathDest(path, h.sourcePath ?? '');
      if (!f) return;
      const pop: any = new HoverPopover(h.hoverParent, h.targetEl, 300);
      pop.hoverEl.addClass('mod-preview');
      this.vault.cachedRead(f).then((t: string) => {
        const d = pop.hoverEl
          .createDiv('markdown-embed')
          .createDiv('markdown-embed-content')
          .createDiv('markdown-preview-view');
        pv.MarkdownRenderer.render(
          this,
          `# ${f.basename}\n` + t.replace(/^---[\s\S]*?\n---\n/, '').slice(0, 4000),
          d,
          f.path,
          pop,
        );
      });
    });
    this._core();
  }
  _can(c: any) {
    const e = this.workspace.activeEditor;
    try {
      if (c.editorCheckCallback) return !!e && c.editorCheckCallback(true, e.editor, e) !== false;
      if (c.editorCallback) return !!e;
      if (c.checkCallback) return c.checkCallback(true) !== false && !!c.checkCallback(true);
    } catch (x) {
      console.error(x);
      return false;
    }
    return true;
  }
  _exec(c: any) {
    if (!c || !this._can(c)) return false;
    const e = this.workspace.activeEditor;
    if (c.editorCheckCallback) c.editorCheckCallback(false, e.editor, e);
    else if (c.editorCallback) c.editorCallback(e.editor, e);
    else if (c.checkCallback) c.checkCallback(false);
    else c.callback?.();
    return true;
  }
  _hotkey(e: KeyboardEvent) {
    for (const c of Object.values(this.commands.commands) as any[])
      for (const h of c.hotkeys ?? [])
        if (
          h.key.toLowerCase() === e.key.toLowerCase() &&
          h.modifiers.includes('Mod') === (e.ctrlKey || e.metaKey) &&
          h.modifiers.includes('Shift') === e.shiftKey &&
          h.modifiers.includes('Alt') === e.altKey
        )
          return c;
  }
  _core() {
    const add = (id: string, name: string, hk: any, callback: any) =>
      this.commands.addCommand({ id, name, hotkeys: hk ? [hk] : [], callback });
    const rib = (i: string, t: string, cb: any) => {
      const d: any = this.workspace.leftRibbon.containerEl.createDiv('clickable-icon side-dock-ribbon-action');
      setTooltip(d, t, { placement: 'right' });
      setIcon(d, i);
      d.addEventListener('click', cb);
      return d;
    };
    add('command-palette:open', 'Open command palette', { modifiers: ['Mod'], key: 'p' }, () =>
      new Palette(this).open(),
    );
    add('switcher:open', 'Open quick switcher', { modifiers: ['Mod'], key: 'o' }, () => new Switcher(this).open());
    add('app:open-settings', 'Open settings', { modifiers: ['Mod'], key: ',' }, () => this.setting.open());
    add('markdown:toggle-preview', 'Toggle reading view', { modifiers: ['Mod'], key: 'e' }, () => {
      const v = this.workspace.getActiveViewOfType(ws.MarkdownView);
      v?.setMode(v.mode === 'source' ? 'preview' : 'source');
    });
    add('app:toggle-left-sidebar', 'Toggle left sidebar', null, () => this.workspace.leftSplit.toggle());
    add('app:toggle-right-sidebar', 'Toggle right sidebar', null, () => this.workspace.rightSplit.toggle());
    add('theme:toggle-light-dark', 'Toggle light/dark', null, () => this.setTheme(!this.isDarkMode()));
    add('workspace:open-in-new-window', 'Move current tab to new window', null, () =>
      this.workspace.moveLeafToPopout(this.workspace.activeLeaf),
    );
    rib('panel-left', 'Toggle left sidebar', () => this.workspace.leftSplit.toggle());
    rib('search', 'Quick switcher', () => new Switcher(this).open());
    rib('terminal', 'Command palette', () => new Palette(this).open());
    rib('sun-moon', 'Toggle theme', () => this.setTheme(!this.isDarkMode()));
    rib('settings', 'Settings', () => this.setting.open());
    rib('panel-right', 'Toggle right sidebar', () => this.workspace.rightSplit.toggle());
  }
  setTheme(dark: boolean) {
    document.body.classList.toggle('theme-dark', dark);
    document.body.classList.toggle('theme-light', !dark);
    this.workspace.trigger('css-change');
  }
  isDarkMode() {
    return document.body.classList.contains('theme-dark');
  }
  loadLocalStorage(k: string) {
    const v = localStorage.getItem(this.appId + '-' + k);
    try {
      return v && JSON.parse(v);
    } catch {
      return v;
    }
  }
  saveLocalStorage(k: string, v: any) {
    v === null || v === undefined
      ? localStorage.removeItem(this.appId + '-' + k)
      : localStorage.setItem(this.appId + '-' + k, JSON.stringify(v));
  }
  openWithDefaultApp() {}
  getTheme() {
    return this.isDarkMode() ? 'obsidian' : 'moonstone';
  }
  getAccentColor() {
    return '#7f6df2';
  }
}
class Palette extends FuzzySuggestModal {
  constructor(app: any) {
    super(app);
    this.setPlaceholder('Select a command…');
  }
  getItems() {
    return this.app.commands.listCommands();
  }
  getItemText(c: any) {
    return c.name;
  }
  onChooseItem(c: any) {
    this.app._exec(c);
  }
}
class Switcher extends FuzzySuggestModal {
  constructor(app: any) {
    super(app);
    this.setPlaceholder('Find a note…');
  }
  getItems() {
    return this.app.vault.getMarkdownFiles();
  }
  getItemText(f: any) {
    return f.path.replace(/\.md$/, '');
  }
  onChooseItem(f: any, e: any) {
    this.app.workspace.getLeaf(Keymap.isModEvent(e)).openFile(f);
  }
}
class SettingsModal extends Modal {
  tab: any;
  body: any;
  nav: any;
  constructor(app: any) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.nav = this.contentEl.createDiv('vertical-tab-header');
    this.body = this.contentEl.createDiv('vertical-tab-content-container');
  }
  onOpen() {
    for (const t of this.app.setting.pluginTabs) {
      const n = this.nav.createDiv({ cls: 'vertical-tab-nav-item', text: t.name || t.id });
      n.addEventListener('click', () => this.show(t));
    }
    this.show(this.app.setting.pluginTabs[this.app.setting.pluginTabs.length - 1]);
  }
  show(t: any) {
    if (!t) return;
    this.tab?.hide();
    this.body.empty();
    this.tab = t;
    this.app.setting.activeTab = t;
    this.body.appendChild(t.containerEl);
    t._show();
  }
  onClose() {
    this.tab?.hide();
    this.app.setting.activeTab = null;
  }
}
export class Plugin extends Component {
  settings: any;
  _userDisabled = false;
  constructor(
    public app: any,
    public manifest: any,
  ) {
    super();
  }
  get _dir() {
    return this.manifest.dir;
  }
  addRibbonIcon(i: string, t: string, cb: any) {
    const d: any = this.app.workspace.leftRibbon.containerEl.createDiv('clickable-icon side-dock-ribbon-action');
    setTooltip(d, t, { placement: 'right' });
    setIcon(d, i);
    d.addEventListener('click', cb);
    this.register(() => d.remove());
    return d;
  }
  addStatusBarItem() {
    const d: any = this.app.statusBar.containerEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => d.remove());
    return d;
  }
  addCommand(c: any) {
    const id = `${this.manifest.id}:${c.id}`;
    const full = Object.assign(c, { id, name: `${this.manifest.name}: ${c.name}` });
    this.app.commands.addCommand(full);
    this.register(() => this.app.commands.removeCommand(id));
    return full;
  }
  removeCommand(id: string) {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }
  addSettingTab(t: any) {
    t.id ||= this.manifest.id;
    t.name ||= this.manifest.name;
    this.app.setting.addSettingTab(t);
    this.register(() => this.app.setting.removeSettingTab(t));
  }
  registerView(t: string, c: any) {
    this.app.viewRegistry.registerView(t, c);
    this.register(() => {
      this.app.viewRegistry.unregisterView(t);
    });
  }
  registerHoverLinkSource(id: string, i: any) {
    this.app.workspace.registerHoverLinkSource(id, i);
    this.register(() => this.app.workspace.unregisterHoverLinkSource(id));
  }
  registerExtensions(e: string[], t: string) {
    this.app.viewRegistry.registerExtensions(e, t);
    this.register(() => this.app.viewRegistry.unregisterExtensions(e));
  }
  registerMarkdownPostProcessor(fn: any, o?: number) {
    pv.MarkdownPreviewRenderer.registerPostProcessor(fn, o);
    this.register(() => pv.MarkdownPreviewRenderer.unregisterPostProcessor(fn));
    return fn;
  }
  registerMarkdownCodeBlockProcessor(l: string, h: any, o?: number) {
    const p = pv.MarkdownPreviewRenderer.createCodeBlockPostProcessor(l, h);
    this.registerMarkdownPostProcessor(p, o ?? -100);
    return p;
  }
  registerCodeMirror() {}
  registerEditorExtension(e: any) {
    const w = this.app.workspace;
    w.editorExtensions.push(e);
    w.updateOptions();
    this.register(() => {
      const i = w.editorExtensions.indexOf(e);
      if (i >= 0) w.editorExtensions.splice(i, 1);
      w.updateOptions();
    });
  }
  registerEditorSuggest(s: any) {
    this.app.workspace.editorSuggests.push(s);
    this.register(() => this.app.workspace.editorSuggests.remove(s));
  }
  registerObsidianProtocolHandler(a: string, h: any) {
    this.app.workspace.registerObsidianProtocolHandler(a, h);
    this.register(() => this.app.workspace.unregisterObsidianProtocolHandler(a));
  }
  registerBasesView(id: string, r: any) {
    this.app.bases.views[id] = r;
    this.register(() => delete this.app.bases.views[id]);
    return true;
  }
  registerCliHandler(c: string, d: string, f: any, h: any) {
    (this.app.cli ??= {})[c] = { d, f, h };
    this.register(() => delete this.app.cli[c]);
  }
  registerGlobalHotkey() {}
  async loadData() {
    try {
      return JSON.parse(await this.app.vault.adapter.read(`${this.manifest.dir}/data.json`));
    } catch (e: any) {
      if (e.code === 'ENOENT') return null;
      throw e;
    }
  }
  _lastSave = 0;
  async saveData(d: any) {
    this._lastSave = Date.now();
    await this.app.vault.adapter.write(`${this.manifest.dir}/data.json`, JSON.stringify(d, null, 2));
  }
  onUserEnable() {}
  onConfigFileChange: any;
}
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  mobileSoftKeyboardVisible: false,
  mobileDeviceHeight: 0,
  mobileKeyboardHeight: 0,
  resourcePathPrefix: location.origin + '/',
  canExportPdf: false,
  canPopoutWindow: true,
  canSplit: true,
  canStackTabs: true,
  canDisplayRibbon: true,
};
const fmStr = (v: any): any =>
  v == null ? null : (Array.isArray(v) ? v : String(v).split(',')).map((x: any) => String(x).trim()).filter(Boolean);
export const API_VERSION = '1.13.1';
export const obsidian: any = {
  ...basesExports,
  apiVersion: API_VERSION,
  requireApiVersion: (v: string) => {
    const a = v.split('.').map(Number),
      b = API_VERSION.split('.').map(Number);
    for (let i = 0; i < 3; i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
    return true;
  },
  App,
  Component,
  Events,
  Keymap,
  Scope,
  debounce,
  normalizePath,
  moment,
  Platform,
  Plugin,
  SecretStorage,
  ...ui,
  ...files,
  MetadataCache: meta.MetadataCache,
  getLinkpath: meta.getLinkpath,
  parseLinktext: meta.parseLinktext,
  ...ws,
  Editor: ed.Editor,
  editorInfoField: ed.editorInfoField,
  editorViewField: ed.editorViewField,
  editorEditorField: ed.editorEditorField,
  editorLivePreviewField: ed.editorLivePreviewField,
  livePreviewState: ed.livePreviewState,
  MarkdownRenderer: pv.MarkdownRenderer,
  MarkdownPreviewRenderer: pv.MarkdownPreviewRenderer,
  MarkdownPreviewView: pv.MarkdownPreviewView,
  MarkdownRenderChild: pv.MarkdownRenderChild,
  sanitizeHTMLToDom: pv.sanitizeHTMLToDom,
  parseYaml: (s: string) => yamlParse(s),
  stringifyYaml: (o: any) => stringify(o, { lineWidth: 0 }),
  getLanguage: () => 'en',
  htmlToMarkdown: (h: any) => (typeof h === 'string' ? h.replace(/<[^>]+>/g, '') : h.textContent),
  loadMathJax: async () => {},
  loadMermaid: async () => ({ initialize() {}, render: async () => ({ svg: '' }) }),
  loadPrism: async () => ({ highlightElement() {}, languages: {} }),
  loadPdfJs: async () => ({}),
  renderMath: (s: string) => createSpan({ text: s }),
  finishRenderMath: async () => {},
  arrayBufferToBase64: (b: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(b))),
  base64ToArrayBuffer: (s: string) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0)).buffer,
  arrayBufferToHex: (b: ArrayBuffer) => [...new Uint8Array(b)].map((x) => x.toString(16).padStart(2, '0')).join(''),
  hexToArrayBuffer: (h: string) => new Uint8Array(h.match(/../g)!.map((x) => parseInt(x, 16))).buffer,
  getBlobArrayBuffer: (b: Blob) => b.arrayBuffer(),
  request: async () => {
    throw new Error('workbench is offline');
  },
  requestUrl: () => {
    (window as any).__net = ((window as any).__net ?? 0) + 1;
    const p: any = Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
    p.catch(() => {});
    return p;
  },
  getAllTags: (c: any) => {
    const r = (c.tags ?? []).map((t: any) => t.tag);
    for (const t of fmStr(c.frontmatter?.tags ?? c.frontmatter?.tag) ?? []) r.push(t.startsWith('#') ? t : '#' + t);
    return r;
  },
  parseFrontMatterAliases: (f: any) => fmStr(f?.aliases ?? f?.alias),
  parseFrontMatterTags: (f: any) =>
    fmStr(f?.tags ?? f?.tag)?.map((t: string) => (t.startsWith('#') ? t : '#' + t)) ?? null,
  parseFrontMatterEntry: (f: any, k: any) => {
    if (!f) return null;
    for (const q in f) if (typeof k === 'string' ? q === k : k.test(q)) return f[q];
    return null;
  },
  parseFrontMatterStringArray: (f: any, k: any) => fmStr(obsidian.parseFrontMatterEntry(f, k)),
  iterateRefs: (r: any[], cb: any) => r.some((x) => cb(x)),
  iterateCacheRefs: (c: any, cb: any) => [...(c.links ?? []), ...(c.embeds ?? [])].some((x) => cb(x)),
  stripHeading: (h: string) =>
    h
      .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~\/\[\]\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  stripHeadingForLink: (h: string) =>
    h
      .replace(/([:#|^\\]|%%|\[\[|]])/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  resolveSubpath: (c: any, s: string) => {
    const n = s.replace(/^#/, '');
    if (n.startsWith('^')) {
      const b = c.blocks?.[n.slice(1).toLowerCase()];
      return b ? { type: 'block', block: b, start: b.position.start, end: b.position.end } : null;
    }
    const i = (c.headings ?? []).findIndex((h: any) => h.heading === n);
    if (i < 0) return null;
    const h = c.headings[i];
    const nx = c.headings.slice(i + 1).find((x: any) => x.level <= h.level);
    return { type: 'heading', current: h, next: nx ?? null, start: h.position.start, end: nx?.position.start ?? null };
  },
  Tasks: class {
    promises: any[] = [];
    add(cb: any) {
      this.promises.push(cb());
    }
    addPromise(p: any) {
      this.promises.push(p);
    }
    isEmpty() {
      return !this.promises.length;
    }
    promise() {
      return Promise.all(this.promises);
    }
  },
  RenderContext: class {
    hoverPopover = null;
  },
  QueryController: class extends Component {},
  getFrontMatterInfo: files.getFrontMatterInfo,
  PopoverState: {},
};
