/**
 * What a heading or label announces about the lines under it; `other` for those that only look like one of ours (`Product portfolio`), and for the single words
 * by which a label or sub-heading ends the list above it.
 */
export type SectionMeaning = (typeof sectionMeanings)[number];

export const sectionMeanings = ["direct", "indirect", "stake", "holding", "risk", "gain", "investment", "related", "sources", "short", "other"] as const;

/**
 * The one table of words that mark a section, folded to lower case; settings can extend it (reading-notes.md, section 4). A way in of several words
 * counts wherever it stands in a heading, a single word as its first or last. A holder's or holding's word must be the whole heading or a part between slashes,
 * unless it begins with `* `: then up to three words may stand before it (`* investors`: `Notable early investors`).
 */
export type SectionWords = Readonly<Record<SectionMeaning, readonly string[]>>;

function list(words: string): readonly string[] {
  return words.split("|");
}

function ending(words: string, last: string): readonly string[] {
  return list(words).map((word) => `${word} ${last}`);
}

export const defaultSectionWords: SectionWords = {
  direct: list(
    "direct exposure|direct plays|direct beneficiaries|winners|who benefits|could benefit|to benefit|who wins|who gains|" +
      "how to play|ways to play|how to own it|public alternatives|public plays|public exposure|public market exposure|pure-play stocks|pure plays|pure-plays|listed plays|listed exposure",
  ),
  indirect: list(
    "indirect exposure|indirect plays|indirect beneficiaries|indirect winners|exposure via|exposure through|proxies|proxy plays|adjacent plays|" +
      "second-order beneficiaries",
  ),
  stake: list(
    "cap table|who owns it|backed by|* ownership|ownership structure|ownership history|ownership split|shareholder structure|shareholder base|investor base|shareholder register|shareholding|* shareholders|" +
      "* investors|* backers|* holders|share register|unitholders|stakeholders|* owners|consortium|limited partners|lp base|lps|funding|funding rounds|funding history|fundraising|financing rounds",
  ),
  holding: list(
    "what it owns|* portfolio|* portfolio companies|* portfolio highlights|* investments|holdings|notable holdings|top holdings|key holdings|major holdings|largest holdings|public holdings|" +
      "investees|equity holdings|current holdings|selected holdings|* subsidiaries|* stakes|stakes held|major positions|top positions|owned companies|" +
      "group companies|operating companies|listed companies|listed entities|affiliates|* investments globally",
  ),
  risk: list(
    "at risk|at-risk|losers|who loses|could lose|to lose|who is hurt|who gets hurt|who suffers|who's exposed|who is exposed|who's vulnerable|negative for|most exposed|most vulnerable|" +
      "victims|exposed names|vulnerable names|vulnerable companies|pressured by|hurt by|hardest hit|worst hit",
  ),
  gain: list("beneficiaries|positive for|plays|potential beneficiaries|picks and shovels|picks & shovels|relatively advantaged"),
  investment: list(
    "investment implications|investment implication|investment exposure|investment angle|investable|investment vehicles|how to invest|ways to invest|get exposure|" +
      "getting exposure|equity exposure|investability|stocks to watch|names to watch|tickers to watch|indirect relevance",
  ),
  related: list("related|related notes|related actors|see also"),
  sources: list("sources|source|references"),
  short: list("short|shorts|short positions"),
  other: [
    ...ending(
      "product|products|robot|chip|power|streaming|hedge|cable|data center|dc|drug|brand|asset|patent|ip|property|real estate|game|loan|vehicle|model|generation|energy|network|customer|client|service|" +
        "project", "portfolio",
    ),
    ...ending("cable|infrastructure|hyperscaler|low carbon|network|capital|foreign|dc|government|r&d|it", "investments"),
    ...ending("public|institutional|retail|index", "investors"),
    ...list(
      "cable stakes|home ownership|single ownership|funding sources|why|note|total|totals|implication|implications|founder|founders|caveat|bull|bear|watch|valuation|takeaway|takeaways|thesis|background|" +
        "history|timeline|terms|proceeds|customer|customers|competitor|competitors|product|products|risk|risks|revenue|metrics|strategy|status|governance|control|management|leadership|" +
        "board|team|day|validates|signals",
    ),
  ],
};
