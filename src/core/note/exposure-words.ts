import { wordSet } from "./word-list";

/** Words in the headers of tables by which holders, holdings and ways in are found (reading-notes.md, section 4). Folded to lower case, without brackets. */

const holder =
  /^(?:(?:key|lead|major|notable|existing|strategic|largest|main|new|institutional|top|principal|significant|beneficial|current|anchor|controlling|other|early|seed|named|registered|ultimate|known|former|joint) )*(?:investors?|shareholders?|stakeholders?|unitholders?|holders?|owners?|backers?|equity holders?|limited partners?|lps?)(?=$| ?[/&(,]| or | and )/;

/** One of these stands in every header or key that names holders. */
export const holderWords =
  "investor|investors|shareholder|shareholders|stakeholder|stakeholders|unitholder|unitholders|holder|holders|owner|owners|backer|backers|partners|lp|lps|subsidiary|subsidiaries|portfolio|investee|investees";

/** Whether a header or key names holders (`Key investors`, `Shareholder / group`). */
export function isHolder(header: string): boolean {
  return holder.test(header);
}

/** Of these the table must also state shares, where no heading says that it lists holders. */
export const looseHolders: ReadonlySet<string> = wordSet("stakeholder|stakeholders|owner|owners|holder|holders|entity|lp");

const actor =
  "(?:name|actor|player|stock|firm|play|winner|loser|investment|holding|position|vehicle)s?|(?:compan|beneficiar|subsidiar|securit)(?:y|ies)|who|asset|portfolio company|bank|fund|" +
  "reit|supplier|entity|target|affected|investee|startup|miner|producer|operator|company / ticker|etf|ticker";

/** A column of companies, securities or other actors. */
export const actorHeaders = new RegExp(`^(?:${actor})$`);

/** In a list of ways in also these name the rows. */
export const wayInHeaders = new RegExp(`^(?:${actor}|country|partner|member|exposure)$`);

/** Partners of a venture, of whom only those are holders that own or invest. */
export const partnerHeaders: ReadonlySet<string> = wordSet("partner|partners|member|members|participant|party|consortium member");

/** A column behind the first whose cells list names. */
export const listHeaders =
  /^(?:compan(?:y|ies)|beneficiaries|(?:vehicle|play|name)s?|(?:ticker|stock|player|winner|loser|example|investment|holding)s|who|(?:representative|key|public) names)$/;

/** The investors of a funding round. */
export const roundInvestors =
  /^(?:(?:lead |key |notable |other |participating |co-)?investors?|lead(?:s|\/key investors| [/&] participants)?|led by|participants|participation|backers|others?|syndicate)$/;

/** A column that names rounds; the second set only where a heading says that the table lists holders. */
export const roundHeaders: ReadonlySet<string> = wordSet("round|series|funding round|financing|financing round");
export const dealHeaders: ReadonlySet<string> = wordSet("transaction|deal|stage|event|tranche");

/** A table that lists the actor's own holdings by its header alone. */
export const holdingHeaders: ReadonlySet<string> = wordSet("portfolio company|portfolio companies|subsidiary|subsidiaries|investee|investees");

/** A column of owned shares; of a holding only the second counts, since a company's segments have a share of its revenue. */
export const shareHeader = /stake|share|own|equity|interest|holding|%|voting|votes|outstanding|diluted|economic|capital/;
export const owningHeader = /stake|own|equity|interest|shareholding|holding|economic|voting/;

/** First columns that name neither holders nor holdings, though shares stand beside them. */
export const notHolders = /^(?:#|no\.?|rank|class|share class|metric|item|date|year|event|aspect|type|category|segment|product|region|country|sector|quarter|period|instrument|security|round|series|note|line|state|use|revenue|customer|model|brand|asset class|value|details?)$/;

/** Periods of ownership. */
export const tenureHeaders: ReadonlySet<string> = wordSet("period|years|held|dates|tenure|era|when|ownership period|timeframe|time");

/** What a person or body is that holds no shares. */
export const roles =
  /^(?:ceo|cfo|coo|cto|chair(?:man|woman|person)?|vice[- ]chair|president|director|board (?:member|seat|observer)|operator|capacity(?: buyer)?|(?:anchor |key )?customer|supplier|(?:[a-z]+ )?partner|landlord|lender|employee|adviser|advisor|licensor|regulator|underwriter)\b/i;

/** What makes a role a holding after all. */
export const owning = /%|\binvest|\bstake|\bshare|\bholds|\bequity|\bown|\bfounding (?:member|shareholder)/i;

/** Columns that only count the rows. */
export const counters: ReadonlySet<string> = wordSet("#|no|no.|rank|nr|nr.");

/** Rows of facts that name holders, besides those that `isHolder` knows. */
export const holderKeys: ReadonlySet<string> = wordSet("lead backer|financial backers");

/** Rows of facts whose single name is the parent, unless a share makes it a stake. */
export const oneOwnerKeys: ReadonlySet<string> = wordSet("parent|parent company|owner|owners|ownership|owned by|majority owner");

/** Rows of facts that name holdings, besides those of `holdingHeaders`. */
export const holdingKeys = /^(?:(?:notable|key|major|equity|public) )?(?:investments|holdings|stakes)$/;
