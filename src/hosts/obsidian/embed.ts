import { MarkdownRenderChild, type MarkdownPostProcessorContext, type TFile } from "obsidian";
import { readEmbed, type Embed, type EmbedKind, type EmbedReading } from "../../core/embed/embed";
import type { SurveyPart } from "../../core/survey";
import { drawEmbed } from "../../ui/embed/embed-view";
import { EmbedSuggest } from "./embed-suggest";
import type { Session } from "./session";
import { followPath } from "./vault-files";

/** The `dossier` block, in Live Preview, in the reading view and in exports, with its completion. */
export function addEmbeds(session: Session): void {
  session.plugin.registerMarkdownCodeBlockProcessor("dossier", async (text, element, context) => {
    const first = (context.getSectionInfo(element)?.lineStart ?? -1) + 2;
    const block = new EmbedBlock(element, session, readEmbed(text, context.sourcePath, first), context);
    context.addChild(block);
    await block.draw();
  });
  session.plugin.registerEditorSuggest(new EmbedSuggest(session));
}

/** What of the survey a block shows. */
const parts: Readonly<Record<EmbedKind, SurveyPart | null>> = { chart: null, benchmark: "benchmarks", exposure: "exposure", stale: "freshness" };

/** One block: drawn again with every change of the session, and when the note whose table it shows changes or goes. */
class EmbedBlock extends MarkdownRenderChild {
  readonly #session: Session;
  readonly #reading: EmbedReading;
  readonly #path: () => string;
  /** The app says where a block stands, except on pages that it makes to be printed and in embeds. */
  readonly #still: boolean;
  /** Of what was begun to be drawn: what is overtaken, or comes after the block is gone, is not. */
  #turn = 0;

  constructor(element: HTMLElement, session: Session, reading: EmbedReading, context: MarkdownPostProcessorContext) {
    super(element);
    this.#session = session;
    this.#reading = reading;
    this.#path = followPath(session.plugin.app.vault, context.sourcePath);
    this.#still = context.getSectionInfo(element) === null;
  }

  override onload(): void {
    this.register(this.#session.onChange(() => void this.draw(), () => this.#part));
    const end = (): void => {
      this.#turn++;
      drawEmbed(this.containerEl, null);
    };
    this.register(this.#session.onEnd(end));
    this.register(end);
  }

  get #part(): SurveyPart | null {
    const { embed } = this.#reading;
    return embed && parts[embed.kind];
  }

  /** Settles once the block stands, so that an export waits for it. */
  async draw(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#part) await this.#session.whenReady(this.#part);
    const source = this.#reading.embed?.kind === "chart" ? await this.#source(this.#reading.embed) : null;
    if (turn === this.#turn) drawEmbed(this.containerEl, { reading: this.#reading, path: this.#path(), source, state: this.#session.panelState(), dispatch: this.#session.dispatch });
  }

  async #source({ subject }: Embed): Promise<{ readonly path: string; readonly text: string; readonly still: boolean } | null> {
    const file = this.#file(subject);
    const text = file && (await this.#session.plugin.app.vault.cachedRead(file).catch(() => null));
    return file && text !== null ? { path: file.path, text, still: this.#still } : null;
  }

  #file(subject: string): TFile | null {
    const { vault, metadataCache } = this.#session.plugin.app;
    if (subject === "") return vault.getFileByPath(this.#path());
    const named = this.#session.index.resolve(subject);
    return metadataCache.getFirstLinkpathDest(subject, this.#path()) ?? (named === null ? null : vault.getFileByPath(named));
  }
}
