// node --import tsx tests/workbench/start.ts <vault> [--port N] [--in-place]
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startWorkbench } from "./server";
import { Refusal } from "./server/vault-folder";

const usage = "usage: node --import tsx tests/workbench/start.ts <vault> [--port <number>] [--in-place]";

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments(): { vault: string; port: number; inPlace: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: "string" }, "in-place": { type: "boolean" } } });
    const [vault, ...more] = positionals;
    const port = Number(values.port ?? 8123);
    if (vault === undefined || more.length > 0) return stop(usage);
    if (!Number.isInteger(port) || port < 0 || port > 65535) return stop(`--port takes a number from 0 to 65535, not ${values.port}`);
    return { vault, port, inPlace: values["in-place"] ?? false };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { vault, port, inPlace } = readArguments();
try {
  const workbench = await startWorkbench({ vault, pluginFolder: join(import.meta.dirname, "../.."), port, copy: !inPlace });
  console.log(`Dossier over ${vault}: open ${workbench.url} in a browser (Ctrl+C here ends it).`);
  const onCopy = "It works on a copy: nothing you do there changes that folder (--in-place works on the folder itself).";
  console.log(inPlace ? "What you change there is written to that folder." : onCopy);
  process.once("SIGINT", () => void workbench.close().then(() => process.exit(0)));
  process.once("SIGTERM", () => void workbench.close().then(() => process.exit(0)));
} catch (error) {
  if (error instanceof Refusal) stop(error.message);
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") stop(`port ${port} is taken; name another with --port`);
  throw error;
}
