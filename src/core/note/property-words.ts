import { bareEnd } from "./header-roles";
import { lookUp, wordTable } from "./word-table";

/** Words that end, or begin, the name of a property: most rows of a facts table are labelled by one. */
const words = wordTable([[1,
  "ticker|cap|revenue|revenues|founded|founder|founders|hq|headquarters|ceo|cfo|cto|chairman|employees|headcount|status|type|location|website|parent|owner|ownership|" +
  "listing|exchange|valuation|ipo|sector|industry|country|born|nationality|education|role|focus|capacity|price|margin|ebitda|income|profit|cost|costs|capex|debt|cash|" +
  "yield|dividend|p/e|aum|users|customers|length|power|area|population|gdp|capital|currency|language|launched|launch|released|release|developer|license|licence|parameters|" +
  "context|architecture|process|node|memory|bandwidth|tdp|die|transistors|performance|growth|share|formed|established|created|operator|route|stake|price/earnings|backlog|" +
  "guidance|production|reserves|output|funding|raised|investors|structure|size|volume|term|maturity|coupon|buyer|seller|date|closed|close|announced|timeline|budget|" +
  "duration|speed|range|weight|height|subscribers|assets|equity|eps|fcf|arr|members|incorporated|domicile|mission|purpose|target|leader|president|isin|tagline"]]);

/** Whether a row's label in plain text begins or ends with the name of a property, brackets left out. */
export function namesProperty(label: string): boolean {
  const to = bareEnd(label);
  const blank = label.indexOf(" ");
  return lookUp(words, label, label.lastIndexOf(" ", to - 1) + 1, to) > 0 || (blank > 0 && blank < to && lookUp(words, label, 0, blank) > 0);
}
