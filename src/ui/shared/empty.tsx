import type { ComponentChildren } from "preact";
import type { Finding } from "../../core/finding";

/** What a panel says when it has nothing to show: why, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="dossier-empty">
      <p class="dossier-empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Notes that could not be read, each with its reason; nothing when all could. */
export function Problems({ problems }: { readonly problems: readonly Finding[] }) {
  if (problems.length === 0) return null;
  return (
    <details class="dossier-problems">
      <summary>{`${problems.length} ${problems.length === 1 ? "note" : "notes"} could not be read`}</summary>
      <ul>
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

/** How far the reading of the vault is; nothing once it is done. */
export function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  if (total === 0) return null;
  return (
    <div class="dossier-reading" role="status">
      <progress max={total} value={done} aria-label="Reading notes" />
      <span>{`Reading ${done.toLocaleString()} of ${total.toLocaleString()} notes`}</span>
    </div>
  );
}
