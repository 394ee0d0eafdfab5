import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { isMethod, lookUpsIn, nameOf, nodesIn, parse, wordsOf } from "./source.mjs";

/** Whose members are users' data, go between two versions of main.js, or are for other plugins: they keep their names. So does what their files declare besides. */
const stored = ["src/core/settings/", "src/core/note/note.ts", "src/core/note/cell.ts", "src/core/note/span.ts", "src/core/finding.ts", "src/browser/idb-cache.ts", "src/worker/protocol.ts", "src/hosts/obsidian/api.ts"];

/** Where the types of the browser, the app and the libraries are. */
const outsideTypes = ["typescript/lib", "obsidian", "@codemirror", "@lezer", "chart.js/dist", "preact", "idb/build", "moment"];

/**
 * Names of our own members that main.js may shorten: those that our types and classes declare, and that can be no one else's word. A name stays when
 * - a file in `stored` declares it, or a class that extends another, which may be the app's;
 * - it is a word in the types of the browser, of the app or of a library, or in the code of a library in the bundle;
 * - our source has it as a text, or as a key of a table at the head of a module: such names may be looked up.
 * tests/build/short-names.test.ts holds with the compiler that none of them is looked up otherwise. `files` are those in the bundle.
 */
export function shortNames(files) {
  const own = files.filter((file) => file.startsWith("src/")).map(parse);
  const inside = files.filter((file) => file.includes("node_modules/")).map((file) => readFileSync(file, "utf8"));
  const kept = new Set([...inside, ...outsideTypes.flatMap(typesOf)].flatMap(wordsOf));
  const declared = new Set();
  for (const file of own) {
    const fixed = stored.some((place) => file.fileName.startsWith(place));
    for (const name of membersOf(file)) (fixed ? kept : declared).add(name);
    for (const name of lookedUp(file)) kept.add(name);
  }
  return [...declared].filter((name) => !kept.has(name)).sort();
}

/**
 * Names that main.js may shorten of what Chart.js's classes have, their methods and what they set on `this`: Chart.js looks none of them up as text and has no
 * other member of that name (options and the hooks of plugins are such), and it is no word of ours, of another library or of the browser.
 */
export function chartNames(files) {
  const isChart = (file) => file.includes("node_modules/chart.js/");
  const nodes = files.filter(isChart).map(parse).flatMap(nodesIn);
  const mayLookUp = lookUpsIn(nodes);
  const others = nodes.filter((node) => !isMethod(node) && (ts.isObjectLiteralElementLike(node) || ts.isClassElement(node))).flatMap(nameOf);
  const outside = files.filter((file) => !isChart(file)).flatMap((file) => wordsOf(readFileSync(file, "utf8")));
  const kept = new Set([...others, ...outside, ...typesOf("typescript/lib").flatMap(wordsOf)]);
  const names = new Set(nodes.flatMap((node) => (isMethod(node) ? nameOf(node) : isSetOnThis(node) ? nameOf(node.left) : [])));
  return [...names].filter((name) => !kept.has(name) && !mayLookUp(name)).sort();
}

function isSetOnThis(node) {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return ts.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** The text of all type declarations of a package, without comments. */
function typesOf(name) {
  const folder = join("node_modules", name);
  const files = readdirSync(folder, { recursive: true }).filter((file) => /(?<!typescript)\.d\.ts$/.test(file));
  return files.map((file) => readFileSync(join(folder, file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, ""));
}

/** Names of what types and classes declare. */
function membersOf(file) {
  return nodesIn(file).flatMap((node) => (ts.isTypeElement(node) || (ts.isClassElement(node) && !ts.isObjectLiteralExpression(node.parent)) || isParameterProperty(node) ? nameOf(node) : []));
}

/** Names that may be looked up as text, and those of classes that extend another. */
function lookedUp(file) {
  return nodesIn(file).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return isTypeLookup(node) ? [] : [node.text];
    if (ts.isObjectLiteralElementLike(node)) return isAtHead(node.parent) ? nameOf(node) : [];
    return ts.isClassLike(node) && node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ? node.members.flatMap(nameOf) : [];
  });
}

/** In `Note["path"]`, `Pick<Note, "path">` and the like a text stands for a name in the types alone. */
function isTypeLookup({ parent }) {
  if (!ts.isLiteralTypeNode(parent)) return false;
  const type = ts.isUnionTypeNode(parent.parent) ? parent.parent : parent;
  return ts.isIndexedAccessTypeNode(type.parent) ? type.parent.indexType === type : ts.isTypeReferenceNode(type.parent) && ["Pick", "Omit"].includes(type.parent.typeName.getText());
}

/** A module's own `const table = { … }`, also `as const` and the like. */
function isAtHead({ parent }) {
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isParenthesizedExpression(parent)) return isAtHead(parent);
  return ts.isVariableDeclaration(parent) && ts.isSourceFile(parent.parent.parent.parent);
}

function isParameterProperty(node) {
  return ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent);
}
