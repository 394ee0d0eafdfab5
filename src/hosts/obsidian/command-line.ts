import { requireApiVersion, type CliData, type CliFlags } from "obsidian";
import { answerBenchmarks, answerExposure, answerStale, formats, type Format } from "../../cli/answers";
import type { Memory } from "../../core/settings/memory";
import type { Survey, SurveyPart } from "../../core/survey";
import { messageOf } from "../../core/message-of";
import { turnedOff, type Session } from "./session";

/** A command of the app's own command line. */
interface CommandLine {
  readonly part: SurveyPart;
  readonly name: string;
  readonly description: string;
  readonly flags: CliFlags;
  readonly answer: (survey: Survey, given: CliData, format: Format, memory: Memory) => string;
}

const formatFlag: CliFlags = { format: { value: formats.join("|"), description: "How the answer is written (default: tsv)" } };

const commandLines: readonly CommandLine[] = [
  {
    name: "exposure", part: "exposure", description: "List who names and who owns whom, with lines",
    flags: { of: { value: "<note or name>", description: "Only what the vault says of this actor" } },
    answer: (survey, { of }, format) => answerExposure(survey, of ?? null, format),
  },
  {
    name: "benchmarks", part: "benchmarks", description: "List benchmark results, best first, with lines",
    flags: { name: { value: "<benchmark>", description: "Only this benchmark" } },
    answer: (survey, { name }, format) => answerBenchmarks(survey, name ?? null, format),
  },
  {
    name: "stale", part: "freshness", description: "List the notes that need another look, and why", flags: {},
    answer: (survey, _, format, memory) => answerStale(survey, memory, format),
  },
];

/** The app's own command line (`obsidian dossier:stale format=csv`), where the app has one: what `dossier` prints of a folder, said of the vault that is open. */
export function addCommandLine(session: Session): void {
  if (requireApiVersion("1.12.2")) {
    for (const { name, part, description, flags, answer } of commandLines) {
      session.plugin.registerCliHandler(`dossier:${name}`, description, { ...flags, ...formatFlag }, async (given) => {
        const survey = await session.wholeSurvey(part);
        return survey ? replied(() => answer(survey, given, formatOf(given), session.memory)) : `Error: ${turnedOff}.`;
      });
    }
  }
}

function formatOf({ format: asked = "tsv" }: CliData): Format {
  const format = formats.find((each) => each === asked);
  if (format === undefined) throw new Error(`format=${asked} is none of ${formats.join(", ")}`);
  return format;
}

/** The answer, or the one sentence that says why there is none. */
function replied(answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    return `Error: ${messageOf(error)}.`;
  }
}
