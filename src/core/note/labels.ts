import { codeAt, COLON, STAR } from "./chars";
import { plainText } from "./inline";

/** A label in front of lines or of its own line's rest (`**Key investors:** A, B`). */
export interface Label {
  readonly label: string;
  /** Where the rest of the line starts, in the source it was found in; its length when nothing follows. */
  readonly restAt: number;
}

/**
 * A quick look that most lines fail: bold at the start, or a colon soon after a capital letter. -1 where a line opens with no label, else where the words end
 * that can give it a meaning (`from` where none can).
 */
export function labelEnd(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first === STAR) return codeAt(text, from + 1) === STAR ? boldEnd(text, from, to) : -1;
  if (first < 65 || first > 90) return -1;
  const most = Math.min(to, from + longestPlain + 1);
  let colon = from + 1;
  while (colon < most && text.charCodeAt(colon) !== COLON) colon++;
  return colon < most ? colon : -1;
}

function boldEnd(text: string, from: number, to: number): number {
  const most = Math.min(to, from + longest);
  let close = from + 2;
  while (close < most && text.charCodeAt(close) !== STAR) close++;
  const behind = close + 2;
  if (behind >= to || text.charCodeAt(to - 1) === COLON) return to;
  if (close >= most) return from;
  return text.charCodeAt(close - 1) === COLON || text.charCodeAt(behind) === COLON || codeAt(text, behind + 1) === COLON ? close : from;
}

/** The label that a line is or opens with: bold words with a colon or alone on the line, or plain words that end in a colon. */
export function labelOf(source: string): Label | null {
  return boldLabel(source) ?? plainLabel(source);
}

/** Longer bold words are a sentence. */
const longest = 120;

/** How far the colon may stand behind plain words. */
const longestPlain = 60;

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
  if (colon <= 0 || colon > longestPlain || /[[\]|]/.test(source.slice(0, colon)) || source.startsWith("http")) return null;
  const words = source.slice(0, colon).split(" ").length;
  return words <= 6 && /^[A-Z]/.test(source) && (colon === source.length - 1 || source.charAt(colon + 1) === " ") ? { label: source.slice(0, colon), restAt: skip(source, colon + 1) } : null;
}

function skip(source: string, at: number): number {
  let to = at;
  while (source.charAt(to) === " ") to++;
  return to;
}
