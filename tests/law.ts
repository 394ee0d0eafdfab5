/** How often a property runs: a modest number by default, more with `LAW_RUNS` (a factor). */
export function runs(base: number): number {
  return base * Math.max(1, Number(process.env["LAW_RUNS"] ?? 1));
}
