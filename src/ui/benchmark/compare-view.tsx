import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { compareSubjects, figureText, mostCompared, placeText, remarkText, subjectsOf, type Comparison, type Standing, type Subject } from "../../core/benchmark/benchmark";
import { coloursOf, paletteOf } from "../chart/palette";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";
import { ScoreBar, scaleOf } from "./score-bar";
import { dateText, type Scope } from "./scope";

interface CompareViewProps {
  readonly keys: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
  readonly scope: Scope;
}

/** Up to eight subjects side by side in every benchmark that two of them share, a small chart each; nothing is averaged over benchmarks. */
export function CompareView({ keys, choose, scope }: CompareViewProps) {
  const subjects = useMemo(() => subjectsOf(scope.survey), [scope.survey]);
  const byKey = useMemo(() => new Map(subjects.map((subject) => [subject.key, subject])), [subjects]);
  const chosen = keys.flatMap((key) => byKey.get(key) ?? []);
  const place = useRef<HTMLDivElement>(null);
  const [colours, setColours] = useState<readonly string[]>([]);
  const names = chosen.map(({ name }) => name).join("\n");
  useEffect(() => setColours(place.current ? coloursOf(paletteOf(place.current), names.split("\n")) : []), [names]);
  const compared = compareSubjects(scope.survey, chosen.map(({ key }) => key));
  return (
    <div ref={place}>
      <ul class="dossier-compared" aria-label="Compared">
        {chosen.map((subject, at) => (
          <li key={subject.key}>
            <span class="dossier-swatch" style={{ background: colours[at] }} />
            <bdi>{subject.name}</bdi>
            <button type="button" class="dossier-do" aria-label={`Leave out ${subject.name}`} onClick={() => choose(keys.filter((key) => key !== subject.key))}>×</button>
          </li>
        ))}
      </ul>
      {chosen.length < mostCompared ? <Adder subjects={subjects.filter(({ key }) => !keys.includes(key))} add={(key) => choose([...chosen.map((subject) => subject.key), key])} /> : <p class="dossier-muted dossier-small">Eight at most.</p>}
      {chosen.length < 2 ? <Empty title="Choose at least two subjects to see the benchmarks that they share." /> : compared.length === 0 ? <Empty title="No benchmark has results of two of these." /> : (
        <div class="dossier-multiples">
          {compared.map((comparison) => <Multiple key={comparison.board.key} comparison={comparison} subjects={chosen} colours={colours} scope={scope} />)}
        </div>
      )}
    </div>
  );
}

function Adder({ subjects, add }: { readonly subjects: readonly Subject[]; readonly add: (key: string) => void }) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = subjects.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 6);
  const take = (subject: Subject | undefined): void => {
    if (!subject) return;
    add(subject.key);
    setText("");
  };
  return (
    <div class="dossier-adder">
      <input
        type="search"
        class="dossier-search"
        placeholder="Add a subject"
        aria-label="Add a subject to compare"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          take(found.find(({ name }) => name.toLowerCase() === wanted) ?? found[0]);
        }}
      />
      <div class="dossier-doings">
        {found.map((subject) => <button key={subject.key} type="button" class="dossier-do" title={counted(subject.boards, "benchmark")} onClick={() => take(subject)}>{subject.name}</button>)}
        {found.length === 0 ? <span class="dossier-muted dossier-small">{`No subject is called “${text}”.`}</span> : null}
      </div>
    </div>
  );
}

interface MultipleProps {
  readonly comparison: Comparison;
  readonly subjects: readonly Subject[];
  readonly colours: readonly string[];
  readonly scope: Scope;
}

function Multiple({ comparison: { board, rows, stated }, subjects, colours, scope }: MultipleProps) {
  const scale = scaleOf(rows.flat());
  const unit = board.unit === "" ? "" : `${board.unit}, `;
  return (
    <section class="dossier-multiple" aria-label={board.name}>
      <h4><button type="button" class="dossier-fold-inline" onClick={() => scope.openBoard?.(board.key)}><bdi>{board.name}</bdi></button></h4>
      <p class="dossier-muted dossier-small">{`${unit}${board.higherIsBetter ? "higher" : "lower"} is better${stated < subjects.length ? `; ${stated} of ${subjects.length} stated` : ""}`}</p>
      <ul class="dossier-list">
        {subjects.map((subject, at) => <Runs key={subject.key} subject={subject} runs={rows[at] ?? []} colour={colours[at]} unit={board.unit} scale={scale} scope={scope} />)}
      </ul>
    </section>
  );
}

interface RunsProps {
  readonly subject: Subject;
  readonly runs: readonly Standing[];
  readonly colour: string | undefined;
  readonly unit: string;
  readonly scale: Parameters<typeof ScoreBar>[0]["scale"];
  readonly scope: Scope;
}

/** A subject's runs in one benchmark, each a bar; a dash where none is stated. */
function Runs({ subject, runs, colour, unit, scale, scope }: RunsProps) {
  return (
    <li class="dossier-runs">
      <bdi class="dossier-run-name">{subject.name}</bdi>
      {runs.length === 0 ? <span class="dossier-run"><span class="dossier-muted dossier-figures">–</span></span> : null}
      {runs.map(({ lead }) => (
        <span key={`${lead.path}:${lead.result.line}:${lead.result.span.from}`} class="dossier-run" title={[`Place ${placeText(lead)}`, remarkText(lead), dateText(lead.result)].filter((part) => part !== "").join(" · ")}>
          {runs.length > 1 && remarkText(lead) !== "" ? <span class="dossier-remark">{remarkText(lead)}</span> : null}
          <ScoreBar cell={lead.cell} scale={scale} colour={colour} />
          <NoteLink path={lead.path} line={lead.result.line} dispatch={scope.dispatch} class="dossier-figures" label={`${subject.name}: ${lead.cell.text}${remarkText(lead) ? `, ${remarkText(lead)}` : ""}`}>{figureText(lead.cell, unit)}</NoteLink>
        </span>
      ))}
    </li>
  );
}
