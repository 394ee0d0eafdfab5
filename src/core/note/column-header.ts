import { currencyAfter, currencyBefore } from "./currencies";
import { magnitudeAt } from "./magnitudes";
import { lookUp, wordTable } from "./word-table";

/** What a column's header says of its cells: they take its unit and magnitude where they have none of their own. */
export interface ColumnHeader {
  readonly unit: string;
  readonly factor: number;
}

/** Reads a header in plain text (`Revenue ($B)`, `Sales, $m`, `Cost €bn`, `Share (% of GDP)`, `Power (GW)`); null for one that states neither unit nor magnitude. */
export function columnHeader(text: string): ColumnHeader | null {
  const last = text.charAt(text.length - 1);
  if (last === "%" || text.startsWith("%")) return { unit: "%", factor: 1 };
  const inner = unitPart(text, last);
  if (inner === "m" && long.test(text)) return { unit: "m", factor: 1 };
  return inner === "" ? null : readUnit(inner.replace(/^in |,.*/g, "").trim());
}

/** What is measured in metres rather than in millions. */
const long = /^(?:(?:water |max )?depth|width|length|height|altitude|elevation|draught|draft|diameter|thickness)\b/i;

/** Where a header may state its unit: in brackets at its end, behind a comma, or in a last word that opens with a sign of money. */
function unitPart(text: string, last: string): string {
  const open = last === ")" ? text.lastIndexOf("(") : last === "]" ? text.lastIndexOf("[") : -1;
  if (open > 0) return text.slice(open + 1, -1);
  const comma = text.lastIndexOf(", ");
  if (comma > 0) return text.slice(comma + 2);
  const word = text.lastIndexOf(" ") + 1;
  return "$€£¥₹".includes(text.charAt(word) || "-") ? text.slice(word) : "";
}

const plainUnits = wordTable([
  [1, "gw|mw|kw|tw|gwh|mwh|twh|kwh|km|m|mi|nm|mm|cm|kg|t|mt|tonnes|tons|bpd|mbpd|bcf|bcf/d|ppm|hours|days|weeks|months|years|yrs|pts|pp|tb|gb|tb/s|gb/s|w|v|ms|s|mmbtu|mtpa|koz|oz|moz|boe|kt|mb/d|kb/d|lbs|sq ft|dwt|g/t|tok/s|°c"],
  [2, "bp|bps"],
  [3, "x"],
]);

function readUnit(inner: string): ColumnHeader | null {
  if (/^%|%$/.test(inner)) return { unit: "%", factor: 1 };
  if (/^0{3}'?s?$/.test(inner)) return { unit: "", factor: 1e3 };
  const currency = currencyBefore(inner, 0);
  if (currency) return moneyUnit(inner.slice(currency.to).replace(/^ in /, "").trim(), currency.code);
  const magnitude = magnitudeAt(inner, 0);
  return magnitude ? afterMagnitude(inner.slice(magnitude.to).trim(), magnitude.factor) : plainUnit(inner, 1);
}

function moneyUnit(rest: string, code: string): ColumnHeader | null {
  if (rest === "") return { unit: code, factor: 1 };
  if (rest.startsWith("/")) return { unit: code + rest, factor: 1 };
  const magnitude = magnitudeAt(rest, 0);
  return magnitude && magnitude.to === rest.length ? { unit: code, factor: magnitude.factor } : null;
}

function afterMagnitude(rest: string, factor: number): ColumnHeader | null {
  if (rest === "") return { unit: "", factor };
  const currency = currencyAfter(rest, 0);
  return currency && currency.to === rest.length ? { unit: currency.code, factor } : plainUnit(rest, factor);
}

function plainUnit(written: string, factor: number): ColumnHeader | null {
  const known = lookUp(plainUnits, written, 0, written.length);
  return known === 0 ? null : { unit: known === 1 ? written : known === 2 ? "bp" : "x", factor };
}
