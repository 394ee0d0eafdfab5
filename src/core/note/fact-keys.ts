import { foldPlain, unfolded } from "./section-meaning";
import { lookUp, wordTable } from "./word-table";

/* What a row of facts can tell by its key (reading-notes.md, section 4); each a bit, since many keys tell several things. */

/** The actor's symbols. */
export const TELLS_TICKER = 1;
/** The parent. */
export const TELLS_PARENT = 2;
/** May say `Subsidiary of …`. */
export const TELLS_PARENT_STATUS = 4;
/** Says outright how the actor is listed. */
export const TELLS_STATUS = 8;
/** Who governs the actor. */
export const TELLS_GOVERNED = 16;
/** Only persons have it. */
export const TELLS_PERSON = 32;
/** Only companies have it: a founder's own facts may stand beside them. */
export const TELLS_COMPANY = 64;
/** Places and states have it. */
export const TELLS_PLACE = 128;

const keys = wordTable([
  [1, "symbol|symbols|traded as|public ticker|stock ticker|stock tickers|stock symbol|ticker symbol|listings|public listing|stock listing|stock exchange|ticker / exchange|ticker/exchange|exchange / ticker|exchange/ticker|adr|us adr"],
  [1 + 8, "tickers|stock|listed|exchange"],
  [1 + 4 + 8, "listing"],
  [1 + 4 + 8 + 64, "ticker"],
  [2, "parent company|parent group|owned by|acquirer|acquired by|subsidiary of|division of|part of|corporate parent|ultimate parent"],
  [2 + 16 + 64, "owner"],
  [2 + 64, "parent"],
  [4 + 8, "company type"],
  [4 + 8 + 16, "type|structure|ownership|entity type"],
  [4 + 8 + 16 + 64, "status"],
  [8, "ownership status|public/private|company status|investable|public|traded|publicly traded"],
  [16, "state control|control"],
  [32, "born|nationality|spouse|alma mater|net worth|date of birth|birthplace|citizenship"],
  [64, "revenue|valuation|market cap|employees|headcount|hq|headquarters|founded|funding|total raised|customers|users|ceo"],
  [128, "population|gdp|capital|capital city|currency|area|head of state|president|prime minister|governor|mayor|constituency|time zone|landing points|government|regime|gdp per capita|official language"],
]);

/** What a key in plain text tells, as bits (fact-keys.ts); 0 for nothing of ours. */
export function factKeyBits(text: string): number {
  return lookUp(keys, text, 0, text.length) || (unfolded.test(text) ? keyBits(foldPlain(text)) : 0);
}

function keyBits(folded: string): number {
  return lookUp(keys, folded, 0, folded.length);
}
