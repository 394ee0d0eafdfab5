import { useState } from "preact/hooks";
import { openChain, shareText, type ExposureSurvey, type InterestRow, type InterestsView, type OwnersView } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { ActorName } from "./actor-name";

interface InterestListProps {
  readonly title: string;
  readonly view: InterestsView;
  /** The rest of the cap table; null for what an actor owns. */
  readonly owners: OwnersView | null;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** Look-through ownership: direct and through others in columns of their own, every chain openable, what is left never hidden. */
export function InterestList({ title, view, owners, survey, dispatch }: InterestListProps) {
  if (view.rows.length === 0 && view.exited.length === 0 && !owners?.unnamed.length) return null;
  return (
    <section class="dossier-section">
      <h3>
        {title}
        <span class="dossier-count">{view.rows.length}</span>
      </h3>
      <table class="dossier-interests">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col" class="dossier-share">Direct</th>
            <th scope="col" class="dossier-share">Through others</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => <InterestLine key={row.actor.key} row={row} survey={survey} dispatch={dispatch} />)}
          {owners?.unnamed.map(({ name, share }) => <PlainLine key={name} name={name} share={share} note="no one in particular" />)}
          {view.exited.map(({ name, share, edge }) => (
            <tr key={`exited:${name}`} class="is-over">
              <td><NoteLink path={edge.deciding.path} line={edge.deciding.line} dispatch={dispatch}>{name}</NoteLink></td>
              <td class="dossier-share">{share}</td>
              <td class="dossier-muted">over</td>
            </tr>
          ))}
          {owners?.residual ? <PlainLine name="Not stated" share={shareText(owners.residual)} note={owners.coverage ? `${shareText(owners.coverage)} is stated` : ""} /> : null}
        </tbody>
      </table>
      {view.cut ? <p class="dossier-muted dossier-small">{view.cut}</p> : null}
      {view.rowsLeftOut > 0 ? <p class="dossier-muted dossier-small">{`${view.rowsLeftOut} more are not listed.`}</p> : null}
    </section>
  );
}

function PlainLine({ name, share, note }: { readonly name: string; readonly share: string; readonly note: string }) {
  return (
    <tr class="dossier-residual">
      <td>{name}</td>
      <td class="dossier-share">{share}</td>
      <td class="dossier-muted">{note}</td>
    </tr>
  );
}

function InterestLine({ row, survey, dispatch }: { readonly row: InterestRow; readonly survey: ExposureSurvey; readonly dispatch: Dispatch }) {
  const [open, setOpen] = useState(false);
  const { actor, interest, direct, through, total, conflict, control, oldest } = row;
  return (
    <>
      <tr>
        <td>
          <ActorName actor={actor} dispatch={dispatch} />
          {control ? <span class="dossier-condition">control</span> : null}
          {conflict ? <span class="dossier-condition">notes disagree</span> : null}
        </td>
        <td class="dossier-share">
          {interest.edge && direct ? <NoteLink path={interest.edge.deciding.path} line={interest.edge.deciding.line} dispatch={dispatch}>{direct}</NoteLink> : "–"}
        </td>
        <td class="dossier-share">
          {interest.chains.length > 0 ? (
            <button type="button" class="dossier-fold-inline" aria-expanded={open} aria-label={`Chains from ${actor.name}: ${total}`} onClick={() => setOpen(!open)}>{through || "chain"}</button>
          ) : (through || "–")}
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={3} class="dossier-chains">
            <p>{total}{oldest === null ? "" : `, oldest link of ${oldest}`}</p>
            {interest.chains.map((chain) => (
              <p key={chain.links.map(({ holder, owned }) => `${holder}>${owned}`).join("|")} class="dossier-chain">
                {openChain(survey, chain).map((link, at) => (
                  <span key={at}>
                    {at === 0 ? link.from.name : ""}
                    {" → "}
                    <NoteLink path={link.place.path} line={link.place.line} dispatch={dispatch} label={`${link.from.name} owns ${link.share} of ${link.to.name}`}>{link.share}</NoteLink>
                    {` → ${link.to.name}`}
                  </span>
                ))}
              </p>
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
}
