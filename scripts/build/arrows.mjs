import ts from "typescript";

/**
 * Writes function declarations as arrows, which take fewer characters: `function f(a){return a+1}` becomes `f=a=>a+1`. They stand at the head of their scope, where
 * declarations are made too, so whatever could call them before still can. A function stays as it is if it asks for `this` or `arguments`, makes objects, or is assigned to.
 * `code` is a whole program in strict mode without comments, as a minifier leaves it.
 */
export function withArrows(code) {
  const file = ts.createSourceFile("main.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const fixed = fixedNames(file);
  const mayTurn = (node) => ts.isFunctionDeclaration(node) && !node.asteriskToken && !fixed.has(node.name.text) && !asksForItself(node);
  const isScope = (node) => ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.some(mayTurn);

  const scopesIn = (node) => (isScope(node) ? [node] : childrenOf(node).flatMap(scopesIn));

  const written = (node) => {
    let at = node.getStart(file);
    const parts = scopesIn(node).flatMap((scope) => {
      const before = code.slice(at, scope.getStart(file));
      at = scope.end;
      return [before, "{", statements(scope.statements), "}"];
    });
    return parts.join("") + code.slice(at, node.end);
  };

  const arrow = ({ name, modifiers, parameters: [first, ...others], body }) => {
    const alone = first && others.length === 0 && ts.isIdentifier(first.name) && !first.initializer && !first.dotDotDotToken;
    const given = alone ? first.name.text : `(${[first, ...others].flatMap((each) => each ? written(each) : []).join(",")})`;
    return `${name.text}=${modifiers ? `async${alone ? " " : ""}` : ""}${given}=>${result(body)}`;
  };

  const result = (body) => {
    const [only, another] = body.statements;
    if (!only || another || !ts.isReturnStatement(only) || !only.expression) return written(body);
    const text = written(only.expression);
    return text.startsWith("{") || isSequence(only.expression) ? `(${text})` : text;
  };

  const statements = (all) => {
    const arrows = all.filter(mayTurn).map(arrow);
    const rest = all.filter((each) => !mayTurn(each)).map(written);
    const directives = rest.slice(0, all.findIndex((each) => !ts.isExpressionStatement(each) || !ts.isStringLiteral(each.expression)));
    return [...directives, arrows.length > 0 ? `var ${arrows.join(",")};` : "", ...rest.slice(directives.length)].join("");
  };

  return statements([...file.statements]);
}

/** Names that are assigned to, or used as classes somewhere: by name alone, which errs on the safe side. */
function fixedNames(file) {
  const names = new Set();
  const add = (node) => ts.isIdentifier(node) && names.add(node.text);
  const visit = (node) => {
    if (ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node)) add(node.expression);
    if (ts.isPropertyAccessExpression(node) && node.name.text === "prototype") add(node.expression);
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) add(node.left);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) add(node.right);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Whether a function uses its own `this`, `arguments` or `new.target`, also through arrows within. */
function asksForItself({ parameters, body }) {
  const asks = (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(node) || (ts.isIdentifier(node) && node.text === "arguments")) return true;
    return !hasOwnThis(node) && childrenOf(node).some(asks);
  };
  return [...parameters, body].some(asks);
}

function hasOwnThis(node) {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node) || (ts.isObjectLiteralElementLike(node) && ts.isFunctionLike(node));
}

function isAssignment(kind) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isSequence(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken;
}

function childrenOf(node) {
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}
