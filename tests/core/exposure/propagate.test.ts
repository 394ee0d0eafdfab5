import { describe, expect, it } from "vitest";
import type { ActorKey } from "../../../src/core/exposure/actor-key";
import { propagate, type Arc } from "../../../src/core/exposure/propagate";

/** All chains together from the first actor to another, over `owner → [owned, share]`. */
function totalsFrom(start: string, shares: Readonly<Record<string, readonly (readonly [string, number])[]>>): (to: string) => number | undefined {
  const arcsOf = (actor: ActorKey): readonly Arc[] => (shares[actor] ?? []).map(([to, weight]) => ({ to: to, weight }));
  const flows = propagate(start, arcsOf);
  return (to) => flows.get(to)?.total;
}

describe("chains that come back are summed in full (exposure-maths.md, Look-through)", () => {
  it("two that own nearly all of each other: the closed form, not all of it", () => {
    const total = totalsFrom("Holder", { Holder: [["A", 0.0001]], A: [["B", 0.9997]], B: [["A", 0.9997]] });
    expect(total("A")).toBeCloseTo(0.0001 / (1 - 0.9997 ** 2), 9);
    expect(total("B")).toBeCloseTo((0.0001 * 0.9997) / (1 - 0.9997 ** 2), 9);
  });
  it("a circle of a hundred and fifty, by the same form", () => {
    const ring = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`R${at}`, [[`R${(at + 1) % 150}`, 0.999]] as const]));
    expect(totalsFrom("Holder", { ...ring, Holder: [["R0", 0.1]] })("R0")).toBeCloseTo(0.1 / (1 - 0.999 ** 150), 9);
  });
  it("circles of three quarters of themselves among eight thousand actors that hold six others each", () => {
    const size = 8000;
    const crowd = Object.fromEntries(Array.from({ length: size }, (_, at) => [`C${at}`, Array.from({ length: 6 }, (__, step) => [`C${(at * 7 + step * 131 + 1) % size}`, 0.75 / 6] as const)]));
    const total = totalsFrom("Holder", { ...crowd, Holder: [["C0", 0.4]] });
    const sum = Array.from({ length: size }, (_, at) => total(`C${at}`) ?? 0).reduce((all, each) => all + each, 0);
    // Each passes on three quarters of what it gets: 0.4 × (1 + 3/4 + 9/16 + …).
    expect(sum).toBeCloseTo(1.6, 6);
  });
  it("a circle that passes all of it on has no finite sum: all of it", () => {
    expect(totalsFrom("Holder", { Holder: [["A", 0.2]], A: [["B", 1]], B: [["A", 1]] })("B")).toBe(1);
  });
});
