import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ChartModel } from "../../../src/core/chart/chart-model";
import { captionOf, describe as sentence } from "../../../src/core/chart/describe";
import { findPlottable } from "../../../src/core/chart/plottable";
import { expectRecorded } from "../../recorded";

/** Notes of the sample vault whose tables show every form of chart and many a trap. */
const notes = [
  "Benchmarks/Score gallery.md", "Edge cases/Odd tables.md", "Edge cases/Odd cells.md", "Actors/DeepSeek.md", "Actors/OpenAI.md", "Actors/NVIDIA.md", "Actors/Alphabet.md", "Actors/Micron.md", "Funds/Vision Fund.md",
  "Benchmarks/ARC-AGI.md", "Concepts/HBM.md", "Concepts/Inference economics.md",
];

const vault = join(import.meta.dirname, "../../vault");

/** A chart as short as a reader of the recording wants it: nothing of a pixel. */
function brief(model: ChartModel): unknown {
  const panes = model.panes.map(({ form, unit, log, cut, labels, series }) => ({
    form, unit, log, cut, labels,
    series: series.map(({ name, points, gaps }) => ({
      name, gaps,
      points: points.map(({ x, value, low, high, bound, text, aside, line, others }) => [x, value, low, high, bound, text, ...(aside ? [aside] : []), ...(others ? [`${others} others`] : []), `line ${line}`].join(" | ")),
    })),
  }));
  return { says: sentence(model), under: captionOf(model), panes };
}

it("the charts of the sample vault are those that were looked at", () => {
  const charts = notes.flatMap((note) =>
    findPlottable(readFileSync(join(vault, note), "utf8")).flatMap((found) => (found ? [{ note, table: found.key.split("\n")[0] ?? "", chart: brief(found.model) }] : [])),
  );
  expect(charts.length).toBeGreaterThanOrEqual(30);
  expectRecorded("charts.json", charts);
});
