// Scores the built command line against the hand labels of the shared corpus.   npm run score [-- --show 5]   --floor fails below the figures reached
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const shared = new URL("../../shared/", import.meta.url);
const sets = [
  ["labels/dev", "corpus/vault-2026-01", "dev"],
  ["labels/dev-2026-07", "corpus/sample-2026-07", "dev-2026-07"],
];
const args = process.argv.slice(2).filter((arg) => arg !== "--floor");
const floors = JSON.parse(readFileSync(new URL("../tests/score-floors.json", import.meta.url), "utf8"));

let failed = false;
for (const [labels, vault, name] of sets) {
  const folder = new URL(labels, shared);
  if (!existsSync(folder)) {
    console.log(`${name}: no labels here (../shared is absent), nothing scored`);
    continue;
  }
  console.log(`${name}:`);
  const mins = process.argv.includes("--floor") ? Object.entries(floors[name]).flatMap(([metric, min]) => ["--min", `${metric}=${min}`]) : [];
  const tool = new URL("tools/score.mjs", shared).pathname;
  const run = spawnSync(process.execPath, [tool, "--labels", folder.pathname, "--vault", new URL(vault, shared).pathname, ...mins, ...args], { stdio: "inherit" });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
