// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

await import("./host/before");
const { apiVersion, obsidian, requireApiVersion } = await import("./host/api");

const declared = ts.createSourceFile(
  "obsidian.d.ts",
  readFileSync(join(import.meta.dirname, "../../node_modules/obsidian/obsidian.d.ts"), "utf8"),
  ts.ScriptTarget.ES2022,
  true,
);

const classes = declared.statements.filter(ts.isClassDeclaration);

function namesOfValues(): string[] {
  return declared.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    return ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText()) : [];
  });
}

/** The methods of a class that the workbench's class lacks. */
function missingMethods(declaration: ts.ClassDeclaration): string[] {
  const name = declaration.name?.text ?? "";
  const own: unknown = obsidian[name];
  if (typeof own !== "function") return [];
  const prototype: unknown = own.prototype;
  return declaration.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const isStatic = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
    const isAbstract = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;
    const holder: unknown = isStatic ? own : prototype;
    const isThere = isAbstract || (typeof holder === "object" || typeof holder === "function" ? holder !== null && method.name.getText() in holder : false);
    return isThere ? [] : [`${name}.${method.name.getText()}`];
  });
}

describe("the module a plugin gets for `obsidian`", () => {
  it("has every value that obsidian.d.ts declares", () => {
    expect(namesOfValues().filter((name) => !(name in obsidian))).toEqual([]);
  });

  it("has the methods of its classes, but for those of the mobile app and of Bases' rarer values", () => {
    const left = /^(?:CapacitorAdapter|WorkspaceMobileDrawer|DateValue|DurationValue|LinkValue|ListValue|ObjectValue|Value)\./;
    expect(classes.flatMap(missingMethods).filter((name) => !left.test(name))).toEqual([
      "ColorComponent.getValueHsl",
      "ColorComponent.setValueRgb",
      "ColorComponent.setValueHsl",
      "FileSystemAdapter.readLocalFile",
      "FileSystemAdapter.mkdir",
      "Plugin.onExternalSettingsChange",
    ]);
  });

  it("says which version it stands for", () => {
    expect(requireApiVersion(apiVersion)).toBe(true);
    expect(requireApiVersion("1.8.7")).toBe(true);
    expect(requireApiVersion("1.13.10")).toBe(false);
    expect(requireApiVersion("2.0.0")).toBe(false);
  });
});
