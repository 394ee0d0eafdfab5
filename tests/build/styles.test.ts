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
