import { parseYaml } from "obsidian";
import type { ReadYaml } from "../../core/note/read-yaml";

/** The app's own YAML library. */
export const readYaml: ReadYaml = (body) => {
  try {
    const value: unknown = parseYaml(body);
    return { value };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), line: lineOf(error) };
  }
};

/** The line (from 0) that a YAML error names, in either of the shapes that the libraries know; 0 when it names none. */
function lineOf(error: unknown): number {
  const { linePos, mark } = Object(error) as { linePos?: readonly { readonly line?: unknown }[]; mark?: { readonly line?: unknown } };
  const [first] = Array.isArray(linePos) ? linePos : [];
  if (typeof first?.line === "number") return first.line - 1;
  return typeof mark?.line === "number" ? mark.line : 0;
}
