import { reportLater } from "../base/events";
import type { Editor } from "../editor/editor";
import type { EditorSuggest } from "../ui/popover-suggest";
import type { TFile } from "../vault/abstract-file";

type AnySuggest = Pick<EditorSuggest<unknown>, "check">;

/** Who offers suggestions while typing. */
export class EditorSuggests {
  readonly suggests: AnySuggest[] = [];

  addSuggest(suggest: AnySuggest): void {
    this.suggests.push(suggest);
  }

  removeSuggest(suggest: AnySuggest): void {
    this.suggests.remove(suggest);
  }

  check(editor: Editor, file: TFile | null): void {
    for (const suggest of this.suggests) suggest.check(editor, file).catch(reportLater);
  }
}
