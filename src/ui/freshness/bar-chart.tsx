import type { ChartConfiguration } from "chart.js";
import { useCallback, useMemo } from "preact/hooks";
import type { NoteBar } from "../../core/freshness/freshness";
import { CanvasChart } from "../chart/canvas-chart";
import type { Palette } from "../chart/palette";

interface BarChartProps {
  readonly title: string;
  readonly bars: readonly NoteBar[];
  /** What the two parts of a bar are. */
  readonly parts: readonly [string, string];
  /** Their colours, as places in the palette. */
  readonly colours: readonly [number, number];
  readonly choose: (bar: NoteBar) => void;
}

/** How high the charts of the panel are, in pixels. */
const height = 170;

/** Bars over the vault's notes; a click or Enter opens the notes of one. */
export function BarChart({ title, bars, parts, colours, choose }: BarChartProps) {
  const config = useCallback((palette: Palette) => configOf({ bars, parts, colours, choose }, palette), [bars, parts, colours, choose]);
  const stops = useMemo(() => bars.map(({ describe }, index) => ({ dataset: 0, index, spoken: describe })), [bars]);
  return <CanvasChart config={config} height={height} description={`${title}. ${bars.map(({ describe }) => describe).join("; ")}.`} stops={stops} onEnter={(at) => bars[at] && choose(bars[at])} />;
}

function configOf({ bars, parts, colours, choose }: Omit<BarChartProps, "title">, palette: Palette): ChartConfiguration<"bar", number[], string> {
  const ticks = { color: palette.text, font: { family: palette.font, size: 11 } };
  return {
    type: "bar",
    data: {
      labels: bars.map(({ label }) => label),
      datasets: parts.map((label, part) => ({ label, data: bars.map((bar) => bar.parts[part]?.length ?? 0), backgroundColor: palette.series[colours[part] ?? 0] ?? palette.text, borderColor: palette.background, borderWidth: { top: part }, maxBarThickness: 28 })),
    },
    options: {
      animation: false,
      locale: "en",
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 6 } },
        y: { stacked: true, grid: { color: palette.grid }, ticks: { ...ticks, precision: 0, maxTicksLimit: 5 } },
      },
      plugins: {
        legend: { position: "bottom", labels: { color: palette.text, boxWidth: 10, boxHeight: 10, font: { family: palette.font } } },
        tooltip: { callbacks: { title: () => "", label: () => "", afterBody: (items) => bars[items[0]?.dataIndex ?? -1]?.describe.split(/: |, /) ?? [] }, displayColors: false },
      },
      onClick(_event, elements) {
        const bar = bars[elements[0]?.index ?? -1];
        if (bar) choose(bar);
      },
    },
  };
}
