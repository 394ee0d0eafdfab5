import { WorkspaceParent, type WorkspaceItem } from "./item";
import { WorkspaceLeaf } from "./leaf";
import type { Workspace } from "./workspace";

/** Leaves behind one another, each with its tab. */
export class WorkspaceTabs extends WorkspaceParent {
  current: WorkspaceLeaf | null = null;
  readonly #headers: HTMLElement;
  readonly #body: HTMLElement;

  constructor(workspace: Workspace) {
    super(workspace);
    this.containerEl.addClass("workspace-tabs");
    this.#headers = this.containerEl.createDiv({ cls: "workspace-tab-header-container", attr: { role: "tablist" } });
    this.#body = this.containerEl.createDiv("workspace-tab-container");
  }

  get leaves(): WorkspaceLeaf[] {
    return this.children.filter((child) => child instanceof WorkspaceLeaf);
  }

  override insertChild(at: number, child: WorkspaceItem): void {
    if (!(child instanceof WorkspaceLeaf)) throw new TypeError("only leaves stand in tabs");
    this.children.splice(at, 0, child);
    child.parent = this;
    this.#headers.insertBefore(child.tabHeaderEl, this.#headers.children[at] ?? null);
    this.#body.append(child.containerEl);
    if (this.current) child.containerEl.hide();
    else this.select(child);
  }

  override removeChild(child: WorkspaceItem): void {
    super.removeChild(child);
    if (child instanceof WorkspaceLeaf) child.tabHeaderEl.remove();
    if (this.current === child) {
      this.current = null;
      const [first] = this.leaves;
      if (first) this.select(first);
    }
    if (this.children.length === 0) this.parent?.removeChild(this);
  }

  /** Brings a leaf to the front. */
  select(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const each of this.leaves) {
      each.containerEl.toggle(each === leaf);
      each.tabHeaderEl.toggleClass("is-active", each === leaf);
      each.tabHeaderEl.setAttr("aria-selected", each === leaf);
    }
    if (leaf.isVisible()) void leaf.loadIfDeferred();
    leaf.view.onResize();
  }
}
