// Everything that must hold: types, lint, unit and property tests, the build, the scores, end to end in Chromium. Stops at the first that fails.
import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.mjs";

const steps = [
  ["types", "npm", ["run", "-s", "types"]],
  ["lint", "npm", ["run", "-s", "lint"]],
  ["build", "npm", ["run", "-s", "build"]],
  ["unit and properties", "npm", ["run", "-s", "test:unit"]],
  ["scores", "node", ["scripts/score.mjs", "--floor"]],
  ["end to end", "npm", ["run", "-s", "test:e2e"]],
];

let chromium;
try {
  chromium = findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

for (const [name, command, args] of steps) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, CHROMIUM: chromium } });
  if (status !== 0) {
    console.error(`\n${name} failed`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
