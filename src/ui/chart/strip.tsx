import { colourOf, namedPalette } from "./palette";
import type { ChartModel, ChartPane } from "../../core/chart/chart-model";

const width = 240;
const height = 20;

/** The slim picture of a chart: tiny bars or lines, cheap enough to stand under every table. */
export function Strip({ model }: { readonly model: ChartModel }) {
  const pane = model.panes[0];
  if (!pane) return null;
  return (
    <svg class="dossier-strip-picture" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {pane.form === "lines" ? <Lines pane={pane} /> : <Bars pane={pane} />}
    </svg>
  );
}

function colour(subject: string): string {
  return colourOf(namedPalette, subject);
}

/** One path for all bars of a colour: a strip has as few elements as it can. */
function Bars({ pane }: { readonly pane: ChartPane }) {
  const bars = pane.series.flatMap(({ name, points }) => points.map((point) => ({ point, subject: pane.series.length === 1 ? point.label : name }))).slice(0, 60);
  const scale = scaleOf(pane);
  const slot = width / Math.max(1, bars.length);
  const zero = scale(0);
  const paths = new Map<string, { readonly fill: string; readonly light: boolean; d: string }>();
  for (const [at, { point, subject }] of bars.entries()) {
    const light = point.bound === "approx" || point.bound === "min" || point.bound === "max";
    const fill = colour(subject);
    const top = scale(point.value);
    const path = paths.get(`${fill} ${light}`) ?? { fill, light, d: "" };
    path.d += `M${(at * slot + slot * 0.15).toFixed(1)} ${Math.min(top, zero).toFixed(1)}h${(slot * 0.7).toFixed(1)}v${Math.max(1, Math.abs(zero - top)).toFixed(1)}h-${(slot * 0.7).toFixed(1)}z`;
    paths.set(`${fill} ${light}`, path);
  }
  return <>{[...paths].map(([key, { fill, light, d }]) => <path key={key} fill={fill} opacity={light ? 0.5 : undefined} d={d} />)}</>;
}

function Lines({ pane }: { readonly pane: ChartPane }) {
  const xs = pane.series.flatMap((series) => series.points.map((point) => point.x));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const scale = scaleOf(pane);
  const place = (x: number): number => 4 + ((width - 8) * (x - from)) / Math.max(1, to - from);
  return (
    <>
      {pane.series.slice(0, 8).map(({ name, points }) => (
        <polyline key={name} stroke={colour(name)} class="dossier-strip-line" points={points.map((point) => `${place(point.x).toFixed(1)},${scale(point.value).toFixed(1)}`).join(" ")} />
      ))}
    </>
  );
}

/** From the value to its height in the strip; bars stand on zero, lines use the whole height. */
function scaleOf({ form, log, series }: ChartPane): (value: number) => number {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const size = (value: number): number => (log ? Math.log10(Math.max(value, Number.MIN_VALUE)) : value);
  const lowest = Math.min(...values.map(size));
  const from = form === "lines" || form === "dots" ? lowest - (Math.max(...values.map(size)) - lowest) * 0.1 : log ? lowest - 0.5 : Math.min(0, lowest);
  const to = Math.max(log ? -Infinity : 0, ...values.map(size));
  const span = to > from ? to - from : 1;
  return (value) => height - 1 - ((height - 2) * (Math.max(from, value === 0 && log ? from : size(value)) - from)) / span;
}
