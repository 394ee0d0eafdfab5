/** What a heading or label announces about the lines under it. */
export type SectionMeaning = "direct" | "indirect" | "stake" | "holding" | "risk" | "gain" | "investment" | "related" | "sources" | "short";

/** The one table of words that mark a section, folded to lower case; settings can extend it (reading-notes.md, section 4). A phrase of several words
 * counts wherever it stands in a heading; a single word must be the heading's first or last. */
export type SectionWords = Readonly<Record<SectionMeaning, readonly string[]>>;

export const defaultSectionWords: SectionWords = {
  direct: [
    "direct exposure", "direct plays", "direct play", "direct beneficiaries", "direct beneficiary", "winners", "winner", "who benefits", "who gains", "how to play it", "how to play",
    "how to own it", "public alternatives", "public plays", "pure plays", "pure-plays", "pure play", "public pure-plays", "listed plays", "direct winners", "public exposure",
  ],
  indirect: [
    "indirect exposure", "indirect plays", "indirect play", "indirect beneficiaries", "indirect beneficiary", "exposure via", "exposure through", "proxies", "proxy plays", "indirect winners",
    "public proxies", "adjacent plays", "second-order beneficiaries",
  ],
  stake: [
    "cap table", "ownership", "ownership structure", "shareholders", "major shareholders", "largest shareholders", "investors", "key investors", "known investors", "notable investors",
    "lead investors", "strategic investors", "major investors", "existing investors", "backers", "key backers", "notable backers", "stakeholders", "shareholder structure", "owners", "limited partners",
  ],
  holding: [
    "portfolio", "holdings", "portfolio companies", "notable investments", "key investments", "key ai investments", "major ai investments", "current ai investments", "ai investments", "notable holdings",
    "top holdings", "key holdings", "major holdings", "investment portfolio", "major positions", "equity stakes", "stakes held", "subsidiaries", "notable portfolio", "notable portfolio companies",
    "strategic investments", "tech investments", "new investments", "major investments held", "owned companies", "key portfolio companies", "vision fund portfolio", "tech portfolio highlights",
  ],
  risk: ["at risk", "losers", "loser", "who loses", "who is hurt", "who's exposed", "negative for", "most exposed", "victims", "biggest losers", "most at risk", "pressured by", "hurt by"],
  gain: ["beneficiaries", "beneficiary", "plays", "potential beneficiaries", "picks and shovels", "picks & shovels"],
  investment: ["investment implications", "investment implication", "investment exposure", "investment angle", "investable", "investment vehicles", "how to invest"],
  related: ["related", "related notes", "see also"],
  sources: ["sources", "source", "references"],
  short: ["short", "shorts", "short positions"],
};
