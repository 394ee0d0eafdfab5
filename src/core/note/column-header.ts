import { currencyAfter, currencyBefore } from "./currencies";
import { plainText } from "./inline";
import { magnitudeAt } from "./magnitudes";

/** What a column's header says of its cells: they take its unit and magnitude where they have none of their own. */
export interface ColumnHeader {
  readonly name: string;
  readonly unit: string;
  readonly factor: number;
}

/** Reads `Revenue ($B)`, `Share (%)`, `Power (GW)`, `Output, tonnes`; a header that states nothing has unit "" and factor 1. */
export function readColumnHeader(source: string): ColumnHeader {
  const text = plainText(source);
  const open = text.lastIndexOf("(");
  const inner = open > 0 && text.endsWith(")") ? text.slice(open + 1, -1).trim() : "";
  const read = inner ? readUnit(inner) : null;
  if (read) return { name: text.slice(0, open).trim(), ...read };
  if (text.endsWith("%")) return { name: text, unit: "%", factor: 1 };
  return { name: text, unit: "", factor: 1 };
}

const plainUnits = new Set(
  "gw mw kw tw gwh mwh twh kwh km m mi nm mm cm kg t mt tonnes tons bpd mbpd bcf bcf/d ppm hours days weeks months years yrs x bp bps pts pp tb gb tb/s gb/s w v ms s mmbtu mtpa koz oz moz boe".split(" "),
);

function readUnit(inner: string): { readonly unit: string; readonly factor: number } | null {
  if (inner === "%") return { unit: "%", factor: 1 };
  const thousands = /^(?:in )?0{3}'?s?$/.test(inner) ? 1e3 : null;
  if (thousands) return { unit: "", factor: thousands };
  const currency = currencyBefore(inner, 0);
  if (currency) return moneyUnit(inner.slice(currency.to).trim(), currency.code);
  const magnitude = magnitudeAt(inner, 0);
  if (magnitude) return afterMagnitude(inner.slice(magnitude.to).trim(), magnitude.factor);
  return plainUnits.has(inner.toLowerCase()) ? { unit: unitName(inner), factor: 1 } : null;
}

function moneyUnit(rest: string, code: string): { readonly unit: string; readonly factor: number } | null {
  if (rest === "") return { unit: code, factor: 1 };
  if (rest.startsWith("/")) return { unit: code + rest, factor: 1 };
  const magnitude = magnitudeAt(rest, 0);
  return magnitude && magnitude.to === rest.length ? { unit: code, factor: magnitude.factor } : null;
}

function afterMagnitude(rest: string, factor: number): { readonly unit: string; readonly factor: number } | null {
  if (rest === "") return { unit: "", factor };
  const currency = currencyAfter(rest, 0);
  if (currency && currency.to === rest.length) return { unit: currency.code, factor };
  return plainUnits.has(rest.toLowerCase()) ? { unit: unitName(rest), factor } : null;
}

function unitName(written: string): string {
  const folded = written.toLowerCase();
  return folded === "bps" || folded === "bp" ? "bp" : folded === "x" ? "x" : written;
}
