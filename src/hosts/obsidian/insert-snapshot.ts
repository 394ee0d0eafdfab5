import { FuzzySuggestModal, Notice } from "obsidian";
import { leaderboardSnapshot, type Leaderboard } from "../../core/benchmark/benchmark";
import { summariseExposure } from "../../core/exposure/exposure";
import { markedReport, needsLook, staleReport } from "../../core/freshness/freshness";
import { snapshotEdit } from "../../core/note-edit";
import type { Survey } from "../../core/survey";
import type { Session } from "./session";
import { writeAndTell } from "./write-note";

/** Puts what the whole vault says today into a note, in the place of the same from another day; the rest of the note stays as it is. */
async function insert({ plugin, today }: Session, path: string, snapshot: string, what: string): Promise<void> {
  await writeAndTell(plugin.app, path, (text) => snapshotEdit(text, snapshot), `${what} written, as of ${today}.`, `${what} is up to date.`);
}

/** The dated summary of a note's exposure, into that note. */
export async function insertSummary(session: Session, path: string): Promise<void> {
  const survey = await session.wholeSurvey("exposure");
  if (!survey) return;
  const { exposure, index, today } = survey;
  const title = index.note(path)?.title;
  if (title === undefined) {
    new Notice(`${path} has not been read yet.`);
    return;
  }
  await insert(session, path, summariseExposure(exposure, path, today), `Exposure summary of ${title}`);
}

/** What is stale. */
export async function insertReport(session: Session, path: string): Promise<void> {
  const survey = await session.wholeSurvey("freshness");
  if (!survey) return;
  const { freshness, today } = survey;
  const stale = needsLook(freshness, session.memory).filter(({ state, problem }) => problem || state === "stale");
  await insert(session, path, markedReport(staleReport(today, stale)), "Stale report");
}

/** A leaderboard, once the user said which. */
export async function insertLeaderboard(session: Session, path: string): Promise<void> {
  const survey = await session.wholeSurvey("benchmarks");
  if (survey) new BoardChooser(session, path, survey).open();
}

class BoardChooser extends FuzzySuggestModal<Leaderboard> {
  readonly #session: Session;
  readonly #path: string;
  readonly #boards: readonly Leaderboard[];

  constructor(session: Session, path: string, { benchmarks }: Survey) {
    super(session.plugin.app);
    this.#session = session;
    this.#path = path;
    this.#boards = benchmarks.leaderboards;
    this.setPlaceholder("Benchmark");
    this.emptyStateText = "No note states results of such a benchmark.";
  }

  override getItems(): Leaderboard[] {
    return [...this.#boards];
  }

  override getItemText({ name }: Leaderboard): string {
    return name;
  }

  override onChooseItem(board: Leaderboard): void {
    void insert(this.#session, this.#path, leaderboardSnapshot(board, this.#session.today), `Leaderboard of ${board.name}`);
  }
}
