/**
 * Stands in the bundle for `@kurkle/color` (esbuild.config.mjs), which Chart.js asks for hover colours and for colours half-way through an
 * animation. Our colours are the theme's, often in forms that it cannot parse, and nothing here is animated: a colour stays what it is.
 */
export class Color {
  /** Tells Chart.js not to mix it. */
  readonly valid = false;
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  saturate(): this {
    return this;
  }

  darken(): this {
    return this;
  }

  hexString(): string {
    return this.#value;
  }
}
