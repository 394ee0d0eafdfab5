// Stand in the bundle for Chart.js's own animation (scripts/build/chart-parts.mjs). Every chart here says `animation: false`, and then Chart.js asks nothing else of it.

/** What an element is to become, it is at once. */
export class Animations {
  update(target: object, values: object): void {
    Object.assign(target, values);
  }
}

/** Has no chart in motion. */
export class Animator {
  listen(): void {}

  add(): void {}

  start(): void {}

  stop(): void {}

  remove(): void {}

  has(): boolean {
    return false;
  }

  running(): boolean {
    return false;
  }
}
