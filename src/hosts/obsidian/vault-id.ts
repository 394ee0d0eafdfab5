import type { App } from "obsidian";

const key = "dossier-vault-id";

/** A name for this vault on this device, made once: vaults share one browser storage. */
export function vaultId(app: App): string {
  const known: unknown = app.loadLocalStorage(key);
  if (typeof known === "string" && known) return known;
  const made = window.crypto.randomUUID();
  app.saveLocalStorage(key, made);
  return made;
}
