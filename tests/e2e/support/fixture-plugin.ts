import { build } from "esbuild";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";

const source = join(import.meta.dirname, "../../workbench/fixture-plugin");
const built = join(import.meta.dirname, "../output/fixture-plugin");

/** Builds the fixture plugin; gives its folder. */
export async function buildFixturePlugin(): Promise<string> {
  await mkdir(built, { recursive: true });
  await build({
    entryPoints: [join(source, "main.ts")],
    outfile: join(built, "main.js"),
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["obsidian", "@codemirror/*"],
    logLevel: "warning",
  });
  await cp(join(source, "manifest.json"), join(built, "manifest.json"));
  await cp(join(source, "look.css"), join(built, "styles.css"));
  return built;
}
