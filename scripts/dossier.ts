import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, type CliPorts } from "../src/cli/run";
import type { Problem, VaultTexts } from "../src/cli/vault-texts";

/** Reads every Markdown file below a folder; folders whose name starts with a dot are passed over, and so are links to folders, which may lead back. */
async function readVault(root: string): Promise<VaultTexts> {
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new Error(`${root} is not a folder`);
  const notes: { path: string; text: string; bytes: number }[] = [];
  const problems: Problem[] = [];
  await walk(root, "", async (path) => {
    try {
      const bytes = await readFile(join(root, path));
      notes.push({ path, text: bytes.toString("utf8"), bytes: bytes.length });
    } catch (error) {
      problems.push({ path, message: `could not be read: ${reasonOf(error)}` });
    }
  }, problems);
  return { notes, problems };
}

async function walk(root: string, folder: string, visit: (path: string) => Promise<void>, problems: Problem[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    problems.push({ path: folder, message: `could not be read: ${reasonOf(error)}` });
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) await walk(root, path, visit, problems);
    else if (entry.name.endsWith(".md")) await visit(path);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new Error(`${path} could not be read`);
  });
}

function findSettings(vault: string): string | null {
  const path = join(vault, ".obsidian/plugins/dossier/data.json");
  return existsSync(path) ? path : null;
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

const ports: CliPorts = {
  readVault,
  readText,
  findSettings,
  readInput,
  today,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
};

/** A reader that has seen enough (`| head`) closes the pipe; that is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), ports);
