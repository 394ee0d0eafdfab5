import { render, type ComponentType } from "preact";
import type { EmbedKind, EmbedReading } from "../../core/embed/embed";
import { Reading } from "../shared/empty";
import { BenchmarkEmbed } from "./benchmark-embed";
import { ChartEmbed } from "./chart-embed";
import type { EmbedProps } from "./embed-props";
import { ExposureEmbed } from "./exposure-embed";
import { StaleEmbed } from "./stale-embed";

const bodies: Readonly<Record<EmbedKind, ComponentType<EmbedProps>>> = { chart: ChartEmbed, benchmark: BenchmarkEmbed, exposure: ExposureEmbed, stale: StaleEmbed };

/** Draws a `dossier` block into `container`: its body, or what is wrong with it line by line; null takes it away and releases what it held. */
export function drawEmbed(container: HTMLElement, shown: ({ readonly reading: EmbedReading } & Omit<EmbedProps, "embed">) | null): void {
  if (!shown) return render(null, container);
  const { reading, ...props } = shown;
  render(reading.embed ? <Body {...props} embed={reading.embed} /> : <Mistakes reading={reading} />, container);
}

function Body(props: EmbedProps) {
  const Chosen = bodies[props.embed.kind];
  return (
    <div class="dossier-embed dossier-panel">
      {props.embed.kind === "chart" ? null : <Reading {...props.state.progress} />}
      <Chosen {...props} />
    </div>
  );
}

function Mistakes({ reading }: { readonly reading: EmbedReading }) {
  return (
    <div class="dossier-embed" role="alert">
      <ul class="dossier-embed-mistakes">
        {reading.findings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
