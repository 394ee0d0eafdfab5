import { debounce, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from "obsidian";
import { substanceOf } from "../../core/freshness/freshness";
import { withEdit } from "../../core/settings/memory";
import type { Session } from "./session";

/** How long typing must rest before a note is compared with what it was, in milliseconds. */
const restMs = 800;

/** Where a note was changed: the editor may hold another by the time that is looked at. */
interface Changed {
  readonly file: TFile;
  readonly editor: Editor;
  readonly place: MarkdownView | MarkdownFileInfo;
}

/** Notes the day on which the user changes what a note says: blanks, tags, its own Updated line and what is undone again do not count. */
export function watchEdits(session: Session): void {
  const { plugin } = session;
  const { vault } = plugin.app;
  const before = new Map<string, string>();
  const changed = new Map<string, Changed>();
  const compare = async ({ file, editor, place }: Changed): Promise<void> => {
    const was = before.get(file.path);
    const text = place.file === file ? editor.getValue() : await vault.cachedRead(file);
    if (was !== undefined && was !== substanceOf(text)) session.remember((memory) => withEdit(memory, file.path, session.today));
  };
  const compareAll = debounce(() => {
    for (const each of changed.values()) void compare(each);
    changed.clear();
  }, restMs, true);
  plugin.registerEvent(
    plugin.app.workspace.on("editor-change", (editor, place) => {
      const { file } = place;
      if (!file) return;
      changed.set(file.path, { file, editor, place });
      if (!before.has(file.path)) void vault.cachedRead(file).then((text) => before.set(file.path, substanceOf(text)));
      compareAll();
    }),
  );
  plugin.register(() => compareAll.cancel());
}
