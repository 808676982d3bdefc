import { useEffect, useMemo, useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { server, type StepRow, type StoredResult } from "../../data/server";
import { pack } from "../../data/share";
import { Editor } from "../../editor/Editor";
import { grade, score, time, words } from "../../format";
import { address } from "../../route";
import { Icon } from "../../ui/Icon";
import { Notice } from "../../ui/Notice";
import { Terms } from "../../ui/Terms";
import { Solids } from "../../viewer/Solids";
import type { Shown } from "../../viewer/viewer";

/** Milliseconds that a step stays in view when an episode is replayed. */
const BEAT = 1600;

/** One episode: its steps, and what each was. */
export function Episode({ number }: { number: number }) {
  const asked = useAsked((signal) => server.episode(number, signal), String(number));
  const [chosen, setChosen] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const steps = asked.value?.steps ?? [];
  const at = chosen ?? steps.length - 1;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (at + 1 < steps.length ? setChosen(at + 1) : setPlaying(false)), BEAT);
    return () => clearTimeout(timer);
  }, [playing, at, steps.length]);
  if (asked.refusal) return <Notice refusal={asked.refusal} />;
  if (!asked.value) return <div class="detail" aria-busy="true" />;
  const { episode } = asked.value;
  const replay = (): void => {
    setChosen(0);
    setPlaying(true);
  };
  return (
    <div class="detail">
      <section class="panel block">
        <h2>Episode {episode.number}</h2>
        <p>{episode.prompt}</p>
        <p class="facts"><code>{episode.task}</code><span class="chip">{episode.environment}</span><code>{episode.id}</code></p>
      </section>
      {steps.length === 0 ? <p class="panel empty">It has been reset, and waits for its first step.</p> : (
        <>
          <div class="filters">
            <ol class="chips" aria-label="Steps">
              {steps.map((step, index) => <li key={step.step}><StepButton step={step} chosen={index === at} onChoose={() => { setPlaying(false); setChosen(index); }} /></li>)}
            </ol>
            {steps.length > 1 && <button type="button" onClick={replay} disabled={playing}><Icon name="play" />Replay</button>}
          </div>
          {steps[at] && <StepView step={steps[at]} />}
        </>
      )}
    </div>
  );
}

const StepButton = ({ step, chosen, onChoose }: { step: StepRow; chosen: boolean; onChoose: () => void }) => (
  <button type="button" class={`chip ${grade(step.total)}`} aria-pressed={chosen} onClick={onChoose}>{step.step} · {score(step.total)}</button>
);

const FENCE = /```[^\n]*\n([\s\S]*?)```/g;

/** The program in an answer: its last fenced block, or all of it. */
const programOf = ({ answer }: StoredResult): string => [...answer.matchAll(FENCE)].at(-1)?.[1] ?? answer;

function StepView({ step }: { step: StepRow }) {
  const asked = useAsked((signal) => server.result(step.result, signal), step.result);
  const result = asked.of === step.result ? asked.value : null;
  const program = result ? programOf(result) : null;
  // Built again from its program: the same version gives the same solid.
  const scored = useAsked(
    (signal) => server.score({ task: result!.task, language: result!.language, program: program!, reward: result!.report.reward.name }, signal),
    result && step.result,
  );
  const mesh = scored.of === step.result ? (scored.value?.mesh ?? null) : null;
  const shown = useMemo((): Shown[] => (mesh ? [{ mesh, look: "part", pane: 0 }] : []), [mesh]);
  const [link, setLink] = useState("#/playground");
  useEffect(() => {
    if (!result || program === null) return;
    pack(program).then((code) => setLink(address("playground", { task: result.task, language: result.language, reward: result.report.reward.name, code })));
  }, [result]);
  if (asked.refusal) return <Notice refusal={asked.refusal} />;
  return (
    <>
      <div class="repair">
        <div class="stage panel"><Solids shown={shown} limit={1} subject={`${step.result}|${mesh !== null}`} label={`The solid of step ${step.step}`}>
          {scored.of === step.result && scored.value && !mesh && <p class="stage-note middle">gives no solid</p>}
        </Solids></div>
        <section class="panel block">
          <h2>Step {step.step}</h2>
          <p class="facts">
            <span class={`chip ${step.outcome === "ok" ? "good" : "bad"}`}>{words(step.outcome)}</span>
            <span class="chip">{step.mode}</span>
            <span class="number">paid {score(step.reward)} · {time(step.elapsed_ms)}</span>
          </p>
          {result && <Terms reward={result.report.reward} />}
          {result && <details><summary>What the model was told</summary><pre class="code">{result.report.feedback}</pre></details>}
          <p class="more"><a class="button" href={link}>Open in the playground</a></p>
        </section>
      </div>
      {result && program !== null && (
        <section class="panel steps-editor stored" aria-label="Program">
          <Editor key={step.result} text={program} language={result.language} label="Program" readOnly findings={result.report.diagnostics} />
        </section>
      )}
    </>
  );
}
