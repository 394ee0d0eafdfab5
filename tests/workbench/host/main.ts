// @ts-nocheck
import { installDom } from './dom';
installDom(window);
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as language from '@codemirror/language';
import * as commands from '@codemirror/commands';
import * as search from '@codemirror/search';
import * as autocomplete from '@codemirror/autocomplete';
import * as lint from '@codemirror/lint';
import * as lz from '@lezer/common';
import * as lzh from '@lezer/highlight';
import * as lzr from '@lezer/lr';
import moment from 'moment';
import { App, Plugin, obsidian } from './app';
import { installTooltips } from './ui';
const w: any = window;
w.activeWindow = window;
w.activeDocument = document;
w.moment = moment;
w.electron = undefined;
w.CodeMirror = {
  defineMode() {},
  getMode: () => ({}),
  modes: {},
  mimeModes: {},
  defineMIME() {},
  extendMode() {},
  customOverlayMode: () => ({}),
  registerHelper() {},
  defineOption() {},
  defineExtension() {},
  commands: {},
  keyMap: {},
};
w.process ??= { platform: 'linux', env: {}, versions: {}, argv: [] };
w.global = window;
const mods: any = {
  obsidian,
  moment,
  '@codemirror/state': state,
  '@codemirror/view': view,
  '@codemirror/language': language,
  '@codemirror/commands': commands,
  '@codemirror/search': search,
  '@codemirror/autocomplete': autocomplete,
  '@codemirror/lint': lint,
  '@lezer/common': lz,
  '@lezer/highlight': lzh,
  '@lezer/lr': lzr,
};
const required: any = (w.__required = {});
function makeRequire(id: string) {
  return (n: string) => {
    (required[id] ??= new Set()).add(n);
    if (n in mods) return mods[n];
    throw new Error(`Cannot find module '${n}' (required by plugin ${id})`);
  };
}
export async function loadPlugin(app: any, dir: string, opts: any = {}) {
  const manifest = JSON.parse(await app.vault.adapter.read(`${dir}/manifest.json`));
  manifest.dir = dir;
  app.plugins.manifests[manifest.id] = manifest;
  if (!obsidian.requireApiVersion(manifest.minAppVersion ?? '0.0.0'))
    throw new Error(`${manifest.id} needs Obsidian ${manifest.minAppVersion}`);
  let css: any = null;
  if (await app.vault.adapter.exists(`${dir}/styles.css`)) {
    css = document.head.createEl('style', { attr: { 'data-plugin': manifest.id } } as any);
    css.textContent = await app.vault.adapter.read(`${dir}/styles.css`);
  }
  const src = await app.vault.adapter.read(`${dir}/main.js`);
  const module: any = { exports: {} };
  (0, eval)(
    `(function anonymous(require,module,exports){${src}\n})\n//# sourceURL=plugin:${encodeURIComponent(manifest.id)}\n`,
  )(makeRequire(manifest.id), module, module.exports);
  const C = module.exports.default ?? module.exports;
  const p = new C(app, manifest);
  if (!(p instanceof Plugin)) throw new Error(`Failed to load plugin ${manifest.id}: not a Plugin`);
  app.plugins.plugins[manifest.id] = p;
  app.plugins.enabledPlugins.add(manifest.id);
  p.register(() => css?.remove());
  const t0 = performance.now();
  await p.load();
  p._loadMs = performance.now() - t0;
  if (opts.userEnable) p.onUserEnable?.();
  return p;
}
export async function unloadPlugin(app: any, id: string) {
  const p = app.plugins.plugins[id];
  delete app.plugins.plugins[id];
  app.plugins.enabledPlugins.delete(id);
  p.unload();
}
async function boot() {
  const q = new URLSearchParams(location.search);
  const app: any = (w.app = new App(document.body.createDiv('app-container')));
  installTooltips(document);
  document.body.classList.add(q.get('theme') === 'light' ? 'theme-light' : 'theme-dark', 'mod-linux', 'is-frameless');
  const stats: any = (w.__boot = { errors: [], plugins: {} });
  window.addEventListener('error', (e) => stats.errors.push(String(e.error?.stack ?? e.message)));
  window.addEventListener('unhandledrejection', (e) =>
    stats.errors.push('unhandled ' + String(e.reason?.stack ?? e.reason)),
  );
  stats.vault = await app.vault._load();
  document.title = app.vault.getName() + ' - Obsidian workbench';
  const dirs =
    q.get('plugins')?.split(',').filter(Boolean) ??
    [app.vault._info.plugin];
  const meta = app.metadataCache._init();
  for (const d of dirs) {
    try {
      const p = await loadPlugin(app, '.obsidian/plugins/' + d, { userEnable: q.has('userEnable') });
      stats.plugins[d] = 'ok ' + Math.round(p._loadMs) + 'ms';
    } catch (e: any) {
      stats.plugins[d] = 'FAIL ' + e.stack;
      console.error('plugin', d, e);
    }
  }
  stats.meta = await meta;
  const open = q.get('open');
  const lay = sessionStorage.getItem('layout');
  if (lay && q.has('restore')) await app.workspace.changeLayout(JSON.parse(lay));
  else if (open) {
    const f = app.vault.getFileByPath(open);
    const l = app.workspace.getLeaf(true);
    if (f) await l.openFile(f);
    const mode = q.get('mode'); if (f && mode) await l.view.setState({ file: f.path, mode: mode === 'reading' ? 'preview' : 'source', source: mode === 'source' });
  } else {
    const l = app.workspace.getLeaf(true);
    await l.setViewState({ type: 'empty' });
    app.workspace.setActiveLeaf(l);
  }
  await app.workspace._setReady();
  const es = new EventSource('/vault/watch');
  es.onmessage = (e) => {
    const ev = JSON.parse(e.data);
    const m = /^\.obsidian\/plugins\/([^/]+)\/data\.json$/.exec(ev.path);
    if (m) {
      const p: any = Object.values(app.plugins.plugins).find((x: any) => x.manifest.dir.endsWith('/' + m[1]));
      if (p && Date.now() - p._lastSave > 1500) p.onExternalSettingsChange?.();
    }
    app.vault._external(ev);
  };
  stats.ready = performance.now();
  w.__ready = true;
}
Object.assign(w, { workbench: { get app() { return w.app }, get state() { return w.__ready === true ? 'ready' : w.__ready ?? 'loading' }, get errors() { return w.__boot?.errors ?? [] }, get notices() { return w.__notices ?? [] }, get requestUrlCalls() { return w.__net ?? 0 }, get plugins() { return w.__boot?.plugins ?? {} },
  enablePlugin: async (id) => void (await loadPlugin(w.app, '.obsidian/plugins/' + id)), disablePlugin: (id) => unloadPlugin(w.app, id),
  openNote: async (path, line) => { const f = w.app.vault.getFileByPath(path); if (!f) throw new Error('no note ' + path); await w.app.workspace.getLeaf(false).openFile(f, line === undefined ? {} : { eState: { line } }); },
  notes: () => w.app.vault.getMarkdownFiles().map((f) => f.path),
  setTheme: (t) => w.app.setTheme(t === 'dark'),
  putCursor: (after) => { const e = w.app.workspace.activeEditor.editor; const t = e.getValue(); const at = after === null ? t.length : t.indexOf(after); if (at < 0) throw new Error('the note does not hold ' + after); e.setCursor(e.offsetToPos(after === null ? at : at + after.length)); e.focus(); },
  cursor: () => { const f = w.app.workspace.getActiveFile(); const v = w.app.workspace.getLeavesOfType('markdown').map((l) => l.view).find((v) => v.file === f); return { path: f?.path ?? null, line: v ? v.editor.getCursor().line : null }; },
 setMode: (m) => { const v = w.app.workspace.getLeavesOfType('markdown').map((l) => l.view).find((v) => v.file === w.app.workspace.getActiveFile()); v.setMode(m === 'reading' ? 'preview' : 'source'); if (m !== 'reading') v._live(m === 'live'); } } });
boot().catch((e) => {
  console.error(e);
  w.__ready = 'FAILED ' + e.stack;
});
