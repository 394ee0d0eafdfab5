import { useMemo } from "preact/hooks";
import { noteView, type ExposureSurvey, type NoteView, type WayGroup } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import { ActorName } from "./actor-name";
import { InterestList } from "./interest-list";
import { WayList } from "./way-list";

interface ActorExposureProps {
  readonly survey: ExposureSurvey;
  readonly path: string;
  readonly dispatch: Dispatch;
}

const listingNames: Record<NoteView["actor"]["listing"], string> = { public: "Public", private: "Private", none: "No security", unknown: "Listing not stated" };

const saysTitles: Record<WayGroup["kind"], string> = {
  direct: "Direct ways in", indirect: "Indirect ways in", parent: "Part of", stake: "Holders", holding: "Holdings", risk: "At risk",
};

const namedByTitles: Record<WayGroup["kind"], string> = {
  direct: "Names it as a direct way in", indirect: "Names it as an indirect way in", parent: "Names it as parent", stake: "Names it as a holder", holding: "Names it as a holding", risk: "Names it as at risk",
};

/** Everything that the vault says about owning one actor: by its own note and by all others. */
export function ActorExposure({ survey, path, dispatch }: ActorExposureProps) {
  const view = useMemo(() => noteView(survey, path), [survey, path]);
  const { actor, parent, valuation, says, namedBy, owners, holdings, findings, footer } = view;
  const ways = says.filter(({ kind }) => kind === "direct" || kind === "indirect" || kind === "risk");
  const isEmpty = says.length === 0 && namedBy.length === 0 && owners.rows.length === 0 && holdings.rows.length === 0;
  return (
    <div>
      <header class="dossier-actor-head">
        <div class="dossier-entry-head">
          <span class="dossier-note-title">{actor.name}</span>
          <span class={`dossier-badge dossier-listing-${actor.listing}`}>{listingNames[actor.listing]}</span>
        </div>
        <p class="dossier-muted dossier-small">
          {actor.tickers.length > 0 ? <span class="dossier-tickers">{actor.tickers.join(", ")}</span> : null}
          {parent ? <span>{parent.whole ? "Wholly owned by " : "Part of "}<ActorName actor={parent.actor} dispatch={dispatch} /></span> : null}
          {valuation ? <NoteLink path={valuation.path} line={valuation.line} dispatch={dispatch}>{`Valued at ${valuation.text}`}</NoteLink> : null}
        </p>
      </header>
      {isEmpty ? <Empty title={`${actor.name} names no way in, and no note names it as one.`} /> : null}
      {ways.map((group) => <WayList key={group.kind} title={saysTitles[group.kind]} group={group} dispatch={dispatch} />)}
      <InterestList title="Who owns it" view={owners} survey={survey} dispatch={dispatch} owners={owners} />
      <InterestList title="What it owns" view={holdings} survey={survey} dispatch={dispatch} owners={null} />
      {namedBy.map((group) => <WayList key={group.kind} title={namedByTitles[group.kind]} group={group} dispatch={dispatch} />)}
      {findings.map(({ code, message, where: [place] }) => (
        <p key={`${code}:${message}`} class="dossier-conflict">
          {place ? <NoteLink path={place.path} line={place.line} dispatch={dispatch}>{message}</NoteLink> : message}
        </p>
      ))}
      <footer class="dossier-foot">{footer.text}</footer>
    </div>
  );
}
