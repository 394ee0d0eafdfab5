import type { Dispatch, MenuItem, Pane } from "../action";

/** Shows the menu of the row in which the pointer or the focus is: open what it leads to, copy it. Nothing where a row leads nowhere. */
export function showRowMenu(event: MouseEvent | KeyboardEvent, dispatch: Dispatch): void {
  const target = event.targetNode;
  if (!target?.instanceOf(HTMLElement)) return;
  const row = target.closest<HTMLElement>("li, tr");
  const link = target.closest<HTMLElement>("a[data-href]") ?? row?.querySelector<HTMLElement>("a[data-href]");
  if (!row || !link) return;
  event.preventDefault();
  const { href: path = "", line } = link.dataset;
  const item = (title: string, icon: string, run: () => void): MenuItem => ({ title, icon, run });
  const open = (title: string, icon: string, pane: Pane): MenuItem => item(title, icon, () => dispatch({ kind: "open", path, line: line ? Number(line) : null, pane }));
  const text = `- ${row.innerText.replace(/\s+/g, " ")} ([[${path.replace(/\.md$/, "")}]])`;
  const copy = item("Copy row as Markdown", "copy", () => dispatch({ kind: "copy", text, what: "The row" }));
  dispatch({ kind: "menu", event, items: [open("Open", "file-text", "here"), open("Open in new tab", "file-plus", "tab"), copy] });
}
