import { COLON, STAR } from "./chars";
import { plainText } from "./inline";

/** A label in front of lines or of its own line's rest (`**Key investors:** A, B`). */
export interface Label {
  readonly label: string;
  /** Where the rest of the line starts, in the source it was found in; its length when nothing follows. */
  readonly restAt: number;
}

/** A quick look that most lines fail: bold at the start, or a colon (the next one is at `colon`) soon after a capital letter. */
export function mayOpenLabel(text: string, from: number, to: number, colon: number): boolean {
  const first = text.charCodeAt(from);
  if (first === STAR) return text.charCodeAt(from + 1) === STAR;
  return first >= 65 && first <= 90 && colon < to && colon <= from + 60;
}

/** Where the label ends that a line opens with, asked of lines that may: what stands before it is all that can give it a meaning. -1 where there is none. */
export function labelEnd(text: string, from: number, to: number, colon: number): number {
  if (text.charCodeAt(from) !== STAR) return colon;
  const most = Math.min(to, from + longest);
  let close = from + 2;
  while (close < most && text.charCodeAt(close) !== STAR) close++;
  const behind = close + 2;
  if (behind >= to || text.charCodeAt(to - 1) === COLON) return to;
  if (close >= most) return -1;
  return text.charCodeAt(close - 1) === COLON || text.charCodeAt(behind) === COLON || text.charCodeAt(behind + 1) === COLON ? close : -1;
}

/** The label that a line is or opens with: bold words with a colon or alone on the line, or plain words that end in a colon. */
export function labelOf(source: string): Label | null {
  return boldLabel(source) ?? plainLabel(source);
}

/** Longer bold words are a sentence. */
const longest = 120;

function boldLabel(source: string): Label | null {
  if (!source.startsWith("**")) return null;
  const close = source.indexOf("**", 2);
  if (close < 0 || close > longest) return null;
  const inner = source.slice(2, close);
  const after = source.slice(close + 2);
  if (inner.trimEnd().endsWith(":")) return { label: inner, restAt: skip(source, close + 2) };
  if (/^\s*:/.test(after)) return { label: inner, restAt: skip(source, source.indexOf(":", close) + 1) };
  return after.trim() === "" || source.trimEnd().endsWith(":") ? { label: plainText(source), restAt: source.length } : null;
}

function plainLabel(source: string): Label | null {
  const colon = source.indexOf(":");
  if (colon <= 0 || colon > 60 || /[[\]|]/.test(source.slice(0, colon)) || source.startsWith("http")) return null;
  const words = source.slice(0, colon).split(" ").length;
  return words <= 6 && /^[A-Z]/.test(source) && (colon === source.length - 1 || source.charAt(colon + 1) === " ") ? { label: source.slice(0, colon), restAt: skip(source, colon + 1) } : null;
}

function skip(source: string, at: number): number {
  let to = at;
  while (source.charAt(to) === " ") to++;
  return to;
}
