import { announceMigration } from "../dom/delegation";
import { installDom, isRealm } from "../dom/install";
import { installTooltips } from "../ui/tooltip";
import { WorkspaceWindow } from "./item";
import type { WorkspaceLeaf } from "./leaf";
import type { Workspace } from "./workspace";

/** The windows beside the main one. */
export class Popouts {
  readonly windows: WorkspaceWindow[] = [];

  constructor(private readonly workspace: Workspace) {}

  /** Opens a window with a document and classes of its own, and the app's styles. */
  open(): WorkspaceWindow {
    const view = window.open("about:blank", "_blank", "popup,width=720,height=640");
    if (!view || !isRealm(view)) throw new Error("the browser did not let a window open");
    installDom(view);
    installTooltips(view.document);
    this.#dress(view);
    const container = new WorkspaceWindow(this.workspace, view, view.document);
    container.containerEl.addClass("mod-root");
    view.document.body.append(container.containerEl);
    this.windows.push(container);
    view.addEventListener("focus", () => makeActive(view));
    this.workspace.app.listenTo(view.document);
    view.addEventListener("pagehide", () => this.#closed(container));
    makeActive(view);
    this.workspace.trigger("window-open", container, view);
    return container;
  }

  /** Moves a leaf, with all that is drawn in it, into a window of its own. */
  move(leaf: WorkspaceLeaf): WorkspaceWindow {
    const container = this.open();
    leaf.parent?.removeChild(leaf);
    const tabs = this.workspace.newTabs(container);
    tabs.insertChild(0, leaf);
    tabs.select(leaf);
    this.workspace.setActiveLeaf(leaf);
    announceMigration(leaf.containerEl, container.win);
    return container;
  }

  /** Gives every popout the theme of the main window. */
  follow(): void {
    for (const { doc: owner } of this.windows) owner.body.className = `${document.body.className} is-popout-window`;
  }

  #dress(view: Window): void {
    for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) {
      const copy = view.document.importNode(sheet, true);
      if ("href" in copy && "href" in sheet) copy.href = sheet.href;
      view.document.head.append(copy);
    }
    view.document.title = "Workbench";
    view.document.body.className = `${document.body.className} is-popout-window`;
  }

  #closed(container: WorkspaceWindow): void {
    if (!this.windows.includes(container)) return;
    for (const leaf of this.workspace.leavesIn(container)) leaf.detach();
    this.windows.remove(container);
    makeActive(window);
    this.workspace.trigger("window-close", container, container.win);
  }
}

/** The window that the app takes for the one in use. */
export function makeActive(view: Window): void {
  window.activeWindow = view;
  window.activeDocument = view.document;
}
