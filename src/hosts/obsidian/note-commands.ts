import { Notice } from "obsidian";
import { addDays } from "../../core/civil-date";
import { undoStamp } from "./freshness-actions";
import { insertLeaderboard, insertReport } from "./insert-snapshot";
import type { Session } from "./session";
import { isNoteFile } from "./vault-files";

/** The commands that act on the note at hand or on the whole index. */
export function addNoteCommands(session: Session): void {
  const { plugin } = session;
  const onNote = (id: string, name: string, icon: string, act: (path: string) => void): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback(checking) {
        const file = plugin.app.workspace.getActiveFile();
        if (!file || !isNoteFile(file)) return false;
        if (!checking) act(file.path);
        return true;
      },
    });
  };
  onNote("mark-checked", "Mark as checked today", "check", (path) => session.dispatch({ kind: "stamp", paths: [path] }));
  plugin.addCommand({
    id: "undo-stamp",
    name: "Undo the last stamp",
    icon: "undo",
    checkCallback(checking) {
      if (session.lastStamps.length === 0) return false;
      if (!checking) void undoStamp(session);
      return true;
    },
  });
  onNote("snooze-week", "Snooze for a week", "alarm-clock", (path) => session.dispatch({ kind: "snooze", path, until: addDays(session.today, 7), ask: false }));
  onNote("set-cadence", "Set cadence", "repeat", (path) => session.dispatch({ kind: "set-cadence", path }));
  onNote("insert-stale-report", "Insert stale report", "list", (path) => void insertReport(session, path));
  onNote("insert-leaderboard", "Insert leaderboard", "trophy", (path) => void insertLeaderboard(session, path));
  onNote("insert-exposure-summary", "Insert exposure summary", "git-fork", (path) => session.dispatch({ kind: "insert-summary", path }));
  plugin.addCommand({
    id: "rebuild-index",
    name: "Rebuild index",
    icon: "refresh-cw",
    callback: () => void session.rebuild().then(() => new Notice("Reading the vault anew.")),
  });
}
