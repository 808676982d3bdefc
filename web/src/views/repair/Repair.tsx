import { useEffect, useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { Refusal, server } from "../../data/server";
import { sentence, signed, words } from "../../format";
import { address } from "../../route";
import type { Catalog, Language } from "../../types";
import { Editor } from "../../editor/Editor";
import { Icon } from "../../ui/Icon";
import { Notice } from "../../ui/Notice";
import { Segments } from "../../ui/Segments";
import { copy } from "../../ui/toast";
import { TaskPicker } from "../playground/TaskPicker";
import { Metrics } from "./Metrics";
import { scoredOf, type Step, useRuns } from "./runs";
import { RepairSolids } from "./Solids";
import { Trace } from "./Trace";

const FIRST = "flanged-washer@1/train/0/0";

/** A weak program, its repair, and what the repair gains. */
export function RepairLoop({ catalog, values }: { catalog: Catalog; values: URLSearchParams }) {
  const id = values.get("task") ?? FIRST;
  const product = catalog.products.some((one) => one.id === id);
  const language = (values.get("language") ?? (product ? "cadquery" : "openscad")) as Language;
  const usual = product && catalog.rewards.some(({ name }) => name === "cadforge-fast") ? "cadforge-fast" : catalog.default_reward;
  const reward = values.get("reward") ?? usual;
  const key = `${id}|${language}`;

  const asked = useAsked((signal) => server.repairs(id, language, signal), key);
  const programs = asked.of === key ? asked.value : null;
  const [loop, setLoop] = useState<{ of: string; steps: Step[] } | null>(null);
  const [auto, setAuto] = useState(true);
  const [started, setStarted] = useState("");
  const [chosen, setChosen] = useState(1);

  useEffect(() => {
    if (!programs) return;
    const weak = ["weak", "seed"].map((wanted) => programs.find(({ name }) => name === wanted)).find((one) => one) ?? programs[0];
    const right = programs.find(({ name }) => name === "reference");
    setLoop({ of: key, steps: [weak, right].filter((one) => one !== undefined) });
    setChosen(1);
  }, [programs]);

  const steps = loop?.of === key ? loop.steps : [];
  const { runs, busy } = useRuns(id, language, reward, steps, steps.length > 0 && (auto || started === key));
  const at = Math.min(chosen, steps.length - 1);
  const before = scoredOf(runs[at === 0 ? 0 : at - 1]);
  const after = scoredOf(runs[at]);
  const first = scoredOf(runs[0])?.report ?? null;
  const gain = before && after && at > 0 ? after.report.reward.total - before.report.reward.total : null;
  const refusal = runs.find((run): run is Refusal => run instanceof Refusal) ?? asked.refusal;

  const go = (next: Record<string, string | undefined>): void => {
    location.hash = address("repair", { task: id, reward: values.get("reward") ?? undefined, ...next });
  };
  const change = (index: number, step: Step): void => {
    setLoop({ of: key, steps: steps.map((old, place) => (place === index ? step : old)) });
  };
  const add = (): void => {
    const last = steps[steps.length - 1];
    if (!last) return;
    setLoop({ of: key, steps: [...steps, { name: "own", program: last.program }] });
    setChosen(steps.length);
  };
  const current = steps[at];

  return (
    <div class="page">
      <header>
        <div>
          <h1>Repair loop</h1>
          <p>A program that is not right yet, its repair, and what the repair earns: the step that a model learns from. Change any step, or add your own.</p>
        </div>
        <div class="tools">
          <TaskPicker catalog={catalog} id={id} onChange={(task) => go({ task })} />
          <Segments label="Language" value={language} options={catalog.languages.map(({ name, title }) => ({ value: name, title }))} onChange={(value) => go({ language: value })} />
          <select aria-label="Reward definition" value={reward} onChange={(event) => go({ language, reward: event.currentTarget.value })}>
            {catalog.rewards.map(({ name }) => <option key={name}>{name}</option>)}
          </select>
          <button type="button" aria-pressed={auto} onClick={() => setAuto(!auto)} title="Score whenever something changes">Auto-run</button>
          {!auto && <button type="button" class="primary" onClick={() => setStarted(key)}><Icon name="play" />Run</button>}
        </div>
      </header>
      {refusal && <Notice refusal={refusal} />}
      <div class="repair">
        <RepairSolids
          before={at === 0 ? null : (before?.mesh ?? null)}
          after={after?.mesh ?? null}
          names={at === 0 ? ["nothing before", words(current?.name ?? "")] : [words(steps[at - 1]?.name ?? "weak seed"), words(current?.name ?? "repaired")]}
          subject={key}
          busy={busy}
        />
        <div class="side">
          <div class="panel gain" aria-live="polite">
            <output class={`number ${gain === null ? "" : gain >= 0 ? "good-text" : "bad-text"}`} data-gain={gain ?? undefined}>{gain === null ? "–" : signed(gain)}</output>
            <span class="muted">reward gained by step {Math.max(at, 1)}</span>
          </div>
          <Metrics before={at > 0 ? (before?.report ?? null) : first} after={after?.report ?? null} />
          <section class="panel block">
            <h2>Notes</h2>
            {after ? (after.report.reward.notes?.length ? <ul>{after.report.reward.notes.map((note) => <li key={note}>{sentence(note)}</li>)}</ul> : <pre class="code">{after.report.feedback}</pre>) : <p class="muted">None yet.</p>}
          </section>
        </div>
        <div style={{ gridColumn: "1 / -1" }}>
          <Trace steps={steps} runs={runs} chosen={at} onChoose={setChosen} />
        </div>
        {current && programs && (
          <section class="panel steps-editor" aria-label={`Program of step ${at}`}>
            <header>
              <h2>Step {at}</h2>
              <select aria-label="Program" value={programs.some(({ program }) => program === current.program) ? current.name : ""} onChange={(event) => {
                const found = programs.find(({ name }) => name === event.currentTarget.value);
                if (found) change(at, found);
              }}>
                <option value="" disabled>own</option>
                {programs.map(({ name }) => <option key={name} value={name}>{words(name)}</option>)}
              </select>
              <button type="button" style={{ marginLeft: "auto" }} onClick={add}><Icon name="plus" />Step</button>
            </header>
            <Editor key={`${key}${at}`} text={current.program} language={language} label={`Program of step ${at}`} onChange={(program) => change(at, { name: "own", program })} findings={after?.report.diagnostics ?? NONE} />
          </section>
        )}
        <section class="panel block">
          <h2>Reward of step {at}</h2>
          {after ? (
            <div class="codebox">
              <button type="button" class="icon" aria-label="Copy" onClick={() => copy(JSON.stringify(after.report.reward, null, 2))}><Icon name="copy" /></button>
              <pre class="code">{JSON.stringify(after.report.reward, null, 2)}</pre>
            </div>
          ) : <p class="muted">None yet.</p>}
        </section>
      </div>
    </div>
  );
}

const NONE: never[] = [];
