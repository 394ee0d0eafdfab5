import { moneyText, nameOf, openChain, partText, shareText, statedText, type Chain, type ExposureSurvey, type InterestRow } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";

interface DetailsProps {
  readonly row: InterestRow;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** What an interest rests on: the total in words, its size, every statement, and every chain link by link. */
export function InterestDetails({ row, survey, dispatch }: DetailsProps) {
  const { interest, total, circular, size, amounts, oldest } = row;
  const { edge, chains } = interest;
  const longer = chains.filter(({ links }) => links.length > 1);
  return (
    <>
      <p>
        {`In all ${total}.`}
        {circular ? ` Of it ${circular} goes round in circles.` : ""}
        {oldest === null ? "" : ` Oldest statement: ${oldest}.`}
      </p>
      {size && size.money.high !== 0 ? (
        <p>
          {`Worth ${moneyText(size.money)} of the `}
          <NoteLink path={size.valuation.path} line={size.valuation.line} dispatch={dispatch}>{`valuation of ${size.valuation.text}`}</NoteLink>
          {size.valuation.asOf === null ? "" : ` (${size.valuation.asOf})`}
          {size.partOfHolder ? `, ${partText(size.partOfHolder)} of what ${nameOf(survey, interest.holder)} is worth` : ""}
          .
        </p>
      ) : null}
      {amounts ? (
        <p>
          {[...(amounts.direct ? [`${moneyText(amounts.direct)} directly`] : []), ...amounts.through.map(({ via, money }) => `${moneyText(money)} through ${nameOf(survey, via)}`)].join(", ")}
          . Amounts as stated, not added up.
        </p>
      ) : null}
      {edge ? (
        <>
          <h4>{edge.conflict ? "The notes disagree" : "Stated by"}</h4>
          <ul class="dossier-statements">
            {edge.statements.map((statement) => (
              <li key={`${statement.path}:${statement.line}`} class={statement.over ? "is-over" : ""}>
                <NoteLink path={statement.path} line={statement.line} dispatch={dispatch}>{nameOf(survey, statement.path)}</NoteLink>
                <span class="dossier-figures">{statement.share ? shareText(statement.share) : "no share"}</span>
                <span class="dossier-muted">{statement.text}</span>
                <span class="dossier-date">{statement.updated ?? "undated"}</span>
                {edge.conflict && statement === edge.deciding ? <span class="dossier-condition">counted</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {longer.length > 0 ? <h4>{longer.length === 1 ? "Through others" : `Through others, ${longer.length} chains`}</h4> : null}
      {longer.map((chain) => <ChainLine key={chain.actors.join(" > ")} chain={chain} survey={survey} dispatch={dispatch} />)}
    </>
  );
}

/** A chain from holder to owned; each link's share opens its line. */
function ChainLine({ chain, survey, dispatch }: { readonly chain: Chain; readonly survey: ExposureSurvey; readonly dispatch: Dispatch }) {
  const links = openChain(survey, chain);
  return (
    <p class="dossier-chain">
      <span class="dossier-figures">{statedText(chain.share, chain.stated)}</span>
      <span>
        {links.map(({ from, to, share, place, date, conflict }, at) => (
          <span key={at}>
            {at === 0 ? from.name : ""}
            {" → "}
            <NoteLink path={place.path} line={place.line} dispatch={dispatch} label={`${from.name} owns ${share}${conflict ? ", disputed," : ""} of ${to.name}${date === null ? "" : `, as of ${date}`}`}>{conflict ? `${share}, disputed` : share}</NoteLink>
            {` → ${to.name}`}
          </span>
        ))}
        {chain.oldest === null ? null : <span class="dossier-date">{` ${chain.oldest}`}</span>}
      </span>
    </p>
  );
}
