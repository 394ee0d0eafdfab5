import { MarkdownView, Menu, Notice, type App, type HoverParent, type PaneType } from "obsidian";
import { withName, withTurnedSection, withWays } from "../../core/settings/memory";
import { withDirection, withJoin } from "../../core/settings/benchmark-memory";
import { messageOf } from "../../core/message-of";
import type { Action, CopyAction, CopyImageAction, CreateNoteAction, Dispatch, HoverAction, MenuAction, OpenAction } from "../../ui/action";
import { openChart } from "./chart-view";
import { dismiss, setCadence, snooze, snoozeUntil, stamp } from "./freshness-actions";
import { insertSummary } from "./insert-snapshot";
import { lookUp } from "./look-up";
import type { Session } from "./session";

/** Carries out what the user does in a panel or chart. */
export function createDispatch(session: Session): Dispatch {
  return (action) => void carryOut(session, action);
}

async function carryOut(session: Session, action: Action): Promise<void> {
  const { app } = session.plugin;
  switch (action.kind) {
    case "open": return openNote(app, action);
    case "open-chart": return openChart(session, action);
    case "hover": return previewNote(app, action);
    case "create-note": return createNote(app, action);
    case "copy": return copyText(action);
    case "menu": return showMenu(action);
    case "copy-image": return copyImage(action);
    case "stamp": return stamp(session, action.paths);
    case "snooze": return action.ask ? snoozeUntil(session, action.path) : snooze(session, action.path, action.until);
    case "set-cadence": return setCadence(session, action.path);
    case "fold": return session.rememberQuietly((memory) => withTurnedSection(memory, action.id, action.turned));
    case "filter-ways": return session.rememberQuietly((memory) => withWays(memory, action.filter));
    case "set-direction": return session.remember((memory) => withDirection(memory, action.benchmark, action.direction));
    case "join": return session.remember((memory) => withJoin(memory, action, action.same));
    case "look-up": return lookUp(session, action.actor);
    case "say-name": return session.remember((memory) => withName(memory, action.name, action.path));
    case "insert-summary": return insertSummary(session, action.path);
    case "dismiss": return dismiss(session, action.path);
  }
}

const paneTypes: Record<OpenAction["pane"], PaneType | false> = { here: false, tab: "tab", split: "split", window: "window" };

async function openNote(app: App, { path, line, pane }: OpenAction): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(`${path} is no longer in the vault.`);
    return;
  }
  const leaf = app.workspace.getLeaf(paneTypes[pane]);
  const eState = line === null ? {} : { line: line - 1 };
  await leaf.openFile(file, { active: true, eState });
  if (line !== null && leaf.view instanceof MarkdownView) showLine(leaf.view, line - 1);
}

/** Puts the cursor at the start of the line, so that what a figure rests on is where the eye falls. */
function showLine(view: MarkdownView, line: number): void {
  if (view.getMode() !== "source") return;
  const at = { line: Math.min(line, view.editor.lastLine()), ch: 0 };
  view.editor.setCursor(at);
  view.editor.scrollIntoView({ from: at, to: at }, true);
}

/** One for all: a pointer that moves about over the same chart opens one preview, not one for every move. */
const hoverParent: HoverParent = { hoverPopover: null };

function previewNote(app: App, { path, line, event, element }: HoverAction): void {
  app.workspace.trigger("hover-link", {
    event,
    source: "dossier",
    hoverParent,
    targetEl: element,
    linktext: path,
    sourcePath: "",
    state: line === null ? undefined : { scroll: line - 1 },
  });
}

function createNote(app: App, { name }: CreateNoteAction): Promise<void> {
  return app.workspace.openLinkText(name, "");
}

function copyText({ text, what }: CopyAction): Promise<void> {
  return toClipboard(what, (clipboard) => clipboard.writeText(text));
}

function copyImage({ image, what }: CopyImageAction): Promise<void> {
  return toClipboard(what, async (clipboard) => {
    const blob = await image;
    await clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
  });
}

/** Only the window that has the focus may write to the clipboard. */
async function toClipboard(what: string, write: (clipboard: Clipboard) => Promise<void>): Promise<void> {
  try {
    await write(activeWindow.navigator.clipboard);
    new Notice(`${what} copied.`);
  } catch (error) {
    new Notice(`${what} could not be copied: ${messageOf(error)}.`);
  }
}

function showMenu({ items, event }: MenuAction): void {
  const menu = new Menu();
  for (const { title, icon, checked = false, section = "", run } of items) {
    menu.addItem((item) => item.setTitle(title).setIcon(icon).setChecked(checked).setSection(section).onClick(run));
  }
  if (event.instanceOf(MouseEvent)) menu.showAtMouseEvent(event);
  else menu.showAtPosition(below(event));
}

function below(event: KeyboardEvent): { x: number; y: number } {
  const target = event.targetNode;
  if (!target?.instanceOf(HTMLElement)) return { x: 0, y: 0 };
  const { left, bottom } = target.getBoundingClientRect();
  return { x: left, y: bottom };
}
