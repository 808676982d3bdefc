import { useEffect, useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { isAbort, server } from "../../data/server";
import { Editor } from "../../editor/Editor";
import { grade, score, words } from "../../format";
import { address } from "../../route";
import type { Catalog, RewardReport } from "../../types";
import { Notice } from "../../ui/Notice";
import { TaskPicker } from "../playground/TaskPicker";
import { type Probe, probes } from "./cheats";
import { Formula } from "./formula";

const FIRST = "flanged-washer@1/train/0/0";

/** What each definition pays for, and what it pays for cheats. */
export function Rewards({ catalog, values }: { catalog: Catalog; values: URLSearchParams }) {
  const id = values.get("task") ?? FIRST;
  const repairs = useAsked((signal) => server.repairs(id, "openscad", signal), id);
  const reference = useAsked(() => server.reference(id), id);
  const ready = repairs.of === id && reference.of === id;
  const known = ready && repairs.value && reference.value ? probes(repairs.value, reference.value.measures) : [];
  const definitions = [...catalog.rewards].sort((a, b) => Number(b.name === catalog.default_reward) - Number(a.name === catalog.default_reward));
  return (
    <div class="page">
      <header>
        <div>
          <h1>Rewards</h1>
          <p>A definition is data: gates, terms and weights. The first is the one to train with; the others are kept so that published figures can be checked.</p>
        </div>
      </header>
      <div class="definitions">
        {definitions.map((definition) => (
          <article key={definition.name} class="panel definition">
            <div class="name">
              <h2>{definition.name}</h2>
              {definition.name === catalog.default_reward && <span class="chip good">default</span>}
            </div>
            <p>{definition.summary}</p>
            <Formula definition={definition} />
            {definition.text && <details><summary class="muted">As it is written</summary><pre class="code">{definition.text}</pre></details>}
          </article>
        ))}
      </div>
      <header class="filters">
        <h2>What each pays</h2>
        <TaskPicker catalog={{ ...catalog, products: [] }} id={id} onChange={(task) => (location.hash = address("rewards", { task }))} />
        <span class="muted">scored by this server, now</span>
      </header>
      {(repairs.refusal ?? reference.refusal) && <Notice refusal={(repairs.refusal ?? reference.refusal)!} />}
      <Table id={id} known={known} names={definitions.map(({ name }) => name)} />
      <header class="filters spaced"><h2>Try one on all of them</h2></header>
      {known[0] && <Try key={id} id={id} first={known.find(({ name }) => name === "its bounding box")?.program ?? known[0].program} />}
    </div>
  );
}

function Table({ id, known, names }: { id: string; known: Probe[]; names: string[] }) {
  const [rows, setRows] = useState(new Map<string, RewardReport[]>());
  useEffect(() => {
    if (known.length === 0) return;
    const ended = new AbortController();
    setRows(new Map());
    (async () => {
      for (const { name, program } of known) {
        const { rewards } = await server.compare({ task: id, language: "openscad", program }, ended.signal);
        setRows((before) => new Map(before).set(name, rewards));
      }
    })().catch((error: unknown) => {
      // What could not be scored stays a dash.
      if (!isAbort(error)) console.warn(error);
    });
    return () => ended.abort();
  }, [id, known.length]);
  return (
    <div class="panel scroll">
      <table>
        <thead><tr><th>Answer</th>{names.map((name) => <th key={name} class="number mono">{words(name)}</th>)}</tr></thead>
        <tbody>
          {known.map(({ name, why }) => (
            <tr key={name}>
              <td>{words(name)} <span class="muted">· {why}</span></td>
              {names.map((column) => <Paid key={column} reward={rows.get(name)?.find((one) => one.name === column)} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Paid({ reward }: { reward: RewardReport | undefined }) {
  if (!reward) return <td class="number muted">–</td>;
  const share = Math.max(0, reward.total);
  return <td class="number"><span class={`paid-cell ${grade(share)}`} style={{ "--share": share }}>{score(reward.total)}</span></td>;
}

function Try({ id, first }: { id: string; first: string }) {
  const [program, setProgram] = useState(first);
  const asked = useAsked((signal) => server.compare({ task: id, language: "openscad", program }, signal), program, 400);
  return (
    <div class="try">
      <div class="panel steps-editor"><Editor text={first} language="openscad" label="A program to try" onChange={setProgram} /></div>
      <div class="panel scroll" aria-live="polite" aria-busy={asked.busy}>
        {asked.refusal && <Notice refusal={asked.refusal} />}
        <table>
          <thead><tr><th>Definition</th><th>Pays</th><th class="number">Total</th></tr></thead>
          <tbody>
            {asked.value?.rewards.map((reward) => (
              <tr key={reward.name}>
                <td class="mono">{reward.name}</td>
                <td style={{ width: "45%" }}><div class="track"><i class={grade(reward.total)} style={{ width: `${Math.max(0, reward.total) * 100}%` }} /></div></td>
                <td class="number">{score(reward.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
