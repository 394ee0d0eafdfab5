// TEMPORARY local stand-in, never committed.
import type { Cell } from "./cell";
import { plainText } from "./inline";
import { monthEnd } from "../civil-date";

export interface ColumnHeader { readonly unit: string; readonly magnitude: number }
export function readColumnHeader(text: string): ColumnHeader {
  const m = /\(([^()]*)\)\s*$/.exec(text);
  const u = m?.[1] ?? "";
  const mm = /^(US\$|\$|€|£|¥)\s*(bn|b|m|mn|k|t)?$/i.exec(u);
  if (mm) return { unit: "USD", magnitude: /b/i.test(mm[2] ?? "") ? 1e9 : /m/i.test(mm[2] ?? "") ? 1e6 : 1 };
  if (u === "%" ) return { unit: "%", magnitude: 1 };
  return { unit: "", magnitude: 1 };
}
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const M = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const periodRe = new RegExp(`^(?:~|c\\. ?|mid-|early |late |by |end[- ])?(?:(\\d{4})-(\\d{2})(?:-(\\d{2}))?|${M} \\d{1,2}(?:[-–]\\d+)?(?:, \\d{4})?|(?:${M})(?:[-–/ ]+(?:${M}))?,? ?'?\\d{2,4}|(?:FY|CY|Q[1-4]|[1-4]Q|H[12]|[12]H)[ ']?(?:FY|CY)?[ ']?\\d{0,4}E?|(?:19|20)\\d{2}[EeAF]?(?:[-–]\\d{2,4})?s?\\+?|[1-4]Q(?:FY)?\\d{2}E?)(?:\\s*[(,].*|\\s*(?:e|est\\.?|target|actual|guidance)\\)?)?$`, "i");
export function readCell(text: string, header?: ColumnHeader): Cell {
  const t = plainText(text);
  if (/^(|[—–-]+|n\/a|tbd|\?|xx|n\.a\.|none)$/i.test(t)) return { text: t, kind: "missing" };
  if (/^(✓|✗|✅|❌|yes|no)$/i.test(t)) return { text: t, kind: "flag", value: /✓|✅|yes/i.test(t) };
  const r = /^(?:#(\d+)|(\d+)(?:st|nd|rd|th)|top (\d+))\b/i.exec(t);
  if (r) return { text: t, kind: "rank", value: Number(r[1] ?? r[2] ?? r[3]) };
  if (periodRe.test(t)) {
    const y = /(19|20)\d\d/.exec(t); const year = y ? Number(y[0]) : /\d\d$/.test(t) ? 2000 + Number(t.slice(-2)) : 2026;
    const mi = months.findIndex((m) => t.toLowerCase().includes(m)); const mo = mi >= 0 ? mi + 1 : 12;
    const iso = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(t);
    const d = new RegExp(`^${M} (\\d{1,2})(?:,|$)`, "i").exec(t);
    const end = iso?.[2] ? t.slice(0, 10) : d?.[1] ? `${year}-${String(mo).padStart(2, "0")}-${d[1].padStart(2, "0")}` : monthEnd(year, iso ? Number(iso[1]) : mo) ?? "2026-12-31";
    return { text: t, kind: "period", start: end, end, label: t };
  }
  const q = /^((?:~|≈|>|<|≥|≤|up to|about|around|over|est\.?)\s*)*([-+−–]|\()?\s*(R\$|US\$|HK\$|A\$|C\$|\$|€|£|¥|₩|₹|RMB |USD |EUR )?\s*([-+−])?(\d[\d,]*(?:\.\d+)?)\s?(?:(?:[-–]|to)\s?\$?(\d[\d,.]*))?\s?(trillion|billion|million|thousand|bn|mn|[KMBTk](?![a-zA-Z]))?\s?(%|×|x(?![a-z])|bps?)?(\+)?(?:\s*(.*))?$/i.exec(t);
  if (!q) return { text: t, kind: "text" };
  const rest = (q[10] ?? "").trim();
  const big = { t: 1e12, b: 1e9, m: 1e6, k: 1e3 } as Record<string, number>;
  const mag = q[7] ? (big[q[7].charAt(0).toLowerCase()] ?? 1) : (header?.magnitude ?? 1);
  const sign = /[-−–]/.test((q[2] ?? "") + (q[4] ?? "")) ? -1 : 1;
  let unit = q[3] ? "USD" : q[8] ? q[8].replace("×", "x") : (header?.unit ?? "");
  if (/^\./.test(rest) || /^[a-z]?\d/i.test(rest) && !q[8]) return { text: t, kind: "text" };
  if (q[8] === undefined && !q[3] && /^[a-z]/i.test(t.slice((q[0].length - rest.length)))) {
    const w = /^[a-zA-Z°/·²³]+(?: [a-z]+)?/.exec(rest)?.[0] ?? "";
    if (rest.split(" ").length > 4 || /^[A-Z][a-z0-9]/.test(w) || /^[-–]/.test(rest)) return { text: t, kind: "text" };
    unit = w;
  } else if (/^[-–]/.test(rest) || /^\//.test(rest) && /\d/.test(rest)) return { text: t, kind: "text" };
  else if (rest.startsWith("/")) unit = unit + rest.split(" ")[0];
  const value = sign * mag * Number(q[5]?.replaceAll(",", ""));
  return { text: t, kind: "quantity", value, low: value, high: value, bound: "exact", unit, note: rest };
}
