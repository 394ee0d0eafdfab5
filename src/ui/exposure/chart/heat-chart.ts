import { counted } from "../../../core/counted";
import type { ChartConfiguration } from "chart.js";
import { clip } from "../../../core/clip";
import type { Matrix } from "../../../core/exposure/exposure";
import type { Palette } from "../../chart/palette";
import type { Heat } from "./heat-controller";

/** How many shades a heat map has: few enough to be told apart. */
const shades = 6;

/** From this shade on a number is written in the colour of the background. */
const darkShade = 5;

/** Chart.js sets upright labels above a chart off to the left by as much, in pixels. */
const lineHeight = 13;

/** How much a letter of a name takes, in pixels. */
const letterWidth = 6.2;

export const leastLabelWidth = 112;

/** How wide the names of rows stand, in pixels: as their longest needs, up to a third of the width. */
export function rowLabelWidth({ rows }: Pick<Matrix, "rows">, width: number): number {
  return Math.max(leastLabelWidth, Math.min(width / 3, rows.reduce((most, { name }) => Math.max(most, name.length * letterWidth), 0)));
}

/** The matrix as Chart.js draws it: public ways in across, the darker the more lines. */
export function heatChart({ rows, columns, cells }: Matrix, labelWidth: number, palette: Palette, onCell: (at: number) => void): ChartConfiguration<"heat", Heat[], string> {
  const most = cells.reduce((max, { count }) => Math.max(max, count), 1);
  const fills = Array.from({ length: shades }, (_, at) => `color-mix(in srgb, ${palette.series[0] ?? palette.text} ${String(20 + (80 * at) / (shades - 1))}%, ${palette.background})`);
  const inks = fills.map((_, shade) => (shade >= darkShade ? palette.background : palette.strong));
  const heat: Heat = { columns: columns.length, rows: rows.length, cells, fills, inks, shadeOf: (count) => shadeOf(count, most) };
  const axis = { type: "category", bounds: "ticks", offset: true, grid: { display: false }, border: { display: false } } as const;
  const names = columns.map(({ name }) => clip(name, 16));
  const nameHeight = names.reduce((most, { length }) => Math.max(most, length * letterWidth + lineHeight), 0);
  const font = { size: 11, family: palette.font };
  return {
    type: "heat",
    data: { labels: [], datasets: [{ data: [heat] }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font,
      borderColor: palette.strong,
      scales: {
        x: { ...axis, position: "top", labels: names, afterFit: (scale) => void (scale.height = Math.max(scale.height, nameHeight)), ticks: { color: palette.text, font, minRotation: 90, maxRotation: 90, autoSkipPadding: 0, labelOffset: lineHeight } },
        y: { ...axis, labels: rows.map(({ name }) => clip(name, Math.floor(labelWidth / letterWidth))), afterFit: (scale) => void (scale.width = labelWidth), ticks: { color: palette.text, font, autoSkipPadding: 0 } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => {
              const cell = item && cells[item.dataIndex];
              return cell ? `${rows[cell.row]?.name ?? ""} × ${columns[cell.column]?.name ?? ""}` : "";
            },
            label: ({ dataIndex }) => {
              const cell = cells[dataIndex];
              return cell ? `${counted(cell.count, "line")} of ${counted(cell.actors, "actor")}` : "";
            },
          },
        },
      },
      onClick: (_, [hit]) => {
        if (hit) onCell(hit.index);
      },
    },
  };
}

/** Counts run over orders of magnitude, so shades follow their logarithm. */
function shadeOf(count: number, most: number): number {
  return most <= 1 ? 1 : Math.round(((shades - 1) * Math.log(count)) / Math.log(most));
}
