import { parseDocument } from "yaml";
import type { ReadYaml } from "../core/note/read-yaml";
import { messageOf } from "../core/message-of";

/** YAML for the command line, where there is no app to bring its own. */
export const readYaml: ReadYaml = (written) => {
  // YAML knows no other line ends, but the library's messages would tell them apart.
  const body = written.replaceAll("\r\n", "\n");
  const document = parseDocument(body, { prettyErrors: false, uniqueKeys: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error) return { error: error.message, line: body.slice(0, error.pos[0]).split("\n").length - 1 };
  try {
    return { value: document.toJS() as unknown };
  } catch (unresolved) {
    // An alias without its anchor, or one that would blow up, is only found when the value is made.
    return { error: messageOf(unresolved), line: 0 };
  }
};
