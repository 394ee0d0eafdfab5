// Measures; every figure is a ratio against a floor of the same run.   npm run bench -- read <vault> [--json] | freshness [notes] [--json]
import { describeFreshness, measureFreshness } from "./freshness";
import { measureRead } from "./read";

const [what, vault, ...flags] = process.argv.slice(2);
const json = flags.includes("--json");

async function main(): Promise<number> {
  if (what === "read" && vault) {
    const figures = await measureRead(vault);
    console.log(json ? JSON.stringify(figures) : describeRead(figures));
    return 0;
  }
  if (what === "freshness") {
    const figures = await measureFreshness(Number(vault ?? 8000));
    console.log(json ? JSON.stringify(figures) : describeFreshness(figures));
    return 0;
  }
  console.error("bench: npm run bench -- read <vault> [--json] | freshness [notes] [--json]");
  return 2;
}

function describeRead({ notes, chars, floorMs, scanMs, readMs, parts }: Awaited<ReturnType<typeof measureRead>>): string {
  const ratio = (ms: number): string => `${(ms / scanMs).toFixed(2)} × scan`;
  return [
    `${notes} notes, ${chars} characters (median of several passes, files in memory)`,
    `floor ${floorMs.toFixed(1)} ms, scan ${scanMs.toFixed(1)} ms, read ${readMs.toFixed(1)} ms: ${ratio(readMs)}`,
    ...parts.map(({ name, ms }) => `  ${name.padEnd(24)}${ms.toFixed(1).padStart(8)} ms  ${ratio(ms)}`),
  ].join("\n");
}

process.exitCode = await main();
