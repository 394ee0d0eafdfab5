/** What a heading or label announces about the lines under it. */
export type SectionMeaning =
  | "direct"
  | "indirect"
  | "stake"
  | "holding"
  | "risk"
  | "gain"
  | "investment"
  | "related"
  | "sources"
  | "short";

/** The one table of words that mark a section, folded to lower case; settings can extend it (reading-notes.md, section 4). */
export type SectionWords = Readonly<Record<SectionMeaning, readonly string[]>>;

export const defaultSectionWords: SectionWords = {
  direct: ["direct exposure", "direct plays", "direct beneficiaries", "winners", "who benefits", "how to play it", "public alternatives"],
  indirect: ["indirect exposure", "indirect plays", "indirect beneficiaries", "exposure via", "proxies"],
  stake: ["cap table", "ownership", "shareholders", "investors", "key investors", "known investors"],
  holding: ["portfolio", "holdings", "notable investments", "key investments", "key ai investments"],
  risk: ["at risk", "losers", "who loses", "negative for", "most exposed", "victims"],
  gain: ["beneficiaries", "plays"],
  investment: ["investment implications"],
  related: ["related"],
  sources: ["sources"],
  short: ["short", "shorts"],
};
