const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "CN¥", KRW: "₩", INR: "₹", BRL: "R$", HKD: "HK$", TWD: "NT$" };

const steps: readonly (readonly [number, string])[] = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]];

/** An amount as an axis or a sentence writes it: `$8.3B`, `14%`, `2.1 GW`. For display only: what the note says is shown as it says it. */
export function formatAmount(value: number, unit: string): string {
  const number = shortNumber(value);
  const sign = signs[unit];
  if (sign) return value < 0 ? `−${sign}${number.slice(1)}` : sign + number;
  if (unit === "" ) return number;
  if (unit === "%" || unit === "x") return number + unit;
  return `${number} ${unit}`;
}

function shortNumber(value: number): string {
  const size = Math.abs(value);
  const step = steps.find(([factor]) => size >= factor);
  const digits = Number((step ? value / step[0] : value).toPrecision(3));
  return `${digits < 0 ? "−" : ""}${Math.abs(digits)}${step ? step[1] : ""}`;
}
