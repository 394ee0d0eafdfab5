import { Modal, Notice, Setting, type App, type TFile } from "obsidian";
import type { CivilDate } from "../../core/civil-date";
import { stampText } from "../../core/freshness/freshness";
import { backOf, edited, type NoteEdit } from "../../core/note-edit";
import { readNote } from "../../core/note/read-note";
import type { ReadingOptions } from "../../core/note/reading-options";
import { hashText } from "../../core/text-hash";
import { readYaml } from "./yaml";
import { writeNote, type WriteOutcome } from "./write-note";

export interface Stamping {
  readonly app: App;
  readonly today: CivilDate;
  readonly form: string;
  readonly reading: ReadingOptions;
  /** The date that the note states as far as is known, null where none. */
  readonly seen: (path: string) => CivilDate | null;
  /** The note that the user has at hand: it is stamped whatever it says by now. */
  readonly atHand: string | undefined;
  /** Called for each note that now bears today's date. */
  readonly stamped: (path: string, mark: StampMark | null) => void;
  readonly undo: () => void;
}

/** What taking a stamp back asks for: the edit that does it, in the text with this hash and in no other. Null where nothing was written. */
export interface StampMark {
  /** By whatever path it goes when that is asked for. */
  readonly file: TFile;
  readonly back: NoteEdit;
  readonly hash: number;
}

/** Marks notes as checked today: one at once, several after a confirmation that lists them. */
export function stampNotes(stamping: Stamping, paths: readonly string[]): void {
  const [only, ...more] = paths;
  if (only === undefined) return;
  if (more.length > 0) new StampModal(stamping, paths).open();
  else void stampOne(stamping, only).then((outcome) => tell(outcomeSentence(only, outcome, stamping.today), outcome === "written" ? stamping.undo : null));
}

/** A notice, with a button that takes back what it tells of. */
function tell(sentence: string, undo: (() => void) | null): void {
  const notice = new Notice(sentence, undo ? undoMs : undefined);
  if (undo) notice.messageEl.createEl("button", { text: "Undo", cls: "dossier-undo" }).addEventListener("click", undo);
}

/** How long a notice with a button stays, in milliseconds. */
const undoMs = 8000;

/** Takes a stamp back, byte for byte; refused where the note has changed since. */
export function takeBack(app: App, { file, back, hash }: StampMark): Promise<WriteOutcome> {
  return writeNote(app, file.path, (text) => {
    if (hashText(text) !== hash) throw new Error("it changed since it was marked");
    return back;
  });
}

/** The note is read anew as it is written: where it has since come to state another date, what the user saw is no longer there. */
async function stampOne({ app, today, form, reading, seen, atHand, stamped }: Stamping, path: string): Promise<WriteOutcome> {
  const before = seen(path);
  const file = app.vault.getFileByPath(path);
  let mark: StampMark | null = null;
  const outcome = await writeNote(app, path, (text) => {
    const note = readNote(path, text, reading, readYaml);
    const date = note.updated?.date ?? null;
    const edit = stampText(text, note, today, form);
    if (path !== atHand && date !== before && edit !== null) throw new Error(`it changed meanwhile and now ${date === null ? "states no date" : `says ${date}`}`);
    mark = edit && file && { file, back: backOf(text, edit), hash: hashText(edited(text, edit)) };
    return edit;
  });
  if (typeof outcome === "string") stamped(path, mark);
  return outcome;
}

function outcomeSentence(path: string, outcome: WriteOutcome, today: CivilDate): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
  if (outcome === "written") return `${name}: marked as checked on ${today}.`;
  return outcome === "unchanged" ? `${name} already says ${today}.` : `Not marked: ${outcome.refused}.`;
}

class StampModal extends Modal {
  readonly #stamping: Stamping;
  readonly #paths: readonly string[];
  #closed = false;

  constructor(stamping: Stamping, paths: readonly string[]) {
    super(stamping.app);
    this.#stamping = stamping;
    this.#paths = paths;
  }

  override onOpen(): void {
    this.setTitle(`Mark ${this.#paths.length} notes as checked`);
    this.contentEl.createEl("p", { text: `Each gets the date ${this.#stamping.today} in its Updated line, or such a line where it has none. Nothing else changes.` });
    const list = this.contentEl.createEl("ul", { cls: "dossier-stamp-list" });
    for (const path of this.#paths) list.createEl("li", { text: `${path}: ${this.#stamping.seen(path) ?? "no date"} → ${this.#stamping.today}` });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()))
      .addButton((button) => button.setButtonText("Mark all").setCta().onClick(() => void this.#run()));
  }

  override onClose(): void {
    this.#closed = true;
    this.contentEl.empty();
  }

  async #run(): Promise<void> {
    const refused: string[] = [];
    let written = 0;
    let unchanged = 0;
    this.contentEl.empty();
    const bar = this.contentEl.createEl("progress", { attr: { max: String(this.#paths.length), "aria-label": "Notes marked" } });
    for (const [at, path] of this.#paths.entries()) {
      if (this.#closed) break;
      const outcome = await stampOne(this.#stamping, path);
      if (outcome === "written") written++;
      else if (outcome === "unchanged") unchanged++;
      else refused.push(outcome.refused);
      bar.value = at + 1;
    }
    this.#report(written, unchanged, refused);
  }

  #report(written: number, unchanged: number, refused: readonly string[]): void {
    const left = this.#paths.length - written - unchanged - refused.length;
    const sentence = [`${written} marked`, `${unchanged} already bore the date`, `${refused.length} refused`, ...(left > 0 ? [`${left} not reached`] : [])].join(", ");
    tell(`${sentence}.`, written > 0 ? this.#stamping.undo : null);
    if (this.#closed) return;
    this.contentEl.empty();
    this.contentEl.createEl("p", { text: `${sentence}.` });
    for (const reason of refused) this.contentEl.createEl("p", { text: reason });
  }
}
