import { useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { interestShare, nameOf, percentText, signedRangeText, signedText, type ExposureSurvey, type PortfolioExposure, type WeightSum } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { ClaimLines } from "./claim-lines";

interface PortfolioSubjectProps {
  readonly exposure: PortfolioExposure;
  /** The heaviest gross weight beside it: the bar's whole. */
  readonly heaviest: number;
  readonly survey: ExposureSurvey;
  /** The portfolio's note. */
  readonly path: string;
  readonly dispatch: Dispatch;
}

/** One actor or theme: the weight of the positions that lead to it, long, short and net, and what can be sized; opened, position by position. */
export function PortfolioSubject({ exposure, heaviest, survey, path, dispatch }: PortfolioSubjectProps) {
  const [open, setOpen] = useState(false);
  const { name, positions, weight, sized, riskWeight, atRisk } = exposure;
  const isSized = sized[0] !== 0 || sized[1] !== 0;
  return (
    <li class="dossier-ranked">
      <div class="dossier-entry-head">
        <button type="button" class="dossier-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{name}</span>
          <span class="dossier-figures">{weightsText(weight) || counted(positions.length, "position")}</span>
        </button>
      </div>
      <span class="dossier-reach" aria-hidden="true">
        <span class="is-direct" style={{ width: part(weight.long, heaviest) }} />
        <span class="is-risk" style={{ width: part(weight.short, heaviest) }} />
      </span>
      <p class="dossier-muted dossier-small">
        {`${positions.map(({ position }) => position.name).slice(0, 4).join(", ")}${positions.length > 4 ? ` and ${positions.length - 4} more` : ""}`}
        {isSized ? `; ${signedRangeText(sized)} of the portfolio can be sized` : ""}
      </p>
      {open ? (
        <div class="dossier-details">
          {positions.map(({ position, itself, lines, interests, unsized }) => (
            <div key={position.line}>
              <div class="dossier-entry-head">
                <NoteLink path={path} line={position.line} dispatch={dispatch}>{position.name}</NoteLink>
                <span class="dossier-figures">{position.weight === null ? position.word : signedText(position.weight)}</span>
              </div>
              {itself ? <p class="dossier-muted">Held itself.</p> : null}
              {interests.map(({ owned, total, chains: [chain] }) => (
                <p key={owned} class="dossier-muted">
                  {"Owns "}
                  {chain?.places[0] ? <NoteLink path={chain.places[0].path} line={chain.places[0].line} dispatch={dispatch}>{interestShare(total)}</NoteLink> : interestShare(total)}
                  {` of ${nameOf(survey, owned)}`}
                </p>
              ))}
              <ClaimLines lines={lines} survey={survey} dispatch={dispatch} />
              {unsized ? <p class="dossier-muted">{`Not sized: ${unsized}.`}</p> : null}
            </div>
          ))}
          {atRisk.length > 0 ? <p class="dossier-muted">{`Named at risk: ${atRisk.map(({ position }) => position.name).join(", ")} (${weightsText(riskWeight) || "not weighed"}).`}</p> : null}
        </div>
      ) : null}
    </li>
  );
}

function part(weight: number, heaviest: number): string {
  return `${heaviest > 0 ? (100 * weight) / heaviest : 0}%`;
}

/** `27%`, or `27%, short 4%, net 23%`. */
function weightsText({ long, short, net }: WeightSum): string {
  if (long === 0 && short === 0) return "";
  return short === 0 ? percentText(long) : `${long === 0 ? "" : `${percentText(long)}, `}short ${percentText(short)}${long === 0 ? "" : `, net ${signedText(net)}`}`;
}
