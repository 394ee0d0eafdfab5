import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { defaultMatrix, exposureMatrix, flowOf, flowTable, type ExposureSurvey, type MatrixOptions, type Ribbon, type WayInFilter } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { CanvasChart } from "../chart/canvas-chart";
import { chartPicture } from "../chart/chart-picture";
import type { Palette } from "../chart/palette";
import { Empty } from "../shared/empty";
import { useWidth } from "../shared/use-width";
import { flowChart, flowHeight, ribbonName } from "./chart/flow-chart";
import { ChartOrTable } from "./chart-or-table";
import { PlainTable } from "./plain-table";
import { exposureCharts, pictureIn } from "./exposure-library";

interface FlowViewProps {
  readonly survey: ExposureSurvey;
  readonly filter: WayInFilter;
  readonly rows: MatrixOptions["rows"];
  readonly dispatch: Dispatch;
}

/** How many ribbons can be followed by eye: in a side panel, and with the room of a tab. */
const mostRibbons = { narrow: 24, wide: 60 };
const wideFrom = 560;

/** The flow from what one cannot buy, or from tags, to the public ways in; as ribbons and as a table, each opening its lines. */
export function FlowView({ survey, filter, rows, dispatch }: FlowViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 300);
  const [chosen, setChosen] = useState<string | null>(null);
  const most = width < wideFrom ? mostRibbons.narrow : mostRibbons.wide;
  const { ribbons, leftOut } = useMemo(() => flowOf(exposureMatrix(survey, { ...defaultMatrix, rows, filter }), most), [survey, rows, filter, most]);
  const config = useCallback((palette: Palette) => flowChart(ribbons, palette, (at) => setChosen(ribbonName(ribbons[at]))), [ribbons]);
  const stops = useMemo(() => ribbons.map((ribbon, index) => ({ dataset: 0, index, spoken: `${ribbonName(ribbon)}: ${ribbon.count}` })), [ribbons]);
  const height = flowHeight(ribbons);
  const picture = (): Promise<Blob> => pictureIn(frame.current, (place) => chartPicture(place, "Ways in", [{ config, height }], Math.max(width, wideFrom), exposureCharts));
  return (
    <div ref={frame} class="dossier-flow">
      {ribbons.length === 0 ? <Empty title="No public way in fits." /> : (
        <ChartOrTable
          what="The flow" table={() => flowTable(ribbons)} picture={picture} leftOut={leftOut > 0 ? `${counted(leftOut, "narrower ribbon")} not shown.` : ""}
          chosen={chosen} lines={ribbons.find((ribbon) => ribbonName(ribbon) === chosen)?.lines} survey={survey} dispatch={dispatch}
          asTable={(table) => <PlainTable label="Flow as a table" table={table} act={(row, column) => (column < 2 ? null : () => setChosen(ribbonName(ribbons[row])))} />}
          chart={<CanvasChart config={config} height={height} description={describe(ribbons)} stops={stops} onEnter={(at) => setChosen(ribbonName(ribbons[at]))} library={exposureCharts} />}
        />
      )}
    </div>
  );
}

function describe(ribbons: readonly Ribbon[]): string {
  const [first] = ribbons;
  return `Flow of ways in, ${counted(ribbons.length, "ribbon")}.${first ? ` Widest: ${ribbonName(first)}, ${first.count}.` : ""}`;
}
