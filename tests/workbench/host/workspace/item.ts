import type { App } from "../app/app";
import { Events } from "../base/events";
import type { Workspace } from "./workspace";

let items = 0;

/** A part of the window's layout. */
export abstract class WorkspaceItem extends Events {
  readonly id: string;
  abstract readonly app: App;
  abstract readonly containerEl: HTMLElement;
  parent: WorkspaceParent | null = null;

  constructor() {
    super();
    items += 1;
    this.id = `leaf-${items}`;
  }

  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  /** The window it stands in: the main one, or a popout. */
  getContainer(): WorkspaceContainer {
    const root = this.getRoot();
    return root instanceof WorkspaceContainer ? root : this.app.workspace.rootSplit;
  }
}

/** A part with parts in it. */
export abstract class WorkspaceParent extends WorkspaceItem {
  readonly app: App;
  readonly containerEl = createDiv();
  readonly children: WorkspaceItem[] = [];

  constructor(readonly workspace: Workspace) {
    super();
    this.app = workspace.app;
  }

  insertChild(at: number, child: WorkspaceItem): void {
    this.children.splice(at, 0, child);
    child.parent = this;
    this.containerEl.insertBefore(child.containerEl, this.containerEl.children[at] ?? null);
  }

  removeChild(child: WorkspaceItem): void {
    this.children.remove(child);
    child.containerEl.remove();
    if (child.parent === this) child.parent = null;
  }
}

/** Tab groups side by side, or one above the other. */
export class WorkspaceSplit extends WorkspaceParent {
  constructor(workspace: Workspace, direction: "vertical" | "horizontal") {
    super(workspace);
    this.containerEl.addClass("workspace-split", `mod-${direction}`);
  }
}

/** A split that fills a window. */
export class WorkspaceContainer extends WorkspaceSplit {
  constructor(workspace: Workspace, readonly win: Window = window, readonly doc: Document = document) {
    super(workspace, "vertical");
  }
}

/** The middle of the main window. */
export class WorkspaceRoot extends WorkspaceContainer {}

/** A popout. */
export class WorkspaceWindow extends WorkspaceContainer {}

export class WorkspaceFloating extends WorkspaceParent {}

export class WorkspaceMobileDrawer extends WorkspaceParent {}

/** The dock at a side. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;

  constructor(workspace: Workspace, readonly side: "left" | "right") {
    super(workspace, "horizontal");
    this.containerEl.addClass(`mod-${side}-split`, "is-sidedock-collapsed");
  }

  collapse(): void {
    this.#set(true);
  }

  expand(): void {
    this.#set(false);
  }

  toggle(): void {
    this.#set(!this.collapsed);
  }

  #set(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.containerEl.toggleClass("is-sidedock-collapsed", collapsed);
    this.workspace.onLayout();
  }
}

/** The strip of icons at the left. */
export class WorkspaceRibbon {
  readonly containerEl = createDiv("workspace-ribbon side-dock-ribbon mod-left");
}
