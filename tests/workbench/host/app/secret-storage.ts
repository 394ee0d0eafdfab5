import { Events } from "../base/events";

/** The app's store of secrets; here it forgets them with the page. */
export class SecretStorage extends Events {
  readonly #secrets = new Map<string, string>();

  setSecret(id: string, value: string): void {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error("Invalid secret id");
    this.#secrets.set(id, value);
    this.trigger("change", id);
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()];
  }
}
