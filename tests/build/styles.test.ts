import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../styles");

/** Whatever more than one part uses stands in this file, which comes first. */
const shared = "panels.css";

test("a class is laid out by one part's style file: the same word for two things had put a list's lines into a box of the settings' size", () => {
  const files = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".css") && name !== shared)) {
    for (const name of plainClasses(readFileSync(join(folder, file), "utf8"))) files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  expect([...files].filter(([, in_]) => in_.size > 1).map(([name, in_]) => `${name}: ${[...in_].join(", ")}`)).toEqual([]);
});

/** The classes that have a rule of their own, whatever stands around them. */
function plainClasses(css: string): readonly string[] {
  const selectors = [...css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{/g)].flatMap(([, selector = ""]) => selector.replace(/\([^()]*\)/g, "").split(","));
  return selectors.flatMap((selector) => /^\.dossier-[a-z-]+$/.exec(selector.trim())?.[0] ?? []);
}

test("nothing moves by itself, whatever the user's system says of motion: no transition, no animation, no smooth scrolling", () => {
  const source = join(import.meta.dirname, "../../src");
  const scripts = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(source, name));
  const sheets = readdirSync(folder).map((name) => join(folder, name));
  const moving = /\btransition(?:-[a-z]+)?:|@keyframes|\banimation(?:-[a-z]+)?: (?!false)|scroll-behavior|behavior: "smooth"|\.animate\(|startViewTransition/;
  const lines = [...scripts, ...sheets].flatMap((path) => readFileSync(path, "utf8").split("\n").filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && moving.test(line)));
  expect(lines).toEqual([]);
  const charts = scripts.filter((path) => /\bmaintainAspectRatio: false/.test(readFileSync(path, "utf8")));
  expect(charts.length).toBeGreaterThan(3);
  for (const path of charts) expect(readFileSync(path, "utf8"), path).toContain("animation: false");
});
