import type { View } from "../views/view";
import type { WorkspaceLeaf } from "../workspace/leaf";

type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which views there are, and which of them shows which kind of file. */
export class ViewRegistry {
  readonly #creators = new Map<string, ViewCreator>();
  readonly #byExtension = new Map<string, string>([["md", "markdown"], ["base", "bases"]]);

  registerView(type: string, creator: ViewCreator): void {
    if (this.#creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.#creators.set(type, creator);
  }

  unregisterView(type: string): void {
    this.#creators.delete(type);
  }

  getViewCreatorByType(type: string): ViewCreator | undefined {
    return this.#creators.get(type);
  }

  getTypeByExtension(extension: string): string | undefined {
    return this.#byExtension.get(extension);
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) this.#byExtension.set(extension, type);
  }

  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.#byExtension.delete(extension);
  }

  isExtensionRegistered(extension: string): boolean {
    return this.#byExtension.has(extension);
  }
}
