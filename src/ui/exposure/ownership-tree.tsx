import { useMemo, useState } from "preact/hooks";
import { interestShare, ownershipTree, statedText, type ActorKey, type ExposureSurvey, type OwnershipNode, type TreeDirection } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { paneOf } from "../shared/note-link";
import { useLabel } from "../shared/use-label";
import { IntervalBar } from "./interval-bar";
import { UnstatedToggle, type Unstated } from "./unstated-toggle";

interface TreeProps {
  readonly survey: ExposureSurvey;
  readonly actor: ActorKey;
  readonly direction: TreeDirection;
  readonly unstated: Unstated;
  readonly dispatch: Dispatch;
}

/** A branch as it is shown: its place in the tree is its key. */
interface Branch {
  readonly key: string;
  readonly node: OwnershipNode;
  readonly level: number;
  readonly parent: string | null;
  /** False where a share on the way from the root is not stated. */
  readonly isStated: boolean;
}

/** As many branches as a list holds without being a wall. */
const mostShown = 300;

/**
 * Ownership as a tree: who owns it, who owns those; or what it owns. A share that is not stated is a hatched bar: an area (a treemap) would have to
 * invent its size. Arrow keys walk it as trees are walked, Enter opens the line.
 */
export function OwnershipTree({ survey, actor, direction, unstated, dispatch }: TreeProps) {
  const root = useMemo(() => ownershipTree(survey, actor, direction), [survey, actor, direction]);
  const [labelId, hiddenLabel] = useLabel(direction === "holders" ? `Who owns ${root.name}` : `What ${root.name} owns`);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [stop, setStop] = useState("");
  const all = shown(root, folded, "", 1, null, true);
  const branches = unstated.hides ? all.filter(({ isStated }) => isStated) : all;
  const tabStop = branches.some(({ key }) => key === stop) ? stop : branches[0]?.key;
  const fold = (key: string, closed: boolean): void => {
    const next = new Set(folded);
    if (closed) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const openLine = ({ edge }: OwnershipNode, event: MouseEvent | KeyboardEvent): void => {
    if (edge) dispatch({ kind: "open", path: edge.deciding.path, line: edge.deciding.line, pane: paneOf(event) });
  };
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const at = branches.findIndex(({ key }) => key === tabStop);
    const branch = branches[at];
    if (!branch) return;
    if (event.key === "Enter") return openLine(branch.node, event);
    const step = walk(event.key, branches, at, folded);
    if (!step) return;
    event.preventDefault();
    if (step.fold !== undefined) fold(branch.key, step.fold);
    if (step.to === undefined) return;
    setStop(branches[step.to]?.key ?? "");
    const row = event.currentTarget.children[step.to];
    if (row?.instanceOf(HTMLElement)) row.focus();
  };
  return (
    <>
      {hiddenLabel}
      <ul class="dossier-tree" role="tree" aria-labelledby={labelId} onKeyDown={move}>
        {branches.slice(0, mostShown).map(({ key, node, level }) => (
          <li
            key={key} role="treeitem" aria-level={level} aria-expanded={node.children.length > 0 ? !folded.has(key) : undefined} tabIndex={key === tabStop ? 0 : -1}
            style={{ "--level": level - 1 }} onFocus={() => setStop(key)} onClick={(event) => openLine(node, event)}
          >
            <span class={`dossier-twig${node.children.length > 0 ? " has-children" : ""}${folded.has(key) ? " is-folded" : ""}`} onClick={(event) => {
              event.stopPropagation();
              fold(key, !folded.has(key));
            }} />
            <span class={node.actor === null ? "dossier-muted" : ""}>{node.actor === null && !node.edge ? "Not stated who" : node.name}</span>
            {node.cut ? <span class="dossier-condition">seen above, or deeper</span> : null}
            <span class="dossier-figures">{ownShare(node)}</span>
            <IntervalBar share={node.ofRoot} />
            {level > 1 ? <span class="dossier-figures dossier-muted">{partOfRoot(node)}</span> : <span />}
          </li>
        ))}
      </ul>
      <UnstatedToggle {...unstated} count={all.filter(({ isStated }) => !isStated).length} />
      {branches.length > mostShown ? <p class="dossier-muted dossier-small">{`${branches.length - mostShown} more branches are not shown.`}</p> : null}
    </>
  );
}

function partOfRoot({ ofRoot }: OwnershipNode): string {
  const part = interestShare(ofRoot);
  return part === "unstated" ? part : `${part} of it`;
}

function shown(node: OwnershipNode, folded: ReadonlySet<string>, path: string, level: number, parent: string | null, above: boolean): readonly Branch[] {
  return node.children.flatMap((child, at) => {
    const key = `${path}/${child.actor ?? `${child.name}#${at}`}`;
    const isStated = above && child.edge?.stated === true;
    return [{ key, node: child, level, parent, isStated }, ...(folded.has(key) ? [] : shown(child, folded, key, level + 1, key, isStated))];
  });
}

function ownShare({ edge, share }: OwnershipNode): string {
  return statedText(share, edge?.stated !== false);
}

/** What a key does in a tree: where it leads, or whether it folds; null for any other key. */
function walk(key: string, branches: readonly Branch[], at: number, folded: ReadonlySet<string>): { readonly to?: number; readonly fold?: boolean } | null {
  const branch = branches[at];
  const last = Math.min(branches.length, mostShown) - 1;
  const isOpen = branch !== undefined && branch.node.children.length > 0 && !folded.has(branch.key);
  const isClosed = branch !== undefined && folded.has(branch.key);
  switch (key) {
    case "ArrowDown": return { to: Math.min(last, at + 1) };
    case "ArrowUp": return { to: Math.max(0, at - 1) };
    case "Home": return { to: 0 };
    case "End": return { to: last };
    case "ArrowRight": return isClosed ? { fold: false } : isOpen ? { to: at + 1 } : {};
    case "ArrowLeft": return isOpen ? { fold: true } : { to: Math.max(0, branches.findIndex(({ key: other }) => other === branch?.parent)) };
    default: return null;
  }
}
