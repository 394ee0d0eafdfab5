import { build } from "esbuild";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** The page's script and style sheet. */
export interface HostBundle {
  readonly script: string;
  readonly style: string;
}

const hostFolder = join(import.meta.dirname, "../host");
let bundled: Promise<HostBundle> | null = null;

/** Bundles the host once a process. */
export function hostBundle(): Promise<HostBundle> {
  bundled ??= makeBundle();
  return bundled;
}

async function makeBundle(): Promise<HostBundle> {
  const { outputFiles } = await build({
    entryPoints: [join(hostFolder, "main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "warning",
    loader: { ".json": "json" },
  });
  const [script] = outputFiles;
  if (!script) throw new Error("esbuild gave no script for the workbench");
  return { script: script.text, style: await readStyles() };
}

async function readStyles(): Promise<string> {
  const folder = join(hostFolder, "styles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}

/** The page: everything in it is made by the script. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Workbench</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
</head>
<body><script src="/host.js"></script></body>
</html>
`;
