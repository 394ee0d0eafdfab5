import { expect, it } from "vitest";
import { openWorkbench } from "./support/driver";

const vault = {
  "Lab.md": "#actor #private\n\n## Investment implications\n\n**Indirect exposure:**\n- [[Giant]] — sells it machines\n\n## Shareholders\n\n| Holder | Stake |\n|---|---|\n| [[Giant]] | >20% |\n\n## Humanity's Last Exam (Jan 2026)\n\n| Model | Accuracy |\n|---|---|\n| Lab One | 14% |\n| Lab Two | 26% |\n\n*Updated 2025-01-01*\n",
  "Giant.md": "#actor #public\n\n*Updated 2026-06-30*\n",
};

interface Asked {
  readonly version: number;
  readonly stale: readonly { readonly path: string; readonly state: string }[];
  readonly boards: readonly { readonly name: string; readonly results: readonly unknown[] }[];
  readonly exposure: { readonly exposures: readonly { readonly kind: string }[]; readonly ownedBy: unknown };
  readonly namedBy: readonly object[];
  readonly nobody: unknown;
  readonly frozen: readonly boolean[];
}

/** What a script in the app does: nothing of the plugin is imported. */
const asks = `(async () => {
  const { api } = app.plugins.plugins.dossier;
  await api.whenReady();
  const [stale, boards, exposure, named, nobody] = [await api.stale(), await api.benchmarks("humanitys last exam"), await api.exposure("Lab"), await api.exposure("Giant"), await api.exposure("Nobody")];
  return { version: api.version, stale, boards, exposure, namedBy: named.namedBy, nobody, frozen: [api, stale[0].why, boards[0].results[0], exposure.ownedBy].map(Object.isFrozen) };
})()`;

it("scripts and other plugins get frozen answers once the vault is read: what is stale, leaderboards, and an actor's exposure", async () => {
  const app = await openWorkbench({ vault, open: "Lab.md", clock: "2026-07-02T10:00:00" });
  const asked: Asked = await app.page.evaluate(asks);
  expect(asked.version).toBe(1);
  expect(asked.stale.map(({ path, state }) => [path, state])).toEqual([["Lab.md", "stale"]]);
  expect(asked.boards.map(({ name, results }) => [name, results])).toMatchObject([["Humanity's Last Exam", [{ subject: "Lab Two", value: 26, text: "26%", asOf: "2026-01-31", rank: 1, path: "Lab.md", line: 19 }, { subject: "Lab One" }]]]);
  expect(asked.exposure).toMatchObject({ name: "Lab", listing: "private", namedBy: [], ownedBy: [{ name: "Giant", path: "Giant.md", low: 0.2, high: 1 }], owns: [] });
  expect(asked.exposure.exposures).toContainEqual({ kind: "indirect", name: "Giant", note: "sells it machines", path: "Lab.md", line: 6 });
  expect(asked.namedBy).toContainEqual({ kind: "indirect", name: "Lab", note: "sells it machines", path: "Lab.md", line: 6 });
  expect(asked.nobody).toBeNull();
  expect(asked.frozen).toEqual([true, true, true, true]);
  await app.noErrors();
});

it("says when it is ready, and is gone with the plugin", async () => {
  const app = await openWorkbench({ vault, clock: "2026-07-02T10:00:00" });
  await app.disablePlugin();
  expect(await app.page.evaluate("app.plugins.plugins.dossier?.api ?? null")).toBeNull();
  await app.page.evaluate("app.workspace.on('dossier:ready', (api) => { window.told = api.version; })");
  await app.enablePlugin();
  await expect.poll(() => app.page.evaluate("window.told")).toBe(1);
  await app.noErrors();
});
