import { useMemo, useState } from "preact/hooks";
import { nameOf, portfolioOf, portfoliosIn, type ExposureSurvey } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { OverlapView } from "./overlap-view";
import { PortfolioView } from "./portfolio-view";
import { Section } from "../shared/section";

interface PortfolioPanelProps {
  readonly survey: ExposureSurvey;
  readonly activePath: string | null;
  readonly portfolioTag: string;
  readonly dispatch: Dispatch;
}

/** A portfolio against the vault: the one of the note at hand, or the one chosen; and its overlap with another book. */
export function PortfolioPanel({ survey, activePath, portfolioTag, dispatch }: PortfolioPanelProps) {
  const paths = portfoliosIn(survey);
  const [chosen, choose] = useState<string | null>(null);
  const path = [chosen, activePath].find((each) => each !== null && paths.includes(each)) ?? weighedFirst(survey, paths);
  const portfolio = useMemo(() => (path === undefined ? null : portfolioOf(survey, path)), [survey, path]);
  return (
    <div class="dossier-portfolio">
      {paths.length > 1 ? (
        <select class="dropdown" aria-label="Portfolio" value={path} onChange={(event) => choose(event.currentTarget.value)}>
          {paths.map((each) => <option key={each} value={each}>{nameOf(survey, each)}</option>)}
        </select>
      ) : null}
      {portfolio ? <PortfolioView key={portfolio.path} survey={survey} portfolio={portfolio} dispatch={dispatch} /> : (
        <Empty title="No note holds a portfolio.">
          <p class="dossier-muted">{`Give a note the tag #${portfolioTag} and a table with a Ticker or Company column, and weights in a column Weight, Value, or Shares and Price.`}</p>
        </Empty>
      )}
      <Section id="exposure-overlap" title="Overlap" open={portfolio !== null}>
        <OverlapView survey={survey} first={path ?? null} dispatch={dispatch} />
      </Section>
    </div>
  );
}

/** The portfolio with the most weights that can be read. */
function weighedFirst(survey: ExposureSurvey, paths: readonly string[]): string | undefined {
  const weighed = (path: string): number => portfolioOf(survey, path)?.positions.filter(({ weight }) => weight !== null).length ?? 0;
  return [...paths].sort((a, b) => weighed(b) - weighed(a))[0];
}
