import { Chart } from "../../chart/chart-library";
import { FlowController, FlowElement } from "./flow-controller";
import { HeatController, HeatElement } from "./heat-controller";

Chart.register(FlowController, FlowElement, HeatController, HeatElement);

/** Chart.js with heat maps and flows; loaded on first use. */
export { Chart };
