import { counted } from "../../core/counted";
import { likeness, type BenchmarkSurvey, type Doubt } from "../../core/benchmark/benchmark";
import type { Join } from "../../core/settings/benchmark-memory";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";


interface NamesViewProps {
  readonly doubts: readonly Doubt[];
  readonly joins: readonly Join[];
  readonly survey: BenchmarkSurvey;
  readonly dispatch: Dispatch;
}

/** Names that nearly meet, to be confirmed or refused; what was said of names before, to be taken back. */
export function NamesView({ doubts, joins, survey, dispatch }: NamesViewProps) {
  const say = (doubt: Doubt, same: boolean | null) => (): void => dispatch({ kind: "join", ...doubt, same });
  return (
    <>
      {doubts.length === 0 ? <Empty title="No two names are in doubt." /> : <p class="dossier-muted">Do these mean the same? Until you say so they stay apart.</p>}
      <ul class="dossier-list" aria-label="Names in doubt">
        {doubts.map((doubt) => (
          <li key={doubt.names.join("\n")} class="dossier-entry dossier-doubt">
            <Names {...doubt} said={likenessText(survey, doubt)} />
            <span class="dossier-doings">
              <button type="button" class="dossier-do" aria-label={`${doubt.names.join(" and ")} are the same`} onClick={say(doubt, true)}>The same</button>
              <button type="button" class="dossier-do" aria-label={`${doubt.names.join(" and ")} are not the same`} onClick={say(doubt, false)}>Not the same</button>
            </span>
          </li>
        ))}
      </ul>
      {joins.length > 0 ? <h3>What you said</h3> : null}
      <ul class="dossier-list" aria-label="What you said of names">
        {[...joins].reverse().map((join) => (
          <li key={`${join.of}\n${join.names.join("\n")}`} class="dossier-entry dossier-doubt">
            <Names {...join} said={join.same ? "the same" : "not the same"} />
            <span class="dossier-doings">
              <button type="button" class="dossier-do" aria-label={`Take back what you said of ${join.names.join(" and ")}`} onClick={say(join, null)}>Undo</button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Names({ names, said }: Doubt & { readonly said: string }) {
  return (
    <div>
      <div class="dossier-two-names"><bdi>{names[0]}</bdi><span class="dossier-muted">and</span><bdi>{names[1]}</bdi></div>
      <div class="dossier-rests">{said}</div>
    </div>
  );
}

/** What speaks for or against it: whether their scores agree. */
function likenessText(survey: BenchmarkSurvey, doubt: Doubt): string {
  const { shared, alike } = likeness(survey, doubt);
  const others = doubt.of === "benchmark" ? "subject" : "benchmark";
  return shared === 0 ? `no ${others} in common` : `the same score in ${alike} of ${counted(shared, `${others} in common`, `${others}s in common`)}`;
}
