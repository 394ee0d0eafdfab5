import { debounce, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from "obsidian";
import { substanceOf } from "../../core/freshness/freshness";
import { withEdit } from "../../core/settings/memory";
import type { Session } from "./session";

/** How long typing must rest before a note is compared with what it was, in milliseconds. */
const restMs = 800;

/** Where a note is being changed: the editor may hold another by the time that is looked at. */
interface Changed {
  readonly editor: Editor;
  readonly place: MarkdownView | MarkdownFileInfo;
  /** What the note said when typing began; null where it cannot be read. */
  readonly before: Promise<string | null>;
}

/** Notes the day on which the user changes what a note says: blanks, tags, its own Updated line, what is undone again and what came from elsewhere do not count. */
export function watchEdits(session: Session): void {
  const { plugin } = session;
  const { workspace, vault } = plugin.app;
  const changed = new Map<TFile, Changed>();
  const read = (file: TFile): Promise<string | null> => vault.cachedRead(file).catch(() => null);
  const compare = async (file: TFile, { editor, place, before }: Changed): Promise<void> => {
    const [was, text] = [await before, place.file === file ? editor.getValue() : await read(file)];
    if (was !== null && text !== null && vault.getFileByPath(file.path) === file && substanceOf(was) !== substanceOf(text)) session.remember((memory) => withEdit(memory, file.path, session.today));
  };
  const compareAll = debounce(() => {
    for (const [file, each] of changed) void compare(file, each);
    changed.clear();
  }, restMs, true);
  plugin.registerEvent(
    workspace.on("editor-change", (editor, place) => {
      const { file } = place;
      if (!file) return;
      changed.set(file, { editor, place, before: changed.get(file)?.before ?? read(file) });
      compareAll();
    }),
  );
  plugin.register(() => compareAll.cancel());
}
