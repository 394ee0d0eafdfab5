import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import type { ViewMode, WorkbenchHandle } from "../../workbench/host/handle";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server";
import { browser } from "./browser";

declare global {
  interface Window {
    workbench: WorkbenchHandle;
  }
}

const root = join(import.meta.dirname, "../../..");

/** A folder (copied first, so that tests may write), or notes by path with their text. */
export type VaultSource = string | Readonly<Record<string, string>>;

/** What `openWorkbench` may be asked for. */
export interface OpenOptions {
  /** The sample vault if left out. */
  readonly vault?: VaultSource;
  /** The built plugin's folder; this repository if left out. */
  readonly plugin?: string;
  /** The note to open first. */
  readonly open?: string;
  readonly theme?: "light" | "dark";
  readonly mode?: ViewMode;
  /** What the page takes for the time: an ISO date or date-time. Timers run on. */
  readonly clock?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The plugin's data.json at the start. */
  readonly data?: unknown;
  /** The app's version, where it is to be an older one. */
  readonly version?: string;
  /** The language and country of the browser; its own if left out. */
  readonly locale?: string;
  /** The app on a phone or a tablet: what it says of its platform, touch, and its size unless `viewport` says another. */
  readonly mobile?: "phone" | "tablet";
  /** A script that runs in the page before anything of the app. */
  readonly before?: string;
}

/** Opens the workbench on a copy of the vault, waits until the plugin is loaded and the layout is ready. */
export async function openWorkbench({ vault = join(root, "tests/vault"), plugin = root, data, ...look }: OpenOptions = {}): Promise<Workbench> {
  const source = typeof vault === "string" ? { folder: vault, remove: async () => undefined } : await writeVault(vault);
  const server = await startWorkbench({ vault: source.folder, pluginFolder: plugin, copy: true, ...(data === undefined ? {} : { data }) });
  await source.remove();
  const context = await (await browser()).newContext({
    viewport: look.viewport ?? sizes[look.mobile ?? "desktop"], reducedMotion: "reduce", hasTouch: look.mobile !== undefined, ...(look.locale === undefined ? {} : { locale: look.locale }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (look.before !== undefined) await page.addInitScript(look.before);
  if (look.clock !== undefined) await page.clock.setFixedTime(new Date(look.clock));
  const workbench = new Workbench(page, context, server);
  await page.goto(address(server.url, look));
  await workbench.untilReady();
  return workbench;
}

const sizes = { desktop: { width: 1280, height: 800 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } } as const;

function address(url: string, { open, theme, mode, version, mobile }: OpenOptions): string {
  const asked = new URL(url);
  for (const [name, value] of Object.entries({ open, theme, mode, version, mobile })) if (value !== undefined) asked.searchParams.set(name, value);
  return asked.href;
}

async function writeVault(notes: Readonly<Record<string, string>>): Promise<{ folder: string; remove: () => Promise<undefined> }> {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }).then(() => undefined) };
}

const open = new Set<Workbench>();

/** Closes every workbench that is still open, with its server and its copy of the vault. */
export async function closeWorkbenches(): Promise<void> {
  for (const workbench of open) await workbench.close();
}

/** The workbench in a browser, with what a person does there. */
export class Workbench {
  readonly #requests: string[] = [];
  readonly #complaints: string[] = [];

