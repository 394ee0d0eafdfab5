import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

function newest(folder: string): number {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return Math.max(0, ...names.map((name) => statSync(join(root, folder, name)).mtimeMs));
}

function isBuilt(): boolean {
  const sources = Math.max(newest("src"), newest("styles"), statSync(join(root, "esbuild.config.mjs")).mtimeMs);
  return ["main.js", "styles.css"].every((name) => (statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > sources);
}

/** Builds the plugin before the first test, unless what is built is newer than every source. */
export default function buildOnce(): void {
  if (isBuilt()) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["esbuild.config.mjs", "production"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the build failed, so there is nothing to test:\n${stdout}${stderr}`);
}
