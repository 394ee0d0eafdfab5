import { expect, test } from "vitest";
import { withShorthands } from "../../scripts/build/shorthands.mjs";

test("a text that is said often has a name, one that is said seldom has none", () => {
  expect(withShorthands('"use strict";f("button"),f("button"),f("button"),f("seldom");')).toBe('"use strict";var aa="button";f(aa),f(aa),f(aa),f("seldom");');
  expect(withShorthands('f("once");')).toBe('f("once");');
});

test("and so have the functions of Math, Object and Number", () => {
  expect(withShorthands("Math.max(1)+Math.max(2)+Math.max(3);")).toBe("var aa=Math.max;aa(1)+aa(2)+aa(3);");
  expect(withShorthands("Promise.all(1);Promise.all(2);Promise.all(3);")).toBe("Promise.all(1);Promise.all(2);Promise.all(3);");
});

test("words stay apart", () => {
  expect(withShorthands('switch(a){case"button":return"button"in b;default:x="button"}').replace(/^.*?;/, "")).toBe("switch(a){case aa:return aa in b;default:x=aa}");
});

test("keys, what typeof is compared with and names in use are left alone", () => {
  expect(withShorthands('aa=["string","string","string"];typeof b==="string";c={"string":1};')).toBe('var ab="string";aa=[ab,ab,ab];typeof b==="string";c={"string":1};');
});
