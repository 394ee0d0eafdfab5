import { isRecord } from "../base/guards";
import type { WorkspaceParent } from "./item";
import type { ViewState } from "./leaf";
import { WorkspaceTabs } from "./tabs";
import type { Workspace } from "./workspace";

interface SavedTabs {
  readonly current: number;
  readonly leaves: readonly ViewState[];
}

/** A layout to be kept: the tabs of the middle and of both docks. */
export interface SavedLayout {
  readonly main: readonly SavedTabs[];
  readonly left: readonly SavedTabs[];
  readonly right: readonly SavedTabs[];
  readonly collapsed: readonly [left: boolean, right: boolean];
}

function saveTabs(split: WorkspaceParent): SavedTabs[] {
  return split.children.filter((child) => child instanceof WorkspaceTabs).map(({ leaves, current }) => ({
    current: current ? leaves.indexOf(current) : 0,
    leaves: leaves.map((leaf) => leaf.getViewState()),
  }));
}

export function saveLayout({ rootSplit, leftSplit, rightSplit }: Workspace): SavedLayout {
  return {
    main: saveTabs(rootSplit),
    left: saveTabs(leftSplit),
    right: saveTabs(rightSplit),
    collapsed: [leftSplit.collapsed, rightSplit.collapsed],
  };
}

const key = "workbench-layout";

/** Keeps the layout for as long as the browser's tab lives. */
export function keepLayout(workspace: Workspace): void {
  sessionStorage.setItem(key, JSON.stringify(saveLayout(workspace)));
}

/** The layout this tab had before it was loaded anew. */
export function keptLayout(): SavedLayout | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
  return isLayout(kept) ? kept : null;
}

/** Whether this was written by `saveLayout`. */
export function isLayout(value: unknown): value is SavedLayout {
  return isRecord(value) && [value.main, value.left, value.right, value.collapsed].every((part) => Array.isArray(part));
}

/** Puts a kept layout in place; what is not seen stays deferred. */
export async function restoreLayout(workspace: Workspace, { main, left, right, collapsed }: SavedLayout): Promise<void> {
  const parts = [[workspace.rootSplit, main], [workspace.leftSplit, left], [workspace.rightSplit, right]] as const;
  for (const [split, groups] of parts) for (const group of groups) await restoreTabs(workspace, split, group);
  if (!collapsed[0]) workspace.leftSplit.expand();
  if (!collapsed[1]) workspace.rightSplit.expand();
}

async function restoreTabs(workspace: Workspace, split: WorkspaceParent, { current, leaves }: SavedTabs): Promise<void> {
  const tabs = workspace.newTabs(split);
  const made = leaves.map((state) => ({ leaf: workspace.newLeaf(tabs), state }));
  const front = made[current];
  if (front) tabs.select(front.leaf);
  for (const { leaf, state } of made) await leaf.setViewState(state);
}
