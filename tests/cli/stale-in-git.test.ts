import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
let vault = "";

function git(...words: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=An analyst", "-c", "user.email=analyst@example.org", ...words], { cwd: vault, encoding: "utf8" });
}

function stale(...words: readonly string[]): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/dossier.ts", "stale", vault, "--today", "2026-07-02", ...words], { cwd: root, encoding: "utf8" });
  return { code: status, out: stdout };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(vault, path)), { recursive: true });
  writeFileSync(join(vault, path), text);
}

beforeAll(() => {
  vault = mkdtempSync(join(tmpdir(), "git-vault-"));
  git("init", "-q");
  write("Actors/A.md", "#actor\n\n*Updated 2026-01-04*\n");
  write("Actors/B.md", "#actor [[A]]\n\n*Updated 2025-12-01*\n");
  write("Actors/C.md", "#actor [[A]]\n\n*Updated 2026-06-30*\n");
  write(".github/Not a note.md", "#actor\n\n*Updated 2020-01-01*\n");
});
afterAll(() => rmSync(vault, { recursive: true }));

it("in a git checkout the report is the same at every run, whatever git does to the files' times, and a checked note is one line of diff", { timeout: 60_000 }, () => {
  write("STALE.md", stale("--markdown").out);
  git("add", "-A");
  git("commit", "-qm", "Notes");
  git("rm", "-rq", "--cached", ".");
  git("reset", "-q", "--hard");
  write("STALE.md", stale("--markdown").out);
  expect(git("status", "--short")).toBe("");
  expect(stale("--fail-over", "1").code).toBe(1);

  write("Actors/A.md", "#actor\n\n*Updated 2026-07-01*\n");
  const { code, out } = stale("--markdown", "--fail-over", "1");
  write("STALE.md", out);
  expect(code).toBe(0);
  expect(git("diff", "--numstat", "STALE.md").split("\t").slice(0, 2)).toEqual(["0", "1"]);
});

it("a vault's own settings hold where it keeps them", { timeout: 60_000 }, () => {
  write("STALE.md", "");
  write(".obsidian/plugins/dossier/data.json", JSON.stringify({ settings: { staleAfterDays: 365 } }));
  expect(stale("--csv").out.trim().split("\n")).toHaveLength(1);
  expect(stale("--csv", "--settings", "none").out).toContain("Actors/B.md,stale,213,90");
});
