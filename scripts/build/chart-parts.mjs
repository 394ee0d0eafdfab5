import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import ts from "typescript";
import { isMethod, lookUpsIn, nameOf, nodesIn, parse, wordsOf } from "./source.mjs";

/** Classes of Chart.js that a module of ours stands in for. */
const standIns = { file: "src/ui/chart/plain-animation.ts", classes: ["Animations", "Animator"], in: "chart.js" };

/**
 * Functions of Chart.js that have nothing to do here, by file: nothing moves, no line has a `tension` or looks that change along it, no data changes in place, no
 * text has a direction of its own or a box behind it, no axis is round or has major ticks, no bar floats or says how thick it is.
 */
const idle = {
  "index.js": [
    "applyAnimationsDefaults", "_updateBezierControlPoints", "listenArrayEvents", "unlistenArrayEvents", "overrideTextDirection", "restoreTextDirection", "doSplitByStyles", "drawBackdrop",
  ],
  "chart.js": ["getNearestRadialItems", "computeFlexCategoryTraits", "parseFloatBar", "skipMajors"],
};

/** Members that nobody asks for, of classes and objects: legends lie flat, data does not tell when it changes, bars are given as numbers, and no chart names these ways to point at it. */
const unasked = {
  "chart.js": [
    "Legend._fitCols", "DatasetController._onDataPush", "DatasetController._onDataPop", "DatasetController._onDataShift", "DatasetController._onDataSplice", "DatasetController._onDataUnshift",
    "DatasetController._sync", "BarController.parseArrayData", "BarController.parseObjectData", "modes.dataset", "modes.point", "modes.x", "modes.y", "positioners.nearest",
  ],
};

/**
 * Leaves out of Chart.js what nothing here can reach: the classes that are stood in for, what idle functions do, members that nobody asks for, and all methods that
 * neither Chart.js nor our code names anywhere, be it as text. The build fails when a new Chart.js has one of the first three no more.
 * Its source map goes as well: it would tell of the text as it was.
 */
export const chartParts = {
  name: "chart-parts",
  setup(build) {
    let isNamed = null;
    build.onLoad({ filter: /node_modules[\\/]chart\.js[\\/]dist[\\/](?:chart|chunks[\\/]index)\.js$/ }, ({ path }) => {
      const file = parse(path);
      isNamed ??= namedIn(path);
      const unnamed = nodesIn(file).filter((node) => isMethod(node) && !isNamed(node.name.text));
      const head = basename(path) === standIns.in ? `import { ${standIns.classes.join(", ")} } from ${JSON.stringify(resolve(standIns.file))};` : "";
      return { contents: (head + without(file, [...unnamed, ...unreached(file)])).replace(/\n\/\/# sourceMappingURL=.*/, ""), loader: "js", resolveDir: dirname(path) };
    });
  },
};

/** Tells whether a method is named somewhere: in Chart.js, besides where it is declared, or by any word of our source. */
function namedIn(path) {
  const dist = path.slice(0, path.lastIndexOf("dist") + "dist".length);
  const nodes = ["chart.js", join("chunks", "index.js")].flatMap((name) => nodesIn(parse(join(dist, name))));
  const named = new Set(nodes.flatMap((node) => (ts.isIdentifier(node) && !(isMethod(node.parent) && node.parent.name === node) ? node.text : [])));
  for (const name of readdirSync("src", { recursive: true })) if (/\.tsx?$/.test(name)) wordsOf(readFileSync(join("src", name), "utf8")).forEach((word) => named.add(word));
  const mayLookUp = lookUpsIn(nodes);
  return (name) => named.has(name) || mayLookUp(name);
}

function unreached(file) {
  const base = basename(file.fileName);
  const find = (name) => file.statements.find((each) => nameOf(each).includes(name)) ?? fail(`${file.fileName} has no ${name}`);
  const members = (unasked[base] ?? []).map((name) => nodesIn(file).find((node) => memberName(node) === name) ?? fail(`${file.fileName} has no ${name}`));
  return [...(base === standIns.in ? standIns.classes : []).map(find), ...(idle[base] ?? []).flatMap((name) => [...find(name).body.statements]), ...members];
}

/** `Owner.name` of a method, be it of a class or of an object that has a name. */
function memberName(node) {
  if (!ts.isMethodDeclaration(node)) return null;
  const owner = ts.isClassLike(node.parent) ? node.parent : node.parent.parent;
  return `${nameOf(owner)[0]}.${node.name.getText()}`;
}

function fail(message) {
  throw new Error(message);
}

/** The file's text without these nodes, and without the commas behind those of an object. */
function without(file, cuts) {
  const outer = cuts.filter((cut) => !cuts.some((other) => other !== cut && other.pos <= cut.pos && other.end >= cut.end)).sort((a, b) => a.pos - b.pos);
  return [...outer.map((cut, at) => file.text.slice(endOf(file, outer[at - 1]), cut.getStart())), file.text.slice(endOf(file, outer.at(-1)))].join("");
}

function endOf({ text }, cut) {
  if (!cut) return 0;
  return text.charAt(cut.end) === "," ? cut.end + 1 : cut.end;
}
