import type { PluginManifest } from "obsidian";

/** The plugins that are on, and the manifests of all that are there. */
export class PluginRegistry<P> {
  readonly plugins: Record<string, P> = {};
  readonly manifests: Record<string, PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();

  getPlugin(id: string): P | null {
    return this.plugins[id] ?? null;
  }

  isEnabled(): boolean {
    return true;
  }

  getPluginFolder(): string {
    return ".obsidian/plugins";
  }
}
