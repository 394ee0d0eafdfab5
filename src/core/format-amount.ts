const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "CN¥", KRW: "₩", INR: "₹", BRL: "R$", HKD: "HK$", TWD: "NT$" };

const steps: readonly (readonly [number, string])[] = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]];

/** An amount as axes, sentences and panels write it: `$8.3B`, `14%`, `1,400 W`, `2.5B CHF`. For display only: what the note says is shown as it says it. */
export function formatAmount(value: number, unit: string): string {
  const sign = signs[unit];
  const isWord = unit !== "" && unit !== "%" && unit !== "x" && !sign;
  const number = shortNumber(Math.abs(value), isWord);
  return `${value < 0 ? "−" : ""}${sign ?? ""}${number}${sign ? "" : isWord ? ` ${unit}` : unit}`;
}

/** Before the word of a unit thousands are written out: `1,400 W`, as nobody reads `1.4K W`. */
function shortNumber(size: number, isWord: boolean): string {
  const step = steps.find(([factor]) => size >= factor && !(isWord && factor === 1e3));
  const scaled = step ? size / step[0] : size;
  const digits = Number(scaled < 1 ? scaled.toPrecision(3) : scaled.toFixed(2));
  return `${digits >= 1e3 ? digits.toLocaleString("en") : digits}${step ? step[1] : ""}`;
}
