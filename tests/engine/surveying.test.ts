import { describe, expect, it } from "vitest";
import { createVaultIndex } from "../../src/core/index/create-index";
import { emptyMemory } from "../../src/core/settings/memory";
import { defaultSettings, type Settings } from "../../src/core/settings/settings";
import type { SurveyPart } from "../../src/core/survey";
import { createSurveying, type Surveying } from "../../src/engine/surveying";
import { buildNote } from "../core/build-note";

/** A clock that stands a millisecond later each time it is asked, and pauses that the test ends. */
function heldClock() {
  let ms = 0;
  const waiting: (() => void)[] = [];
  return {
    now: () => ms++,
    pause: () => new Promise<void>((resolve) => waiting.push(resolve)),
    /** Lets the next slice run; false when none waits. */
    async next(): Promise<boolean> {
      const go = waiting.shift();
      go?.();
      await Promise.resolve();
      await Promise.resolve();
      return go !== undefined;
    },
  };
}

interface Held {
  readonly surveying: Surveying;
  readonly clock: ReturnType<typeof heldClock>;
  readonly put: (...paths: readonly string[]) => void;
  /** How many verdicts each survey shown had. */
  readonly shown: number[];
  readonly wanted: Set<SurveyPart>;
  readonly said: { settings: Settings };
}

function hold(): Held {
  const index = createVaultIndex();
  const clock = heldClock();
  const shown: number[] = [];
  const wanted = new Set<SurveyPart>(["freshness"]);
  const said = { settings: defaultSettings };
  const surveying: Surveying = createSurveying({
    clock,
    ask: () => ({ index, today: "2026-07-01", settings: said.settings, memory: emptyMemory }),
    wanted: () => wanted,
    shown: () => shown.push(surveying.survey.freshness.ranked.length),
  });
  const put = (...paths: readonly string[]): void => paths.forEach((path) => index.put(buildNote(path, { isActor: true })));
  return { surveying, clock, put, shown, wanted, said };
}

const many = (count: number, folder = "x"): string[] => Array.from({ length: count }, (_, at) => `${folder}/${at}.md`);

describe("surveys are made a few milliseconds at a time", () => {
  it("a small one at once", () => {
    const { surveying, put, shown } = hold();
    put("a.md");
    expect(surveying.update()).toBe(true);
    expect([shown, surveying.survey.revision]).toEqual([[1], 1]);
  });

  it("a large one in slices, and the last whole one stays until then", async () => {
    const { surveying, clock, put, shown } = hold();
    put("a.md");
    surveying.update();
    put(...many(1600));
    expect(surveying.update()).toBe(false);
    expect(surveying.survey.freshness.ranked.length).toBe(1);
    let slices = 0;
    while (shown.length === 1 && (await clock.next())) slices++;
    expect(shown).toEqual([1, 1601]);
    expect(slices).toBeGreaterThan(20);
  });

  it("a newer one supersedes what was begun, and goes on from there", async () => {
    const { surveying, clock, put, shown } = hold();
    put(...many(1600));
    surveying.update();
    for (let slice = 0; slice < 40; slice++) await clock.next();
    put("b.md");
    surveying.update();
    let slices = 0;
    while (shown.length === 0 && (await clock.next())) slices++;
    expect([shown, slices < 60]).toEqual([[1601], true]);
  });

  it("notes that come while it is made are in it", async () => {
    const { surveying, clock, put, shown } = hold();
    put(...many(50));
    surveying.update();
    await clock.next();
    put(...many(50, "y"));
    while (await clock.next());
    expect(shown).toEqual([100]);
  });

  it("under other settings it is another", () => {
    const held = hold();
    held.put("a.md");
    held.surveying.update();
    held.said.settings = { ...defaultSettings, exempt: ["a"] };
    held.surveying.update();
    expect(held.surveying.survey.revision).toBe(1);
    expect(held.shown).toEqual([1, 1]);
  });

  it("what nobody looks at is made last, and is not waited for", async () => {
    const { surveying, clock, put, shown } = hold();
    put(...many(100));
    surveying.update();
    while (shown.length === 0) await clock.next();
    expect([surveying.isReady("freshness"), surveying.isReady("exposure"), surveying.isReady("benchmarks")]).toEqual([true, false, false]);
    while (await clock.next());
    expect([surveying.isReady("exposure"), surveying.isReady("benchmarks"), shown.length]).toEqual([true, true, 1]);
  });

  it("what nobody looks at waits for another task even where it is little, so that what is shown is painted first", async () => {
    const { surveying, clock, put, shown } = hold();
    put("a.md");
    surveying.update();
    expect([shown, surveying.isReady("exposure")]).toEqual([[1], false]);
    await clock.next();
    expect(surveying.isReady("exposure")).toBe(true);
  });

  it("stopped after that, the rest is made no more", async () => {
    const { surveying, clock, put, wanted } = hold();
    put(...many(100));
    wanted.clear();
    surveying.update();
    surveying.stop();
    while (await clock.next());
    expect(surveying.isReady("exposure")).toBe(false);
  });

  it("stopped half-way it shows nothing more", async () => {
    const { surveying, clock, put, shown } = hold();
    put(...many(1600));
    surveying.update();
    surveying.stop();
    while (await clock.next());
    expect(shown).toEqual([]);
  });
});
