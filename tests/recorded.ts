import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

/** Compares with what was recorded under `tests/expected`. With `RECORD=1` it records instead, and fails all the same: a recording is looked at before it counts. */
export function expectRecorded(name: string, value: unknown): void {
  const path = join(import.meta.dirname, "expected", name);
  const text = `${JSON.stringify(value, null, 1)}\n`;
  if (process.env["RECORD"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    throw new Error(`${name} is recorded; look at it, then run without RECORD`);
  }
  if (!existsSync(path)) throw new Error(`${name} was never recorded; run with RECORD=1`);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, "utf8")));
}
