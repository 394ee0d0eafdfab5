// @ts-nocheck
export class Events {
  _ev: any = {};
  on(name: string, callback: any, ctx?: any) {
    const ref = { e: this, name, fn: callback, ctx };
    (this._ev[name] ??= []).push(ref);
    return ref;
  }
  off(name: string, callback: any) {
    this._ev[name] = (this._ev[name] ?? []).filter((r: any) => r.fn !== callback);
  }
  offref(ref: any) {
    this._ev[ref.name] = (this._ev[ref.name] ?? []).filter((r: any) => r !== ref);
  }
  trigger(name: string, ...data: any[]) {
    for (const r of [...(this._ev[name] ?? [])]) this.tryTrigger(r, data);
  }
  tryTrigger(ref: any, args: any[]) {
    try {
      ref.fn.apply(ref.ctx, args);
    } catch (e) {
      console.error(e);
      setTimeout(() => {
        throw e;
      }, 0);
    }
  }
}
export class Component {
  _loaded = false;
  _children: Component[] = [];
  _events: any[] = [];
  load(): any {
    if (this._loaded) return;
    this._loaded = true;
    const r: any = this.onload();
    const kids = () => {
      for (const c of [...this._children]) c.load();
    };
    if (r && r.then) return r.then(kids);
    kids();
  }
  onload(): any {}
  onunload() {}
  unload() {
    if (!this._loaded) return;
    this._loaded = false;
    while (this._children.length) this._children.pop()!.unload();
    while (this._events.length) {
      try {
        this._events.pop()();
      } catch (e) {
        console.error(e);
      }
    }
    this.onunload();
  }
  addChild(c: any) {
    this._children.push(c);
    if (this._loaded) c.load();
    return c;
  }
  removeChild(c: any) {
    const i = this._children.indexOf(c);
    if (i >= 0) {
      this._children.splice(i, 1);
      c.unload();
    }
    return c;
  }
  register(cb: any) {
    this._events.push(cb);
  }
  registerEvent(ref: any) {
    this.register(() => ref.e.offref(ref));
  }
  registerDomEvent(el: any, t: string, cb: any, o?: any) {
    el.addEventListener(t, cb, o);
    this.register(() => el.removeEventListener(t, cb, o));
  }
  registerInterval(id: number) {
    this.register(() => window.clearInterval(id));
    return id;
  }
  registerScopeEvent(h: any) {
    this.register(() => h.scope.unregister(h));
  }
}
export const isMac = false;
export class Keymap {
  scopes: any[] = [];
  pushScope(s: any) {
    this.scopes.push(s);
  }
  popScope(s: any) {
    this.scopes = this.scopes.filter((x) => x !== s);
  }
  static isModifier(e: any, m: string) {
    return m === 'Mod' || m === 'Ctrl' ? e.ctrlKey : m === 'Meta' ? e.metaKey : m === 'Shift' ? e.shiftKey : e.altKey;
  }
  static isModEvent(e: any): any {
    if (!e) return false;
    if (e.button === 1) return 'tab';
    if (e.ctrlKey || e.metaKey) return e.altKey ? (e.shiftKey ? 'window' : 'split') : 'tab';
    return false;
  }
  onKeyEvent(e: KeyboardEvent) {
    const s = this.scopes[this.scopes.length - 1];
    if (s && s.handleKey(e) === false) {
      e.preventDefault();
      e.stopPropagation();
    }
  }
}
export class Scope {
  keys: any[] = [];
  constructor(public parent?: any) {}
  register(modifiers: any, key: any, func: any) {
    const h = { scope: this, modifiers: modifiers === null ? null : [...modifiers].sort().join(','), key, func };
    this.keys.push(h);
    return h;
  }
  unregister(h: any) {
    this.keys = this.keys.filter((k) => k !== h);
  }
  handleKey(e: KeyboardEvent): any {
    const m = [e.ctrlKey && 'Mod', e.shiftKey && 'Shift', e.altKey && 'Alt', e.metaKey && 'Meta']
      .filter(Boolean)
      .sort()
      .join(',');
    for (const h of this.keys) {
      if (
        (h.key === null || String(h.key).toLowerCase() === e.key.toLowerCase()) &&
        (h.modifiers === null || h.modifiers.replace('Ctrl', 'Mod') === m)
      ) {
        const r = h.func(e, { modifiers: m, key: e.key, vkey: e.key });
        if (r !== undefined) return r;
      }
    }
    return this.parent?.handleKey(e);
  }
}
export function debounce(cb: any, timeout = 0, resetTimer = false) {
  let id: any = null,
    args: any[] = [],
    ctx: any;
  const run = () => {
    id = null;
    const a = args;
    args = [];
    return cb.apply(ctx, a);
  };
  const f: any = function (this: any, ...a: any[]) {
    ctx = this;
    args = a;
    if (id !== null) {
      if (!resetTimer) return f;
      clearTimeout(id);
    }
    id = setTimeout(run, timeout);
    return f;
  };
  f.cancel = () => {
    clearTimeout(id);
    id = null;
    return f;
  };
  f.run = () => {
    if (id !== null) {
      clearTimeout(id);
      return run();
    }
  };
  return f;
}
export const normalizePath = (p: string) => {
  p = p.replace(/([\\/])+/g, '/').replace(/(^\/+|\/+$)/g, '') || '/';
  return p.replace(/\u00A0|\u202F/g, ' ').normalize('NFC');
};
