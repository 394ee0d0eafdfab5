import type { Dispatch, MenuItem, Pane } from "../action";

/** Shows the menu of the row in which the pointer or the focus is: open what it leads to, copy it. Where a row leads nowhere, or has a menu of its own, nothing. */
export function showRowMenu(event: MouseEvent | KeyboardEvent, dispatch: Dispatch): void {
  const target = event.targetNode;
  if (event.defaultPrevented || !target?.instanceOf(HTMLElement) || target.matches("input, select")) return;
  const row = target.closest<HTMLElement>("li, tr");
  const link = target.closest<HTMLElement>("a[data-href]") ?? row?.querySelector<HTMLElement>("a[data-href]");
  if (!link) return;
  event.preventDefault();
  dispatch({ kind: "menu", items: rowItems(link, row ?? link, dispatch), event });
}

function rowItems(link: HTMLElement, row: HTMLElement, dispatch: Dispatch): readonly MenuItem[] {
  const { href: path = "", line } = link.dataset;
  const item = (section: string, title: string, icon: string, run: () => void): MenuItem => ({ title, icon, section, checked: false, run });
  const open = (title: string, icon: string, pane: Pane): MenuItem => item("open", title, icon, () => dispatch({ kind: "open", path, line: line === undefined ? null : Number(line), pane }));
  return [
    open("Open", "file-text", "here"), open("Open in new tab", "file-plus", "tab"), open("Open to the right", "separator-vertical", "split"),
    item("copy", "Copy link", "link", () => dispatch({ kind: "copy", text: linkText(link), what: "The link" })),
    item("copy", "Copy row as Markdown", "list", () => dispatch({ kind: "copy", text: `- ${rowText(row).replace(/\s+/g, " ").trim()}`, what: "The row" })),
  ];
}

/** What is read of a row, with its links as links of the vault. */
function rowText(node: Node): string {
  if (!node.instanceOf(HTMLElement)) return node.textContent ?? "";
  if (node.matches("[hidden], [aria-hidden=true], .dossier-create, .dossier-menu-button")) return "";
  return node.dataset["href"] === undefined ? Array.from(node.childNodes, rowText).join(" ") : linkText(node);
}

function linkText({ dataset, innerText }: HTMLElement): string {
  return `[[${(dataset["href"] ?? "").replace(/\.md$/, "")}|${innerText.replace(/[[\]|\s]+/g, " ").trim()}]]`;
}
