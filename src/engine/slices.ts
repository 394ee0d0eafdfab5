import type { Steps } from "../core/steps";
import type { ClockPort } from "./ports";

export type SliceClock = Pick<ClockPort, "now" | "pause">;

/** How long steps are taken before others may run, in milliseconds. */
const sliceMs = 8;

/** Runs steps, the first few milliseconds of them at once and the rest in later tasks; `done` is told once, with what they give. Returns what ends it half-way. */
export function beginSlices<Value>(steps: Steps<Value>, clock: SliceClock, done: (value: Value) => void): () => void {
  let isEnded = false;
  const slice = (): void => {
    if (isEnded) return;
    const until = clock.now() + sliceMs;
    do {
      const next = steps.next();
      if (next.done) return done(next.value);
    } while (clock.now() < until);
    void clock.pause().then(slice);
  };
  slice();
  return () => {
    isEnded = true;
  };
}
