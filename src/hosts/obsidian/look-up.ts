import { FuzzySuggestModal } from "obsidian";
import { actorEntries, type ActorEntry, type ActorKey } from "../../core/exposure/exposure";
import type { Survey } from "../../core/survey";
import { openPanel } from "./commands";
import { exposureView } from "./panels";
import type { Session } from "./session";

/** The command that finds an actor by name, ticker or alias, with or without a note, and shows its exposure. */
export function addLookUp(session: Session): void {
  session.plugin.addCommand({ id: "look-up-actor", name: "Look up an actor", icon: "search", callback: () => void offerActors(session) });
}

/** Shows the exposure of an actor where the panel is open, or opens it; null goes back to the note at hand. */
export async function lookUp(session: Session, actor: ActorKey | null): Promise<void> {
  session.lookUp(actor);
  const isShown = session.plugin.app.workspace.getLeavesOfType(exposureView).some(({ view }) => view.containerEl.isShown());
  if (actor !== null && !isShown) await openPanel(session.plugin, exposureView);
}

async function offerActors(session: Session): Promise<void> {
  const survey = await session.wholeSurvey("exposure");
  if (survey) new ActorModal(session, survey).open();
}

class ActorModal extends FuzzySuggestModal<ActorEntry> {
  readonly #session: Session;
  readonly #entries: readonly ActorEntry[];

  constructor(session: Session, { exposure }: Survey) {
    super(session.plugin.app);
    this.#session = session;
    this.#entries = actorEntries(exposure);
    this.setPlaceholder("Name, ticker or alias of an actor");
    this.emptyStateText = "No note is about, or names, such an actor.";
  }

  override getItems(): ActorEntry[] {
    return [...this.#entries];
  }

  override getItemText({ text }: ActorEntry): string {
    return text;
  }

  override onChooseItem({ key }: ActorEntry): void {
    void lookUp(this.#session, key);
  }
}
