import { readItem, type Said } from "./exposure-line";
import type { Scope } from "./exposure-scope";
import { plainText } from "./inline";
import { hintTable, holdsWord } from "./word-table";

/** What stands before a name in a label that is itself a way in. */
const labelled = /^(?:(?:indirect )?(?:exposure|invest(?:able)?|play(?:able)?) (?:only )?(?:via|through)|part of|long) /i;

/** `**Exposure via CK Hutchison (0001.HK):**`, `**Part of Amazon:**`, `**Long NVIDIA:**`: a label that names the way in itself; what stands under it describes it. */
export function wayInOfLabel(label: string, { meaning }: Scope): Said | null {
  const opening = labelled.exec(label)?.[0] ?? "";
  if (opening === "") return null;
  const name = label.slice(opening.length).replace(/:\s*$/, "");
  if (!startsName.test(name) || (/^(?:part|long)/i.test(opening) && meaning !== "investment")) return null;
  const said = readItem(name, false);
  return said.named ? said : null;
}

const startsName = /^(?:\[\[|\p{Lu})/u;

/** What stands before a name in a sentence about how to invest. */
const via =
  /(?:\b(?:[Ii]nvest(?:able)? (?:only )?(?:via|through|in)|[Ee]xposure (?:via|through)|[Oo]wn(?:ed)? (?:via|through)|[Pp]lay(?:able)? (?:via|through)|[Vv]ia|[Tt]hrough)|[—–-] part of)\s+(?=\[\[|[A-Z])/;

/** One of these stands in every such sentence. */
const viaWords = hintTable("via|through|in|part|indirect|proxy|proxies|vehicle|vehicles|way|ways|play|plays");

/** A link or a name with its ticker, and more links behind commas. */
const who = "\\[\\[[^[\\]]+\\]\\](?: \\([A-Z.\\d]{1,12}\\))?(?:,? (?:and )?\\[\\[[^[\\]]+\\]\\](?: \\([A-Z.\\d]{1,12}\\))?)*|[A-Z][\\w&.'-]*(?: [A-Z&][\\w&.'-]*){0,3} \\([A-Z]{1,5}(?:[./][A-Z]{1,5})?\\)";

const opening = new RegExp(`^(?:${who})`);

/** `The cleanest way in is [[A]]`, `Best proxies are [[A]], [[B]]`. */
const calls = new RegExp(`\\b(?:prox(?:y|ies)|vehicles?|ways? in|plays?)(?: (?:here|today|for [\\w ]{1,24}))? (?:is|are|remains?) (${who})`, "i");

/** `[[A]] is the closest listed proxy`, `Use [[A]] as the tradable proxy`. */
const called = new RegExp(`^(?:use )?(${who}) (?:is|are|remains?|as) (?:the|a|an) (?:[\\w-]+ ){0,5}(?:prox(?:y|ies)|vehicle|way in|(?:pure[- ])?play)(?!\\w)`, "i");

/** `Invest via Caterpillar (CAT) stock`, `Hyundai (HYMTF) = indirect`, where a note speaks of investing; a plain name needs its ticker. */
export function wayInOfSentence(source: string, { meaning }: Scope): Said | null {
  if ((meaning !== "investment" && meaning !== "indirect") || !holdsWord(viaWords, source, 0, source.length)) return null;
  const stated = source.endsWith("= indirect") ? source.slice(0, source.lastIndexOf("=")).replace(/ exposure\s*$/, "").trim() : "";
  const name = stated === "" ? nameBehind(source) || (calls.exec(source)?.[1] ?? called.exec(source)?.[1] ?? "") : stated;
  if (name === "") return null;
  const said = readItem(name, false);
  return said.named ? { ...said, note: plainText(source), words: source } : null;
}

function nameBehind(source: string): string {
  const match = via.exec(source);
  if (!match) return "";
  return opening.exec(source.slice(match.index + match[0].length))?.[0] ?? "";
}
