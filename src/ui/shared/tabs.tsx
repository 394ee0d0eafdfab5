interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string; readonly count?: number }[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** A row of tabs; arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose }: TabsProps<Id>) {
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab) choose(tab.id);
    const button = event.currentTarget.children[next];
    if (button?.instanceOf(HTMLElement)) button.focus();
  };
  return (
    <div class="dossier-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, name, count }) => (
        <button key={id} type="button" role="tab" class="dossier-tab" aria-selected={id === chosen} tabIndex={id === chosen ? 0 : -1} onClick={() => choose(id)}>
          {name}
          {count === undefined ? null : <span class="dossier-count">{String(count)}</span>}
        </button>
      ))}
    </div>
  );
}
