import { debounce, type Editor } from "obsidian";
import { substanceOf } from "../../core/freshness/freshness";
import { withEdit } from "../../core/settings/memory";
import type { Session } from "./session";

/** How long typing must rest before a note is compared with what it was, in milliseconds. */
const restMs = 800;

/** Notes the day on which the user changes what a note says: blanks, tags, its own Updated line and what is undone again do not count. */
export function watchEdits(session: Session): void {
  const { plugin } = session;
  const before = new Map<string, string>();
  const changed = new Map<string, Editor>();
  const compare = debounce(() => {
    for (const [path, editor] of changed) {
      const was = before.get(path);
      if (was !== undefined && was !== substanceOf(editor.getValue())) session.remember((memory) => withEdit(memory, path, session.today));
    }
    changed.clear();
  }, restMs, true);
  plugin.registerEvent(
    plugin.app.workspace.on("editor-change", (editor, { file }) => {
      if (!file) return;
      changed.set(file.path, editor);
      if (!before.has(file.path)) void plugin.app.vault.cachedRead(file).then((text) => before.set(file.path, substanceOf(text)));
      compare();
    }),
  );
  plugin.register(() => compare.cancel());
}
