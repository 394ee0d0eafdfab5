import { readFileSync } from "node:fs";
import ts from "typescript";

/** The syntax tree of a source file. */
export function parse(path) {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : path.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true, kind);
}

/** A node and all below it. */
export function nodesIn(node) {
  const nodes = [];
  const visit = (each) => {
    nodes.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return nodes;
}

export function wordsOf(text) {
  return text.match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? [];
}

export function nameOf({ name }) {
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** A method of a class, called by a plain name. */
export function isMethod(node) {
  return ts.isMethodDeclaration(node) && ts.isClassLike(node.parent) && ts.isIdentifier(node.name);
}

/** Tells whether the code in `nodes` may look up a name as text: it has it as a text, or builds texts that begin or end like it. */
export function lookUpsIn(nodes) {
  const texts = new Set(nodes.flatMap((node) => (ts.isStringLiteralLike(node) ? wordsOf(node.text) : [])));
  const pieces = new Set(nodes.filter(isPiece).flatMap(({ text }) => (/^\w{3,}$/.test(text) ? text : [])));
  return (name) => texts.has(name) || [...pieces].some((piece) => name.startsWith(piece) || name.endsWith(piece));
}

/** Texts that are joined with others. */
function isPiece(node) {
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return true;
  return ts.isStringLiteralLike(node) && ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
}
