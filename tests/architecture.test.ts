import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Every source file with what it imports (type imports too), by its path below `src/`. */
function sources(): Map<string, ts.SourceFile> {
  const root = join(import.meta.dirname, "../src");
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  return new Map(names.map((name) => [name.split("\\").join("/"), ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.ES2022, true)]));
}

const files = sources();

function importsOf(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) found.push(node.arguments[0].text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const base = posix.normalize(posix.join(dirname(from), specifier));
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => files.has(path)) ?? `missing: ${base}`;
}

const room = (path: string): string => {
  const [first = "", second = ""] = path.split("/");
  if (first === "core") return second.endsWith(".ts") ? "core" : `core/${second}`;
  return first === "main.ts" ? "main" : first;
};

/** Which rooms a room may import from, besides itself (house.md, "Rooms and arrows"). `core` stands for the files that lie in it directly. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  main: ["hosts", "worker"],
  hosts: ["browser", "cli", "engine", "ui", "editor", "core"],
  cli: ["engine", "core"],
  browser: ["engine", "worker", "core"],
  engine: ["core"],
  worker: ["core/note", "core"],
  editor: ["ui", "core"],
  ui: ["core"],
  "core/note": ["core"],
  "core/settings": ["core"],
  "core/index": ["core/note", "core"],
  "core/exposure": ["core/index", "core/note", "core/settings", "core"],
  "core/benchmark": ["core/index", "core/note", "core/settings", "core"],
  "core/freshness": ["core/index", "core/note", "core/settings", "core"],
  "core/chart": ["core/benchmark", "core/exposure", "core/freshness", "core/index", "core/note", "core/settings", "core"],
  "core/rows": ["core/index", "core/note", "core"],
  "core/embed": ["core/note", "core/settings", "core"],
  core: ["core/exposure", "core/benchmark", "core/freshness", "core/index", "core/note", "core/settings"],
};

/** `core` as a target means any room of the core for those outside it, and only its own files for those within. */
function allowed(from: string, to: string): boolean {
  if (from === to) return true;
  const may = arrows[from] ?? [];
  return may.includes(to) || (!from.startsWith("core") && may.includes("core") && to.startsWith("core/"));
}

describe("the arrows of the house run one way", () => {
  it("each room imports only the rooms below it", () => {
    const broken = [...files].flatMap(([path, file]) =>
      importsOf(file).flatMap((specifier) => {
        const target = resolveImport(path, specifier);
        return target !== null && !allowed(room(path), room(target)) ? [`${path} → ${target}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("only hosts/obsidian and main.ts import obsidian", () => {
    const importers = [...files].filter(([, file]) => importsOf(file).includes("obsidian")).map(([path]) => path);
    expect(importers.filter((path) => path !== "main.ts" && !path.startsWith("hosts/obsidian/"))).toEqual([]);
  });

  it("the core imports no library", () => {
    const libraries = [...files].filter(([path]) => path.startsWith("core/")).flatMap(([, file]) => importsOf(file).filter((name) => !name.startsWith(".")));
    expect(libraries).toEqual([]);
  });

  it("nothing imports in a circle", () => {
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      state.set(path, "open");
      const file = files.get(path);
      for (const specifier of file ? importsOf(file) : []) {
        const target = resolveImport(path, specifier);
        if (target !== null && files.has(target)) visit(target, [...trail, path]);
      }
      state.set(path, "done");
    };
    for (const path of files.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe("budgets", () => {
  const lengths = [...files].flatMap(([path, file]) => functionLengths(path, file));

  it("no function is longer than 60 lines", () => {
    expect(lengths.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it("most functions are short: 8 lines in the median, 25 at the 90th percentile", () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(8);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(25);
  });

  it("main.ts only wires: 80 lines at most", () => {
    expect(files.get("main.ts")?.getLineStarts().length).toBeLessThanOrEqual(81);
  });

  it("no source reaches for the network, for eval or for raw HTML", () => {
    const banned = /\b(fetch|XMLHttpRequest|WebSocket|requestUrl|eval|innerHTML|outerHTML|insertAdjacentHTML)\b\s*[(=.]/;
    const reaching = [...files].filter(([, file]) => banned.test(file.text)).map(([path]) => path);
    expect(reaching).toEqual([]);
  });

  it("no pattern looks behind and no class has a static block: before iOS 16.4 one alone keeps the whole plugin from loading", () => {
    expect([...files].filter(([, file]) => /\(\?<[=!]|\bstatic \{/.test(file.text)).map(([path]) => path)).toEqual([]);
  });
});

function functionLengths(path: string, file: ts.SourceFile): { readonly name: string; readonly lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isGetAccessor(node) || ts.isConstructorDeclaration(node);
    const assigned = ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer);
    if (named || assigned) {
      const from = file.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = file.getLineAndCharacterOfPosition(node.end).line;
      found.push({ name: `${path}:${from + 1}`, lines: to - from + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
