// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Component } from "./host/base/component";
import { debounce } from "./host/base/debounce";
import { Events } from "./host/base/events";
import { Keymap, Scope } from "./host/base/keymap";
import { normalizePath } from "./host/base/paths";
import { prepareFuzzySearch } from "./host/ui/search";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("events", () => {
  it("reach every listener with its context, until it is taken off", () => {
    const events = new Events();
    const heard: unknown[] = [];
    const listener = function (this: unknown, value: number): void {
      heard.push([this, value]);
    };
    const ref = events.on("change", listener, "context");
    events.trigger("change", 1);
    events.offref(ref);
    events.trigger("change", 2);
    expect(heard).toEqual([["context", 1]]);
  });

  it("go on when a listener fails, and the failure is told", () => {
    const events = new Events();
    const last = vi.fn();
    events.on("change", () => {
      throw new Error("on purpose");
    });
    events.on("change", last);
    events.trigger("change");
    expect(last).toHaveBeenCalledOnce();
    expect(() => vi.runAllTimers()).toThrow("on purpose");
  });
});

describe("a component", () => {
  it("loads its children, and lets go of everything in reverse when it unloads", () => {
    const done: string[] = [];
    const component = new Component();
    const child = component.addChild(new Component());
    child.register(() => done.push("child"));
    component.register(() => done.push("first"));
    component.register(() => done.push("second"));
    void component.load();
    component.unload();
    component.unload();
    expect(done).toEqual(["child", "second", "first"]);
  });

  it("takes its listeners from the page with it", () => {
    const component = new Component();
    const heard = vi.fn();
    void component.load();
    component.registerDomEvent(window, "resize", heard);
    component.unload();
    window.dispatchEvent(new Event("resize"));
    expect(heard).not.toHaveBeenCalled();
  });

  it("does not load a child that was removed before", () => {
    const component = new Component();
    const child = component.addChild(new Component());
    const onload = vi.spyOn(child, "onload");
    component.removeChild(child);
    void component.load();
    expect(onload).not.toHaveBeenCalled();
  });
});

describe("keys", () => {
  const press = (key: string, held: KeyboardEventInit = {}): KeyboardEvent => new KeyboardEvent(
    "keydown",
    { key, cancelable: true, ...held },
  );

  it("go to the scope on top, and to its parent where it does not know them", () => {
    const keymap = new Keymap();
    const below = new Scope();
    const above = new Scope(below);
    const parentHeard = vi.fn(() => false as const);
    below.register(["Mod"], "s", parentHeard);
    keymap.pushScope(above);
    const event = press("S", { ctrlKey: true });
    keymap.onKeyEvent(event);
    expect(parentHeard).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
    keymap.onKeyEvent(press("s"));
    expect(parentHeard).toHaveBeenCalledOnce();
  });

  it("held with a click say where it opens", () => {
    const click = (held: MouseEventInit): unknown => Keymap.isModEvent(new MouseEvent("click", held));
    expect([click({}), click({ ctrlKey: true }), click({ ctrlKey: true, altKey: true }), click({ ctrlKey: true, altKey: true, shiftKey: true }), click({ button: 1 })]).toEqual([false, "tab", "split", "window", "tab"]);
    expect(Keymap.isModEvent(null)).toBe(false);
  });
});

describe("debounce", () => {
  it("calls once, with the last arguments, counting anew from each call where asked to", () => {
    const heard = vi.fn();
    const resetting = debounce(heard, 100, true);
    resetting("a");
    vi.advanceTimersByTime(80);
    resetting("b");
    vi.advanceTimersByTime(80);
    expect(heard).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(heard.mock.calls).toEqual([["b"]]);
  });

  it("can be run at once, or called off", () => {
    const heard = vi.fn(() => "done");
    const later = debounce(heard, 100);
    later();
    expect(later.run()).toBe("done");
    expect(later.run()).toBeUndefined();
    later();
    later.cancel();
    vi.runAllTimers();
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe("paths and searches", () => {
  it("a path is kept with single slashes, plain spaces and composed letters", () => {
    expect(normalizePath("//a\\b//c\u00A0d/")).toBe("a/b/c d");
    expect(normalizePath("")).toBe("/");
    expect(normalizePath("e\u0301")).toBe("\u00E9");
  });

  it("a fuzzy search prefers whole words, then letters with few gaps", () => {
    const score = (query: string, text: string): number | undefined => prepareFuzzySearch(query)(text)?.score;
    expect(score("open exp", "Dossier: Open exposure")).toBeGreaterThan(score("opxp", "Dossier: Open exposure") ?? 0);
    expect(score("zzz", "Dossier")).toBeUndefined();
    expect(prepareFuzzySearch("oe")("Open exposure")?.matches).toEqual([[0, 1], [2, 3]]);
  });
});
