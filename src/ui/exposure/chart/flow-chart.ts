import type { ChartConfiguration } from "chart.js";
import { counted } from "../../../core/counted";
import { type Ribbon } from "../../../core/exposure/exposure";
import { coloursOf, type Palette } from "../../chart/palette";
import type { FlowRibbon } from "./flow-controller";

/** The flow as Chart.js draws it: what one cannot buy on the left, the public ways in on the right, a ribbon as wide as its lines are many. */
export function flowChart(ribbons: readonly Ribbon[], palette: Palette, onRibbon: (at: number) => void): ChartConfiguration<"flow", FlowRibbon[], string> {
  const ends = [...new Set(ribbons.map(({ to }) => to))];
  const colours = coloursOf(palette, ends);
  const data = ribbons.map(({ from, to, count }): FlowRibbon => ({ from, to, count, fill: colours[ends.indexOf(to)] ?? palette.text }));
  return {
    type: "flow",
    data: { labels: [], datasets: [{ data }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      color: palette.text,
      layout: { padding: { top: 8, bottom: 8 } },
      font: { size: 11, family: palette.font },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? ribbonName(ribbons[item.dataIndex]) : ""),
            label: ({ dataIndex }) => counted(ribbons[dataIndex]?.count ?? 0, "line"),
          },
        },
      },
      onClick: (_, [hit]) => {
        if (hit) onRibbon(hit.index);
      },
    },
  };
}

export function ribbonName(ribbon: Ribbon | undefined): string {
  return ribbon ? `${ribbon.from} → ${ribbon.to}` : "";
}

/** High enough that every node has room for its name. */
export function flowHeight(ribbons: readonly Ribbon[]): number {
  const nodes = (side: "from" | "to"): number => new Set(ribbons.map((ribbon) => ribbon[side])).size;
  return 24 + Math.max(5, nodes("from"), nodes("to")) * 22;
}
