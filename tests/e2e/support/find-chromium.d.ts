declare module "*/find-chromium.mjs" {
  /** The path of a Chromium. Throws, saying how to get one, where there is none. */
  export function findChromium(): string;
}
