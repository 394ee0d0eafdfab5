import ts from "typescript";
import { nodesIn } from "./source.mjs";

const opening = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_";
const following = `${opening}0123456789`;
const keywords = ["do", "if", "in", "of", "as", "is"];

/** Of these everything can be had once and kept: their functions ask for no `this`. */
const lasting = ["Math", "Object", "Number"];

/**
 * Gives a name of two letters to what a program says so often that it becomes shorter, texts and the likes of `Math.max`: `var ab="button"` at the head, and `ab`
 * where `"button"` stood. `code` is a whole program in strict mode without comments.
 */
export function withShorthands(code) {
  const file = ts.createSourceFile("main.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const nodes = nodesIn(file);
  const free = freeNames(new Set(nodes.filter(ts.isIdentifier).map(({ text }) => text)));
  const named = worthNaming(nodes.filter(isConstant), file).slice(0, free.length).map((each, at) => ({ ...each, name: free[at] }));
  const uses = named.flatMap(({ name, places }) => places.map((node) => ({ from: node.getStart(file), to: node.end, name }))).sort((a, b) => a.from - b.from);
  const head = file.statements.find((each) => !isDirective(each))?.getStart(file) ?? 0;
  const starts = [head, ...uses.map(({ to }) => to)];
  const body = uses.map(({ from, to, name }, at) => joined(code.slice(starts[at], from), name, code[to]));
  const names = named.map(({ name, text }) => `${name}=${text}`).join(",");
  return [code.slice(0, head), names === "" ? "" : `var ${names};`, ...body, code.slice(starts.at(-1))].join("");
}

/** What becomes shorter with a name, and where it stands; that which saves most comes first. */
function worthNaming(nodes, file) {
  const groups = new Map();
  for (const node of nodes) {
    const text = node.getText(file);
    const group = groups.get(text) ?? { text, places: [] };
    groups.set(text, group);
    group.places.push(node);
  }
  const saved = ({ text, places }) => places.length * (text.length - 2) - text.length - 4;
  return [...groups.values()].filter((group) => saved(group) > 0).sort((a, b) => saved(b) - saved(a));
}

function freeNames(taken) {
  return [...opening].flatMap((a) => [...following].map((b) => a + b)).filter((name) => !taken.has(name) && !keywords.includes(name));
}

/** A value that is always the same. The engine knows best what `typeof` is compared with when it stands there. */
function isConstant(node) {
  if (ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node.expression) && lasting.includes(node.expression.text);
  if (!ts.isStringLiteral(node) || isDirective(node.parent)) return false;
  const { parent } = node;
  if (parent.name === node || parent.propertyName === node) return false;
  return !(ts.isBinaryExpression(parent) && [parent.left, parent.right].some(ts.isTypeOfExpression));
}

function isDirective(node) {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);
}

/** `return"a"` needs no space where `return ab` does. */
function joined(before, name, next) {
  return `${before}${/[\w$]$/.test(before) ? " " : ""}${name}${/[\w$]/.test(next) ? " " : ""}`;
}
