import type { NoteText } from "../../src/engine/ports";

/** A seeded stream of numbers in 0…1 (mulberry32), so that a vault of a size is always the same vault. */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds = ["ai", "chips", "cloud", "energy", "fund", "country", "memory", "networking"];
const places = ["china", "usa", "japan", "korea", "germany", "uae", "taiwan", "brazil"];
const words = "compute memory export demand supply margin capacity order contract grid model inference training lease permit yield price buyer seller route fibre plant wafer node audit court tariff quota".split(" ");
const benchmarks = ["Humanity's Last Exam", "SWE-bench Verified", "GPQA Diamond", "ARC-AGI", "MMLU-Pro"];

/** `count` actor notes of the shape of a real vault: about 4.8 KB each, 3 to 4 tables of some 28 cells in all, a dozen facts, relations and links, 7 of 8
 * with an Updated line; every tenth lists benchmark results, every eighth its owners. */
export function syntheticVault(count: number, seed = 1): NoteText[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, at) => ({ path: `Actors/${folderOf(at)}/${nameOf(at)}.md`, text: syntheticNote(at, count, chance) }));
}

/** One note again, with one cell changed: what a save looks like. */
export function editedNote({ path, text }: NoteText, turn: number): NoteText {
  return { path, text: text.replace(/\| Revenue \| [^|]*\|/, `| Revenue | $${turn}M |`) };
}

function folderOf(at: number): string {
  return `Group ${at % 40}`;
}

function nameOf(at: number): string {
  return `Actor ${at.toString(36).toUpperCase()}`;
}

function syntheticNote(at: number, count: number, chance: Chance): string {
  const name = nameOf(at);
  const pick = <Value>(list: readonly Value[], fallback: Value): Value => list[Math.floor(chance() * list.length)] ?? fallback;
  const other = (): string => nameOf(Math.floor(chance() ** 2 * count));
  const sentence = (length: number): string => Array.from({ length }, () => pick(words, "word")).join(" ");
  const month = `2026-0${1 + Math.floor(chance() * 6)}`;
  const stamp = chance() < 0.875 ? `*Updated ${month}-${String(1 + Math.floor(chance() * 28)).padStart(2, "0")}*` : "";
  return [
    "---", `aliases: [${name} Group, A${at}]`, "---",
    `#actor #${pick(kinds, "ai")} #${pick(places, "usa")}`, "",
    `**${name}** — ${sentence(18)}.`, "", "## Overview", "",
    facts(chance, pick(places, "usa")), "", sentence(120), "",
    ...(chance() < 0.1 ? ["## Results (mid-2025)", "", scores(chance, pick(benchmarks, "ARC-AGI"), other), ""] : []),
    "## Financials", "", series(chance), "", sentence(140), "",
    ...(chance() < 0.125 ? ["## Ownership", "", capTable(chance, other), ""] : []),
    "## Investment implications", "", chance() < 0.5 ? "**Private company** — not directly investable." : `Ticker: ${name.slice(6)}X (NASDAQ)`, "",
    "**Indirect exposure:**", ...Array.from({ length: 1 + Math.floor(chance() * 2) }, () => `- [[${other()}]] — ${sentence(6)}`), "",
    chance() < 0.4 ? `Next plant expected by H${1 + Math.floor(chance() * 2)} 2026.` : sentence(8), "", sentence(240), "",
    stamp, "", "## Related", "", ...Array.from({ length: 8 }, () => `- [[${other()}]] — ${pick(["peer", "supplier", "customer"], "peer")}`), "",
  ].join("\n");
}

function facts(chance: Chance, place: string): string {
  return ["| Metric | Value |", "|---|---|", `| HQ | ${place} |`, `| Founded | ${1980 + Math.floor(chance() * 40)} |`, `| Revenue | $${(chance() * 90).toFixed(1)}B |`, `| Staff | ~${Math.floor(chance() * 90_000)} |`, ...["Orders", "Margin", "Backlog", "Capacity"].map((name) => `| ${name} | ${(chance() * 90).toFixed(1)}% |`)].join("\n");
}

function scores(chance: Chance, benchmark: string, other: () => string): string {
  return [`| Model | ${benchmark} |`, "|---|---|", ...Array.from({ length: 4 }, () => `| [[${other()}]] | ${chance() < 0.2 ? ">" : ""}${(chance() * 90).toFixed(1)}% |`)].join("\n");
}

function series(chance: Chance): string {
  const row = (name: string): string => `| ${name} | ${Array.from({ length: 4 }, () => `$${(chance() * 30).toFixed(1)}B`).join(" | ")} |`;
  return ["| Metric | 2022 | 2023 | 2024 | 2025E |", "|---|---|---|---|---|", row("Revenue"), row("Profit")].join("\n");
}

function capTable(chance: Chance, other: () => string): string {
  return ["| Holder | Stake |", "|---|---|", ...Array.from({ length: 3 }, () => `| [[${other()}]] | ${(chance() * 20).toFixed(1)}% |`)].join("\n");
}
