import { FuzzySuggestModal, Notice } from "obsidian";
import { leaderboardSnapshot, type Leaderboard } from "../../core/benchmark/benchmark";
import { summariseExposure } from "../../core/exposure/exposure";
import { markedReport, needsLook, staleReport } from "../../core/freshness/freshness";
import { snapshotEdit } from "../../core/note-edit";
import type { Session } from "./session";
import { writeAndTell } from "./write-note";

/** Puts what the vault says today into a note, in the place of the same from another day; the rest of the note stays as it is. */
async function insert({ plugin, today }: Session, path: string, snapshot: string, what: string): Promise<void> {
  await writeAndTell(plugin.app, path, (text) => snapshotEdit(text, snapshot), `${what} written, as of ${today}.`, `${what} is up to date.`);
}

/** The dated summary of a note's exposure, into that note. */
export async function insertSummary(session: Session, path: string): Promise<void> {
  const { exposure, index, today } = session.survey();
  const title = index.note(path)?.title;
  if (title === undefined) {
    new Notice(`${path} has not been read yet.`);
    return;
  }
  await insert(session, path, summariseExposure(exposure, path, today), `Exposure summary of ${title}`);
}

/** What is stale. */
export async function insertReport(session: Session, path: string): Promise<void> {
  const { freshness, today } = session.survey();
  const stale = needsLook(freshness, session.memory).filter(({ state, problem }) => problem || state === "stale");
  await insert(session, path, markedReport(staleReport(today, stale)), "Stale report");
}

/** A leaderboard, once the user said which. */
export function insertLeaderboard(session: Session, path: string): void {
  new BoardChooser(session, path).open();
}

class BoardChooser extends FuzzySuggestModal<Leaderboard> {
  readonly #session: Session;
  readonly #path: string;

  constructor(session: Session, path: string) {
    super(session.plugin.app);
    this.#session = session;
    this.#path = path;
    this.setPlaceholder("Benchmark");
  }

  override getItems(): Leaderboard[] {
    return [...this.#session.survey().benchmarks.leaderboards];
  }

  override getItemText({ name }: Leaderboard): string {
    return name;
  }

  override onChooseItem(board: Leaderboard): void {
    void insert(this.#session, this.#path, leaderboardSnapshot(board, this.#session.today), `Leaderboard of ${board.name}`);
  }
}
