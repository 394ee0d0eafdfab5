// @ts-nocheck
// Obsidian's public DOM/JS prototype extensions (obsidian.d.ts "declare global"), installable into any window (popouts have their own prototypes).
export function installDom(win: any) {
  const def = (proto: any, props: Record<string, any>) => {
    for (const k of Object.keys(props))
      if (!Object.prototype.hasOwnProperty.call(proto, k))
        Object.defineProperty(proto, k, { value: props[k], writable: true, configurable: true, enumerable: false });
  };
  const get = (proto: any, k: string, fn: any) => Object.defineProperty(proto, k, { get: fn, configurable: true });
  const { Node, Element, HTMLElement, SVGElement, Document, DocumentFragment, UIEvent } = win;
  const split = (c: any) => (Array.isArray(c) ? c : String(c).split(/\s+/)).filter(Boolean);
  const apply = (doc: Document, el: any, o: any) => {
    if (typeof o === 'string') o = { cls: o };
    if (!o) return;
    if (o.cls) el.classList.add(...split(o.cls));
    if (o.text != null) el.setText ? el.setText(o.text) : (el.textContent = o.text);
    if (o.attr)
      for (const k in o.attr) if (o.attr[k] !== null && o.attr[k] !== undefined) el.setAttribute(k, String(o.attr[k]));
    if (o.title !== undefined) el.title = o.title;
    if (o.value !== undefined) el.value = o.value;
    if (o.type !== undefined) el.type = o.type;
    if (o.placeholder !== undefined) el.placeholder = o.placeholder;
    if (o.href !== undefined) el.setAttribute('href', o.href);
    if (o.parent) o.prepend ? o.parent.insertBefore(el, o.parent.firstChild) : o.parent.appendChild(el);
  };
  const mk = (doc: Document, tag: string, o: any, cb: any) => {
    const el: any = doc.createElement(tag);
    apply(doc, el, o);
    cb?.(el);
    return el;
  };
  const mksvg = (doc: Document, tag: string, o: any, cb: any) => {
    const el: any = doc.createElementNS('http://www.w3.org/2000/svg', tag);
    apply(doc, el, o);
    cb?.(el);
    return el;
  };
  const normal = (self: any, o: any) => {
    o = typeof o === 'string' ? { cls: o } : { ...(o ?? {}) };
    o.parent = o.parent ?? self;
    return o;
  };
  const docOf = (n: any): Document => (n.nodeType === 9 ? n : n.ownerDocument) ?? win.document;
  def(Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild);
    },
    insertAfter(n: any, c: any) {
      this.insertBefore(n, c ? c.nextSibling : this.firstChild);
      return n;
    },
    indexOf(o: any) {
      return Array.prototype.indexOf.call(this.childNodes, o);
    },
    setChildrenInPlace(ch: any[]) {
      let c = this.firstChild;
      for (const n of ch) {
        if (c === n) c = c.nextSibling;
        else this.insertBefore(n, c);
      }
      while (c) {
        const nx = c.nextSibling;
        this.removeChild(c);
        c = nx;
      }
    },
    appendText(t: string) {
      this.appendChild(docOf(this).createTextNode(t));
    },
    instanceOf(t: any) {
      if (this instanceof t) return true;
      const w = this.ownerDocument?.defaultView ?? (this as any).defaultView;
      return !!(w && w[t.name] && this instanceof w[t.name]);
    },
    createEl(tag: string, o?: any, cb?: any) {
      return mk(docOf(this), tag, normal(this, o), cb);
    },
    createDiv(o?: any, cb?: any) {
      return mk(docOf(this), 'div', normal(this, o), cb);
    },
    createSpan(o?: any, cb?: any) {
      return mk(docOf(this), 'span', normal(this, o), cb);
    },
    createSvg(tag: string, o?: any, cb?: any) {
      return mksvg(docOf(this), tag, normal(this, o), cb);
    },
  });
  get(Node.prototype, 'doc', function (this: any) {
    return docOf(this);
  });
  get(Node.prototype, 'win', function (this: any) {
    return docOf(this).defaultView ?? win;
  });
  get(Node.prototype, 'constructorWin', function () {
    return win;
  });
  def(Element.prototype, {
    getText() {
      return this.textContent;
    },
    setText(v: any) {
      if (v && typeof v === 'object' && 'nodeType' in v) {
        this.empty();
        this.appendChild(v);
      } else this.textContent = v;
    },
    addClass(...c: string[]) {
      for (const x of c) this.classList.add(...split(x));
    },
    addClasses(c: string[]) {
      this.addClass(...c);
    },
    removeClass(...c: string[]) {
      for (const x of c) this.classList.remove(...split(x));
    },
    removeClasses(c: string[]) {
      this.removeClass(...c);
    },
    toggleClass(c: any, v: boolean) {
      for (const x of split(c)) this.classList.toggle(x, !!v);
    },
    hasClass(c: string) {
      return this.classList.contains(c);
    },
    setAttr(k: string, v: any) {
      v === null ? this.removeAttribute(k) : this.setAttribute(k, String(v));
    },
    setAttrs(o: any) {
      for (const k in o) this.setAttr(k, o[k]);
    },
    getAttr(k: string) {
      return this.getAttribute(k);
    },
    matchParent(sel: string, last?: Element) {
      let e: any = this;
      while (e) {
        if (e.matches(sel)) return e;
        if (e === last) return null;
        e = e.parentElement;
      }
      return null;
    },
    getCssPropertyValue(p: string, ps?: string) {
      return win.getComputedStyle(this, ps).getPropertyValue(p).trim();
    },
    isActiveElement() {
      return docOf(this).activeElement === this;
    },
    find(s: string) {
      return this.querySelector(s);
    },
    findAll(s: string) {
      return Array.from(this.querySelectorAll(s));
    },
    findAllSelf(s: string) {
      const r = this.findAll(s);
      if (this.matches(s)) r.unshift(this);
      return r;
    },
  });
  def(DocumentFragment.prototype, {
    find(s: string) {
      return this.querySelector(s);
    },
    findAll(s: string) {
      return Array.from(this.querySelectorAll(s));
    },
  });
  const css = {
    setCssStyles(s: any) {
      Object.assign(this.style, s);
    },
    setCssProps(p: any) {
      for (const k in p) this.style.setProperty(k, p[k]);
    },
  } as any;
  def(SVGElement.prototype, css);
  const deleg = {
    on(type: string, sel: string, fn: any, opt?: any) {
      const cb = (ev: any) => {
        const t = ev.target?.nodeType === 1 ? ev.target : ev.target?.parentElement;
        const m = t?.closest?.(sel);
        if (m && (this.nodeType === 9 || this.contains(m))) fn.call(this, ev, m);
      };
      ((this._EVENTS ??= {})[type] ??= []).push({ selector: sel, listener: fn, options: opt, callback: cb });
      this.addEventListener(type, cb, opt);
    },
    off(type: string, sel: string, fn: any, opt?: any) {
      const l = this._EVENTS?.[type];
      if (!l) return;
      this._EVENTS[type] = l.filter((e: any) => {
        if (e.selector === sel && e.listener === fn) {
          this.removeEventListener(type, e.callback, opt);
          return false;
        }
        return true;
      });
    },
  } as any;
  def(HTMLElement.prototype, {
    ...css,
    ...deleg,
    show() {
      this.style.display = (this as any)._disp ?? '';
    },
    hide() {
      if (this.style.display !== 'none') {
        (this as any)._disp = this.style.display;
        this.style.display = 'none';
      }
    },
    toggle(v: boolean) {
      v ? this.show() : this.hide();
    },
    toggleVisibility(v: boolean) {
      this.style.visibility = v ? '' : 'hidden';
    },
    isShown() {
      return !!this.offsetParent;
    },
    onClickEvent(fn: any, opt?: any) {
      this.addEventListener('click', fn, opt);
      this.addEventListener('auxclick', fn, opt);
    },
    onNodeInserted(fn: any, once?: boolean) {
      let on = this.isConnected;
      const mo = new win.MutationObserver(() => {
        if (this.isConnected && !on) {
          on = true;
          fn();
          if (once) mo.disconnect();
        } else if (!this.isConnected) on = false;
      });
      mo.observe(win.document, { childList: true, subtree: true });
      return () => mo.disconnect();
    },
    onWindowMigrated(fn: any) {
      (this as any)._migr = [...((this as any)._migr ?? []), fn];
      return () => {
        (this as any)._migr = (this as any)._migr.filter((f: any) => f !== fn);
      };
    },
    trigger(t: string) {
      this.dispatchEvent(new win.Event(t, { bubbles: true, cancelable: true }));
    },
  });
  get(HTMLElement.prototype, 'innerWidth', function (this: any) {
    const s = win.getComputedStyle(this);
    return this.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight);
  });
  get(HTMLElement.prototype, 'innerHeight', function (this: any) {
    const s = win.getComputedStyle(this);
    return this.clientHeight - parseFloat(s.paddingTop) - parseFloat(s.paddingBottom);
  });
  def(Document.prototype, deleg);
  get(UIEvent.prototype, 'targetNode', function (this: any) {
    return this.target?.nodeType ? this.target : null;
  });
  get(UIEvent.prototype, 'win', function (this: any) {
    return this.view ?? win;
  });
  get(UIEvent.prototype, 'doc', function (this: any) {
    return (this.view ?? win).document;
  });
  def(UIEvent.prototype, {
    instanceOf(t: any) {
      return this instanceof t || !!((this as any).view?.[t.name] && this instanceof (this as any).view[t.name]);
    },
  });
  def(win.Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(x: any) {
      return this.includes(x);
    },
    remove(x: any) {
      for (let i = this.length - 1; i >= 0; i--) if (this[i] === x) this.splice(i, 1);
    },
    shuffle() {
      for (let i = this.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1));
        [this[i], this[j]] = [this[j], this[i]];
      }
      return this;
    },
    unique() {
      return [...new Set(this)];
    },
  });
  def(win.Array, { combine: (a: any[][]) => ([] as any[]).concat(...a) });
  def(win.Math, {
    clamp: (v: number, a: number, b: number) => Math.min(Math.max(v, a), b),
    square: (v: number) => v * v,
  });
  def(win.String.prototype, {
    contains(s: string) {
      return this.includes(s);
    },
    format(...a: string[]) {
      return this.replace(/{(\d+)}/g, (m: string, n: number) => a[n] ?? m);
    },
  });
  def(win.String, { isString: (o: any) => typeof o === 'string' });
  def(win.Number, { isNumber: (o: any) => typeof o === 'number' });
  def(win.Object, {
    isEmpty: (o: any) => {
      for (const _ in o) return false;
      return true;
    },
    each: (o: any, cb: any) => {
      for (const k in o) if (cb(o[k], k) === false) return false;
      return true;
    },
  });
  Object.assign(win, {
    createEl: (t: string, o: any, cb: any) => mk(win.document, t, o, cb),
    createDiv: (o: any, cb: any) => mk(win.document, 'div', o, cb),
    createSpan: (o: any, cb: any) => mk(win.document, 'span', o, cb),
    createSvg: (t: string, o: any, cb: any) => mksvg(win.document, t, o, cb),
    createFragment: (cb: any) => {
      const f = win.document.createDocumentFragment();
      cb?.(f);
      return f;
    },
    fish: (s: string) => win.document.querySelector(s),
    fishAll: (s: string) => Array.from(win.document.querySelectorAll(s)),
    isBoolean: (o: any) => typeof o === 'boolean',
    ready: (fn: any) =>
      win.document.readyState !== 'loading' ? fn() : win.document.addEventListener('DOMContentLoaded', fn),
    sleep: (ms: number) => new Promise((r) => win.setTimeout(r, ms)),
    nextFrame: () => new Promise<void>((r) => win.requestAnimationFrame(() => r())),
  });
}
