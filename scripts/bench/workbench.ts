import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { startWorkbench } from "../../tests/workbench/server";
import type { NoteText } from "../../src/engine/ports";
import { findChromium } from "../find-chromium.mjs";

/** What a bench in the workbench works with. */
export interface Bench {
  readonly browser: Browser;
  readonly page: Page;
  readonly url: string;
  readonly pluginId: string;
}

/** Opens a page on a workbench over these notes, with the built plugin, and closes all of it when `work` is done. */
export async function inWorkbench<Value>(notes: readonly NoteText[], work: (bench: Bench) => Promise<Value>): Promise<Value> {
  const folder = await writeVault(notes);
  const server = await startWorkbench({ vault: folder, pluginFolder: process.cwd(), copy: false });
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("pageerror", (error) => console.error(error));
    return await work({ browser, page, url: server.url, pluginId: server.pluginId });
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeVault(notes: readonly NoteText[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  for (const { path, text } of notes) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number;
}

/** What stood between two marks of the page (`performance.mark`): the wall clock, and the tasks of its thread by their processor time, all in milliseconds. */
export interface Traced {
  readonly ms: number;
  readonly tasks: readonly number[];
  /** What all tasks took that began between each mark of one name and the next of another. */
  readonly between: (from: string, to: string) => readonly number[];
}

/** Traces what the page does while `work` runs, from the mark `from` to the mark `to`. */
export async function traced({ browser, page }: Bench, from: string, to: string, work: () => Promise<unknown>): Promise<Traced> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const first = traceEvents.find(({ name }) => name === from);
  const last = traceEvents.find(({ name }) => name === to);
  if (!first || !last) throw new Error(`no mark ${first ? to : from} in the trace`);
  const tasks = traceEvents.filter(({ name, tid, pid, tdur }) => /RunTask$/.test(name) && tdur !== undefined && tid === first.tid && pid === first.pid);
  const within = (start: number, end: number): readonly number[] => tasks.filter(({ ts }) => ts >= start && ts <= end).map(({ tdur }) => (tdur ?? 0) / 1000);
  const at = (mark: string): readonly number[] => traceEvents.filter(({ name }) => name === mark).map(({ ts }) => ts).sort((a, b) => a - b);
  const between = (start: string, end: string): readonly number[] =>
    at(start).map((ts) => within(ts, at(end).find((each) => each >= ts) ?? ts).reduce((sum, each) => sum + each, 0));
  return { ms: (last.ts - first.ts) / 1000, tasks: within(first.ts, last.ts), between };
}
