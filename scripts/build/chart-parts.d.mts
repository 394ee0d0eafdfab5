import type { Plugin } from "esbuild";

export const chartParts: Plugin;
