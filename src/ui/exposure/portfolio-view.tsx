import { useMemo, useState } from "preact/hooks";
import { counted } from "../../core/counted";
import {
  actorOf, actorTags, defaultMatrix, percentText, portfolioExposure, portfolioExposureTable, portfolioSubjects, portfolioTable, portfolioThemes, signedText, type ExposureSurvey, type Portfolio, type PortfolioExposure,
} from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { MenuButton } from "../shared/menu-button";
import { NoteLink } from "../shared/note-link";
import { Section } from "../shared/section";
import { copyItems } from "./copy-items";
import { PlainTable } from "./plain-table";
import { PortfolioSubject } from "./portfolio-subject";

interface PortfolioViewProps {
  readonly survey: ExposureSurvey;
  readonly portfolio: Portfolio;
  readonly dispatch: Dispatch;
}

/** How many subjects and themes are worked out: the heaviest, of the tags that most actors bear. */
const most = { subjects: 40, themes: 12, tags: 24 };

/** What a portfolio holds of those that one cannot buy, and of themes: by weight, and as far as it can be sized. */
export function PortfolioView({ survey, portfolio, dispatch }: PortfolioViewProps) {
  const { title, path, positions, long, short, net, basis, findings } = portfolio;
  const subjects = useMemo(() => portfolioSubjects(survey, portfolio, most.subjects), [survey, portfolio]);
  const canBuy = ({ subject }: PortfolioExposure): boolean => "actor" in subject && actorOf(survey, subject.actor).listing === "public";
  const groups = [
    { id: "look-through", title: "What one cannot buy", exposures: subjects.filter((each) => !canBuy(each)) },
    { id: "look-through-public", title: "What is listed itself", exposures: subjects.filter(canBuy) },
  ];
  return (
    <>
      <header class="dossier-actor-head">
        <div class="dossier-entry-head">
          <NoteLink path={path} dispatch={dispatch} class="dossier-note-title">{title}</NoteLink>
          <MenuButton label={`More about ${title}`} items={() => menuOf(portfolio, subjects, dispatch)} dispatch={dispatch} />
        </div>
        <p class="dossier-muted dossier-small">
          <span>{counted(positions.length, "position")}</span>
          <span>{basis === null ? "no weights that can be read" : `${positions.filter(({ weight }) => weight !== null).length} weighed, by ${basis}`}</span>
          {basis === null ? null : <span>{`long ${percentText(long)}, short ${percentText(short)}, net ${signedText(net)}`}</span>}
        </p>
        {findings.map(({ message, where }) => <p key={message} class="dossier-small is-info">{message}{where.map(({ line }) => <NoteLink key={line} path={path} line={line} dispatch={dispatch} class="dossier-place">{`line ${line}`}</NoteLink>)}</p>)}
      </header>
      {groups.map(({ id, title, exposures }) => exposures.length > 0 ? (
        <Section key={id} id={`exposure-${id}`} title={title} count={exposures.length}>
          <Subjects exposures={exposures} survey={survey} portfolio={portfolio} dispatch={dispatch} />
        </Section>
      ) : null)}
      <Section id="exposure-themes" title="Themes">
        <Themes survey={survey} portfolio={portfolio} dispatch={dispatch} />
      </Section>
      <Section id="exposure-positions" title="Positions" count={positions.length} open={false}>
        <PlainTable label="Positions" table={portfolioTable(portfolio)} act={(row, column) => (column > 0 ? null : () => dispatch({ kind: "open", path, line: positions[row]?.line ?? 1, pane: "here" }))} />
      </Section>
      <footer class="dossier-foot">{footerOf(portfolio, actorOf(survey, path).updated)}</footer>
    </>
  );
}

function menuOf(portfolio: Portfolio, subjects: readonly PortfolioExposure[], dispatch: Dispatch) {
  const sections = [["look-through", portfolioExposureTable(subjects)], ["positions", portfolioTable(portfolio)]] as const;
  return sections.flatMap(([name, table]) =>
    copyItems(`${portfolio.title}: ${name}`, table, dispatch).map((item) => ({ ...item, title: `${item.title}: ${name}`, section: name })));
}

/** The tags that its positions bear or lead to, and any other that is asked for. */
function Themes({ survey, portfolio, dispatch }: PortfolioViewProps) {
  const [tag, setTag] = useState("");
  const themes = useMemo(() => portfolioThemes(survey, portfolio, actorTags(survey).slice(0, most.tags).map(({ tag: each }) => each).filter((each) => !defaultMatrix.plainTags.includes(each)), most.themes), [survey, portfolio]);
  const asked = useMemo(() => (tag === "" ? themes : [portfolioExposure(survey, portfolio, { tag })]), [survey, portfolio, tag, themes]);
  return (
    <>
      <input type="search" class="dossier-search" placeholder="Another tag" aria-label="Exposure to a tag" value={tag} onInput={(event) => setTag(event.currentTarget.value.trim().replace(/^#/, "").toLowerCase())} />
      <Subjects exposures={asked} survey={survey} portfolio={portfolio} dispatch={dispatch} />
    </>
  );
}

function Subjects({ exposures, survey, portfolio, dispatch }: PortfolioViewProps & { readonly exposures: readonly PortfolioExposure[] }) {
  const heaviest = exposures.reduce((largest, { weight }) => Math.max(largest, weight.long + weight.short), 0);
  return (
    <ul class="dossier-list">
      {exposures.map((exposure) => <PortfolioSubject key={exposure.name} exposure={exposure} heaviest={heaviest} survey={survey} path={portfolio.path} dispatch={dispatch} />)}
    </ul>
  );
}

function footerOf({ positions, title }: Portfolio, asOf: string | null): string {
  const unweighed = positions.filter(({ weight }) => weight === null);
  const passed = unweighed.length > 0 ? `, ${unweighed.length} listed but not weighed (${[...new Set(unweighed.map(({ unweighed: reason, word }) => (word === "" ? reason : "its weight is a word")))].join("; ")})` : "";
  return `${counted(positions.length - unweighed.length, "position")} of ${title} weighed${asOf === null ? "" : `, as of ${asOf}`}${passed}. Sized: weight × share × valuation ÷ market cap, only where notes state all three in one currency. Not investment advice.`;
}
