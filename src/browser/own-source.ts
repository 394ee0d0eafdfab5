/** Stands for every module of the app: whatever is asked of it gives itself again, and it can be extended and called. */
const nothing = `const nothing = new Proxy(class {}, { get: (of, key) => (key === "prototype" ? of.prototype : nothing), apply: () => nothing, construct: () => ({}) });`;

/** The text of a worker made from the plugin's own main.js, so that the code that reads notes is in the bundle once. In the worker the app's modules
 * are not there and stand for nothing; of all that main.js holds only `startReading` runs. */
export function workerSource(mainSource: string): string {
  return `${nothing}\nconst module = { exports: {} }, require = () => nothing;\n(function (module, exports, require) {${mainSource}\n})(module, module.exports, require);\nmodule.exports.startReading(self);`;
}
