/**
 * A computation in steps: whoever runs it may let others run between two of them. What it gives in the end does not depend on where it was cut, and whoever
 * drops it half-way loses nothing but what it had not yet written down.
 */
export type Steps<Value> = Generator<void, Value, void>;

/** Runs all steps that are left. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
