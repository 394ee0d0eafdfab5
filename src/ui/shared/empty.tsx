import { counted } from "../../core/counted";
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
      <summary>{`${counted(problems.length, "note")} could not be read`}</summary>
      <ul>
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

/** How far the reading is: notes read and in all, both 0 when none is left to read; `complete` once the whole vault was read. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
  readonly complete: boolean;
}

/** How far the reading of the vault is; nothing once it is done. */
export function Reading({ done, total, complete }: ReadingProgress) {
  if (total === 0 && complete) return null;
  return (
    <div class="dossier-reading" role="status">
      <progress max={total || 1} value={total > 0 ? done : undefined} aria-label="Reading notes" />
      <span>{total > 0 ? `Reading ${done.toLocaleString("en")} of ${total.toLocaleString("en")} notes` : "Reading the vault"}</span>
    </div>
  );
}
