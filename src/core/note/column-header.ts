import { currencyAfter, currencyBefore } from "./currencies";
import { magnitudeAt } from "./magnitudes";
import { lookUp, wordTable } from "./word-table";

/** What a column's header says of its cells: they take its unit and magnitude where they have none of their own. */
export interface ColumnHeader {
  readonly unit: string;
  readonly factor: number;
}

/** Reads a header in plain text (`Revenue ($B)`, `Sales (in $M, 2025)`, `Share (% of GDP)`, `Power (GW)`); null for one that states neither unit nor magnitude. */
export function columnHeader(text: string): ColumnHeader | null {
  const last = text.charAt(text.length - 1);
  if (last === "%" || text.startsWith("%")) return { unit: "%", factor: 1 };
  const open = last === ")" ? text.lastIndexOf("(") : -1;
  return open > 0 ? readUnit(text.slice(open + 1, -1).replace(/^in |,.*/g, "").trim()) : null;
}

const plainUnits = wordTable([
  [1, "gw|mw|kw|tw|gwh|mwh|twh|kwh|km|m|mi|nm|mm|cm|kg|t|mt|tonnes|tons|bpd|mbpd|bcf|bcf/d|ppm|hours|days|weeks|months|years|yrs|pts|pp|tb|gb|tb/s|gb/s|w|v|ms|s|mmbtu|mtpa|koz|oz|moz|boe"],
  [2, "bp|bps"],
  [3, "x"],
]);

function readUnit(inner: string): ColumnHeader | null {
  if (/^%|%$/.test(inner)) return { unit: "%", factor: 1 };
  if (/^0{3}'?s?$/.test(inner)) return { unit: "", factor: 1e3 };
  const currency = currencyBefore(inner, 0);
  if (currency) return moneyUnit(inner.slice(currency.to).trim(), currency.code);
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
