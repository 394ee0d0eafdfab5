import { parseYaml } from "obsidian";
import type { ReadYaml } from "../../core/note/read-yaml";
import { messageOf } from "../../core/message-of";

/** The app's own YAML library. */
export const readYaml: ReadYaml = (body) => {
  try {
    const value: unknown = parseYaml(body);
    return { value };
  } catch (error) {
    return { error: messageOf(error), line: lineOf(error) };
  }
};

/** The line (from 0) that a YAML error names, in either of the shapes that the libraries know; 0 when it names none. */
function lineOf(error: unknown): number {
  const { linePos, mark }: { linePos?: readonly { readonly line: number }[]; mark?: { readonly line: number } } = typeof error === "object" && error !== null ? error : {};
  const first = linePos?.[0];
  return first ? first.line - 1 : (mark?.line ?? 0);
}
