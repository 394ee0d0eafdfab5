import type { PluginManifest } from "obsidian";
import type { App } from "./app/app";
import { Plugin } from "./app/plugin";
import { obsidian, requireApiVersion } from "./api";
import { isRecord } from "./base/guards";
import { libraries } from "./libraries";

type Require = (name: string) => unknown;

/** What a plugin may `require`: the app, and the libraries the app comes with. */
function requireFor(id: string): Require {
  return (name) => {
    if (name === "obsidian") return obsidian;
    if (Object.hasOwn(libraries, name)) return libraries[name];
    throw new Error(`Cannot find module '${name}' (required by plugin ${id})`);
  };
}

async function readManifest(app: App, dir: string): Promise<PluginManifest> {
  const manifest: unknown = JSON.parse(await app.vault.adapter.read(`${dir}/manifest.json`));
  if (!isRecord(manifest)) throw new Error(`${dir}/manifest.json is no manifest`);
  const text = (key: string): string => (typeof manifest[key] === "string" ? manifest[key] : "");
  return {
    id: text("id"), name: text("name"), version: text("version"), author: text("author"), description: text("description"),
    minAppVersion: text("minAppVersion") || "0.0.0", isDesktopOnly: manifest.isDesktopOnly === true, dir,
  };
}

/** Runs main.js as the app does: CommonJS, the class it exports made with the app and the manifest. */
function makePlugin(app: App, manifest: PluginManifest, source: string): Plugin {
  const module: { exports: unknown } = { exports: {} };
  const named = `//# sourceURL=plugin:${encodeURIComponent(manifest.id)}`;
  const run: unknown = window.eval(`(function (require, module, exports) {${source}\n})\n${named}`);
  if (typeof run !== "function") throw new Error(`main.js of ${manifest.id} could not be read`);
  Reflect.apply(run, undefined, [requireFor(manifest.id), module, module.exports]);
  const exported = isRecord(module.exports) && "default" in module.exports ? module.exports.default : module.exports;
  if (typeof exported !== "function") throw new Error(`main.js of ${manifest.id} exports no class`);
  const plugin: unknown = Reflect.construct(exported, [app, manifest]);
  if (!(plugin instanceof Plugin)) throw new Error(`main.js of ${manifest.id} exports a class that is no Plugin`);
  return plugin;
}

/** Turns a plugin on: style sheet, class, `onload`. Rejects where any of it fails, and leaves nothing of it then. */
export async function enablePlugin(app: App, id: string): Promise<void> {
  const dir = `${app.plugins.getPluginFolder()}/${id}`;
  const manifest = await readManifest(app, dir);
  app.plugins.manifests[manifest.id] = manifest;
  if (!requireApiVersion(manifest.minAppVersion)) throw new Error(`${manifest.id} needs version ${manifest.minAppVersion} of the app`);
  const css = await app.vault.adapter.read(`${dir}/styles.css`).catch(() => null);
  const plugin = makePlugin(app, manifest, await app.vault.adapter.read(`${dir}/main.js`));
  if (css !== null) {
    const style = document.head.createEl("style", { text: css, attr: { "data-plugin": manifest.id } });
    plugin.register(() => style.remove());
  }
  app.plugins.plugins[manifest.id] = plugin;
  app.plugins.enabledPlugins.add(manifest.id);
  try {
    await plugin.load();
  } catch (error) {
    disablePlugin(app, manifest.id);
    throw error;
  }
}

/** Turns a plugin off. */
export function disablePlugin(app: App, id: string): void {
  const plugin = app.plugins.getPlugin(id);
  Reflect.deleteProperty(app.plugins.plugins, id);
  app.plugins.enabledPlugins.delete(id);
  plugin?.unload();
}
