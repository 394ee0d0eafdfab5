import { measureIndex, type IndexFigures } from "./index";
import { measureUpdate, type UpdateFigures } from "./update";

/** The figures of `bench scale` at one size of a synthetic vault. */
export interface ScaleFigures {
  readonly index: IndexFigures;
  readonly update: UpdateFigures;
}

/** Measures synthetic vaults of growing size. */
export async function measureScale(sizes: readonly number[]): Promise<readonly ScaleFigures[]> {
  const all: ScaleFigures[] = [];
  for (const size of sizes) all.push({ index: await measureIndex(String(size)), update: await measureUpdate(String(size)) });
  return all;
}
