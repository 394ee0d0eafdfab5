// Copies the built plugin into a vault.   npm run install-plugin -- <vault>
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";

const files = ["main.js", "manifest.json", "styles.css"];
const vault = process.argv[2];

function fail(message) {
  console.error(`install-plugin: ${message}`);
  process.exit(2);
}

if (!vault) fail("which vault? npm run install-plugin -- <vault-folder>");
if (!existsSync(vault) || !statSync(vault).isDirectory()) fail(`${vault} is not a folder`);
if (!existsSync(join(vault, ".obsidian"))) fail(`${vault} is no vault: it has no .obsidian folder (open it in Obsidian once)`);
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) fail(`${missing.join(" and ")} missing: run npm run build first`);

const folder = join(vault, ".obsidian", "plugins", "dossier");
mkdirSync(folder, { recursive: true });
for (const file of files) copyFileSync(file, join(folder, file));
console.log(`Dossier is in ${folder}. Turn it on in Obsidian: Settings, Community plugins.`);
