import { parseCivilDate, type CivilDate } from "../core/civil-date";
import type { Format } from "./answers";

export const commandNames = ["scan", "stale", "exposure", "benchmarks", "cells"] as const;

export type CommandName = (typeof commandNames)[number];

/** A command line, read. */
export interface Arguments {
  readonly command: CommandName;
  /** "" for `cells`, which reads no vault. */
  readonly vault: string;
  /** Null for the summary that people read. */
  readonly format: Format | null;
  readonly report: boolean;
  readonly today: CivilDate | null;
  readonly paths: readonly string[];
  readonly failOver: number | null;
  readonly of: string | null;
  readonly name: string | null;
  /** A file of words that mark a section, one rule a line. */
  readonly words: string | null;
  /** A file of the plugin's data, or `none`; null for what the vault holds of it. */
  readonly settings: string | null;
}

type OptionName = "--today" | "--path" | "--fail-over" | "--of" | "--name" | "--words" | "--settings";

const formatFlags: Readonly<Record<string, Format>> = { "--json": "json", "--tsv": "tsv", "--csv": "csv", "--markdown": "md" };
const anyFormat = Object.keys(formatFlags);

/** What each command takes: flags, and options with a value. */
const takes: Readonly<Record<CommandName, { readonly flags: readonly string[]; readonly options: readonly OptionName[] }>> = {
  scan: { flags: ["--json", "--report"], options: ["--path", "--today", "--words", "--settings"] },
  stale: { flags: anyFormat, options: ["--fail-over", "--today", "--words", "--settings"] },
  exposure: { flags: anyFormat, options: ["--of", "--today", "--words", "--settings"] },
  benchmarks: { flags: anyFormat, options: ["--name", "--today", "--words", "--settings"] },
  cells: { flags: ["--json"], options: [] },
};

/** Reads a command line; a string is the one sentence that says what is wrong with it. */
export function readArguments(argv: readonly string[]): Arguments | string {
  const [command, ...rest] = argv;
  if (!isCommand(command)) return `the first word must be one of ${commandNames.join(", ")}; --help lists all`;
  const words: string[] = [];
  const flags = new Set<string>();
  const values: { name: OptionName; value: string }[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? "";
    const option = takes[command].options.find((each) => each === word);
    if (takes[command].flags.includes(word)) flags.add(word);
    else if (option) {
      const value = rest[++at];
      if (value === undefined) return `${word} needs a value`;
      values.push({ name: option, value });
    } else if (word.startsWith("--")) return `${word} is no option of ${command}`;
    else words.push(word);
  }
  const [format, another] = anyFormat.filter((flag) => flags.has(flag));
  if (format !== undefined && another !== undefined) return `${format} and ${another} cannot both be printed`;
  if (words.length !== (command === "cells" ? 0 : 1)) return command === "cells" ? "cells takes no folder" : `${command} needs one vault folder`;
  return withValues({ command, vault: words[0] ?? "", format: formatFlags[format ?? ""] ?? null, report: flags.has("--report"), today: null, paths: [], failOver: null, of: null, name: null, words: null, settings: null }, values);
}

function withValues(start: Arguments, values: readonly { name: OptionName; value: string }[]): Arguments | string {
  let read = start;
  for (const { name, value } of values) {
    const next = withValue(read, name, value);
    if (typeof next === "string") return next;
    read = next;
  }
  return read;
}

function withValue(read: Arguments, name: OptionName, value: string): Arguments | string {
  switch (name) {
    case "--path": return { ...read, paths: [...read.paths, value] };
    case "--of": return { ...read, of: value };
    case "--name": return { ...read, name: value };
    case "--words": return { ...read, words: value };
    case "--settings": return { ...read, settings: value };
    case "--today": {
      const today = parseCivilDate(value);
      return today ? { ...read, today } : `--today ${value} is not a day of the form YYYY-MM-DD`;
    }
    case "--fail-over": return /^\d{1,9}$/.test(value) ? { ...read, failOver: Number(value) } : `--fail-over ${value} is not a whole number`;
  }
}

function isCommand(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}