  constructor(readonly page: Page, readonly context: BrowserContext, readonly server: RunningWorkbench) {
    open.add(this);
    context.on("page", (opened) => this.#listenTo(opened));
    this.#listenTo(page);
    context.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(server.url)) this.#requests.push(request.url());
    });
  }

  #listenTo(page: Page): void {
    page.on("pageerror", (error) => this.#complaints.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(message.text());
    });
  }

  /** Waits until the plugin is loaded and the layout is ready. Throws where loading failed. */
  async untilReady(): Promise<void> {
    await this.page.waitForFunction(() => window.workbench?.state !== undefined && window.workbench.state !== "loading");
    const state = await this.page.evaluate(() => window.workbench.state);
    if (state !== "ready") throw new Error(`the workbench did not start: ${state}`);
  }

  /** Runs a command as a person does: Ctrl+P, its name, Enter. Throws where the palette does not offer it first. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.page.locator(".prompt-input").fill(name, { timeout: 5_000 });
    const offered = await this.page.locator(".prompt-results > *").first().innerText({ timeout: 5_000 });
    if (!offered.toLowerCase().includes(name.toLowerCase())) throw new Error(`the palette offers “${offered}” for “${name}”`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".prompt").waitFor({ state: "detached" });
  }

  /** Opens a note by its path in the active tab, at a line counted from 0 if one is given. */
  async openNote(path: string, line?: number): Promise<void> {
    await this.page.evaluate(([note, at]) => window.workbench.openNote(note, at), [path, line] as const);
  }

  /** Shows the active note in Live Preview, reading view or source mode. */
  async setMode(mode: ViewMode): Promise<void> {
    await this.page.evaluate((asked) => window.workbench.setMode(asked), mode);
  }

  /** The theme of the app. */
  async setTheme(theme: "light" | "dark"): Promise<void> {
    await this.page.evaluate((asked) => window.workbench.setTheme(asked), theme);
  }

  /** The panel of the plugin that shows `exposure`, `benchmarks`, … */
  panel(kind: string, page: Page = this.page): Locator {
    return page.locator(`.workspace-leaf-content[data-type="${this.server.pluginId}-${kind}"]`);
  }

  /** The content of the active note, in whichever mode it is shown. */
  get note(): Locator {
    return this.page.locator(".mod-root .workspace-leaf-content[data-type=markdown] .view-content").filter({ visible: true }).first();
  }

  /** Types in the open note: at its end, or right after the first place where `after` stands. */
  async typeInNote(text: string, { after }: { after?: string } = {}): Promise<void> {
    await this.page.evaluate((place) => window.workbench.putCursor(place ?? null), after);
    await this.page.keyboard.type(text);
  }

  /** Clicks a cell of a table in Live Preview, replaces what it holds and leaves it. */
  async editCell(shown: string, text: string): Promise<void> {
    await this.note.locator(".table-cell-wrapper").getByText(shown, { exact: true }).first().click();
    await this.note.locator(".table-cell-wrapper .cm-content").waitFor();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Escape");
    await this.note.locator(".table-cell-wrapper .cm-content").waitFor({ state: "detached" });
  }

  /** The path of the active note, and the line of the cursor counted from 0. */
  async cursor(): Promise<{ path: string | null; line: number | null }> {
    return this.page.evaluate(() => window.workbench.cursor());
  }

  /** Moves the active tab into a window of its own and gives that window's page. */
  async popOut(): Promise<Page> {
    const opening = this.context.waitForEvent("page");
    await this.runCommand("Move current tab to new window");
    return opening;
  }

  /** Turns the plugin off, as its toggle in the settings does. */
  async disablePlugin(): Promise<void> {
    await this.page.evaluate((id) => window.workbench.disablePlugin(id), this.server.pluginId);
  }

  /** Turns the plugin on. */
  async enablePlugin(): Promise<void> {
    await this.page.evaluate((id) => window.workbench.enablePlugin(id), this.server.pluginId);
  }

  /** The texts of the notices shown so far. */
  async notices(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...window.workbench.notices]);
  }

  /** Throws if anything threw, was rejected unheard, or was written to the console as an error. */
  async noErrors(): Promise<void> {
    const thrown = await this.page.evaluate(() => [...window.workbench.errors]);
    const all = [...new Set([...thrown, ...this.#complaints])];
    if (all.length > 0) throw new Error(`the page has errors:\n${all.join("\n")}`);
  }

  /** Every address asked for beyond the workbench's own, and how often the plugin called `requestUrl`. */
  async networkRequests(): Promise<{ addresses: readonly string[]; requestUrlCalls: number }> {
    return { addresses: [...this.#requests], requestUrlCalls: await this.page.evaluate(() => window.workbench.requestUrlCalls()) };
  }

  /** Takes a picture of the page, or of a part, into `tests/e2e/output/<name>.png`; gives its path. */
  async screenshot(name: string, part?: Locator): Promise<string> {
    const path = join(root, "tests/e2e/output", `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await (part ?? this.page).screenshot({ path, animations: "disabled" });
    return path;
  }

  /** What the app's own command line answers to `obsidian <words>`. */
  async runCli(...words: readonly string[]): Promise<string> {
    return this.page.evaluate((line) => window.workbench.runCli(line), words);
  }

  /** What a file of the vault holds on disk now. */
  async readVaultFile(path: string): Promise<string> {
    return readFile(join(this.server.vault, path), "utf8");
  }

  /** Writes a file of the vault from outside, as a sync client would. */
  async writeVaultFile(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.server.vault, path)), { recursive: true });
    await writeFile(join(this.server.vault, path), text);
  }

  /** Deletes a file of the vault from outside. */
  async removeVaultFile(path: string): Promise<void> {
    await rm(join(this.server.vault, path));
  }

  /** What is left open is closed after the last test of a file. */
  async close(): Promise<void> {
    open.delete(this);
    await this.context.close();
    await this.server.close();
  }
}
