import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { shortNames } from "../../scripts/build/short-names.mjs";

// What main.js calls by other names than our source must never be asked for by name as text: the compiler tells what each place means.
// The command line is not in main.js and keeps all names.

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).map((name) => join("src", name)).filter((name) => /^src\/(?!cli\/).*\.tsx?$/.test(name));
const short = new Set<string>(shortNames(sources));
const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const program = ts.createProgram(sources.map((name) => resolve(name)), ts.parseJsonConfigFileContent(config, ts.sys, ".").options);
const checker = program.getTypeChecker();
const own = program.getSourceFiles().filter(({ fileName }) => sources.includes(relative(".", fileName)));

test("names of stored data, of the app and of texts are not among them, and enough are", () => {
  for (const name of ["path", "snoozes", "turnedSections", "staleAfterDays", "mtime", "charts", "hoverParent", "linktext", "onload", "benchmark", "USD", "review"]) expect([...short]).not.toContain(name);
  expect([...short]).toContain("standings");
  expect(short.size).toBeGreaterThan(100);
});

test("each is a declared member of ours wherever it is read", () => {
  expect(placesWhere((node) => {
    if (ts.isPropertyAccessExpression(node)) return short.has(node.name.text) && !isOurs(checker.getTypeAtLocation(node.expression), node.name.text);
    const name = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken ? (node.propertyName ?? node.name) : null;
    return name !== null && ts.isIdentifier(name) && short.has(name.text) && !isOurs(checker.getTypeAtLocation(node.parent), name.text);
  })).toEqual([]);
});

test("each is a declared member of ours wherever it is written, and goes to nobody who knows it only as data", () => {
  expect(placesWhere((node) => {
    if (!ts.isObjectLiteralExpression(node) && !ts.isJsxAttributes(node)) return false;
    const names = node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) && short.has(name.text) ? name.text : []));
    const wanted = names.length > 0 ? checker.getContextualType(node) : undefined;
    return wanted !== undefined && names.some((name) => !partsOf(wanted).every((part) => isOurs(part, name) || (isClosed(part) && !checker.getPropertyOfType(part, name))));
  })).toEqual([]);
});

test("nothing that has one is gone through or looked into by text", () => {
  expect(placesWhere((node) => {
    if (ts.isElementAccessExpression(node)) return mayBeShort(node.argumentExpression) && hasShort(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return mayBeShort(node.left) && hasShort(node.right);
    if (ts.isForInStatement(node)) return hasShort(node.expression);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword) return hasShortName(checker.getTypeFromTypeNode(node.type));
    return ts.isCallExpression(node) && /^(?:Object\.\w+|JSON\.stringify|structuredClone)$/.test(node.expression.getText()) && node.arguments.some(hasShort);
  })).toEqual([]);
});

function placesWhere(isWrong: (node: ts.Node) => boolean): string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWrong(node)) places.push(`${relative(".", node.getSourceFile().fileName)}: ${node.getText().slice(0, 120)}`);
    ts.forEachChild(node, visit);
  };
  own.forEach(visit);
  return places;
}

/** Whether all that a type can be declares the member in our source, rather than by an index signature or in a library's types. */
function isOurs(type: ts.Type, name: string): boolean {
  return partsOf(type).every((part) => {
    const member = checker.getPropertyOfType(checker.getApparentType(part), name);
    return member?.declarations?.some((each) => own.includes(each.getSourceFile())) ?? false;
  });
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
}

/** Whether a type says all that its values have: it is no loose `object`, `unknown` or table by text. */
function isClosed(type: ts.Type): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0 || checker.getIndexInfoOfType(type, ts.IndexKind.String)) return false;
  return (type.flags & ts.TypeFlags.Object) === 0 || checker.getPropertiesOfType(type).length > 0;
}

/** Whether what looks something up may be one of the names: neither a number nor a known text that is none. */
function mayBeShort(node: ts.Expression): boolean {
  return partsOf(checker.getTypeAtLocation(node)).some((part) => (part.isStringLiteral() ? short.has(part.value) : (part.flags & ts.TypeFlags.NumberLike) === 0));
}

function hasShort(node: ts.Expression): boolean {
  return hasShortName(checker.getTypeAtLocation(node));
}

function hasShortName(type: ts.Type): boolean {
  return partsOf(type).some((part) => checker.getPropertiesOfType(part).some(({ name }) => short.has(name)));
}
