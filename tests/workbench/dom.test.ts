// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { announceMigration } from "./host/dom/delegation";
import { installDom, isRealm } from "./host/dom/install";

beforeAll(() => {
  if (isRealm(window)) installDom(window);
});

describe("the app's additions to the DOM", () => {
  it("make elements with classes, text and attributes, in place", () => {
    const parent = createDiv();
    parent.createSpan({ cls: "second" });
    parent.createEl("a", { cls: ["one", "two"], text: "shown", href: "#x", attr: { "data-n": 1, hidden: null }, prepend: true });
    expect(parent.innerHTML).toBe('<a class="one two" data-n="1" href="#x">shown</a><span class="second"></span>');
  });

  it("make them in the document of their parent", () => {
    const other = document.implementation.createHTMLDocument();
    expect(other.body.createDiv().ownerDocument).toBe(other);
  });

  it("put children in place without moving those that stand right", () => {
    const parent = createDiv();
    const [a, b, c] = ["a", "b", "c"].map((text) => parent.createSpan({ text }));
    const moved = vi.spyOn(parent, "insertBefore");
    if (a && b && c) parent.setChildrenInPlace([a, c]);
    expect(parent.textContent).toBe("ac");
    expect(moved).not.toHaveBeenCalled();
    if (a && b && c) parent.setChildrenInPlace([c, b, a]);
    expect(parent.textContent).toBe("cba");
  });

  it("hide an element and show it as it was", () => {
    const element = createDiv();
    element.style.display = "flex";
    element.hide();
    element.hide();
    expect(element.style.display).toBe("none");
    element.show();
    expect(element.style.display).toBe("flex");
  });

  it("listen for what happens to parts that match", () => {
    const parent = createDiv();
    const button = parent.createEl("button");
    const heard = vi.fn();
    parent.on("click", "button", heard);
    button.createSpan().trigger("click");
    parent.createSpan().trigger("click");
    expect(heard).toHaveBeenCalledOnce();
    parent.off("click", "button", heard);
    button.trigger("click");
    expect(heard).toHaveBeenCalledOnce();
  });

  it("tell what moves to another window", () => {
    const parent = createDiv();
    const heard = vi.fn();
    const stop = parent.createDiv().onWindowMigrated(heard);
    announceMigration(parent, window);
    stop();
    announceMigration(parent, window);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("add to arrays what the app adds, unseen by loops", () => {
    const list = [1, 2, 1];
    list.remove(1);
    expect(list).toEqual([2]);
    expect([1, 2].last()).toBe(2);
    expect(Object.keys(["x"])).toEqual(["0"]);
    expect(Object.getOwnPropertyDescriptor(Array.prototype, "last")?.enumerable).toBe(false);
  });
});
