import { useEffect, useRef, useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { drafts } from "../../data/drafts";
import { server } from "../../data/server";
import { pack, unpack } from "../../data/share";
import { time, words } from "../../format";
import { address, settle } from "../../route";
import type { Catalog, Language } from "../../types";
import { AskedList, metOf } from "../../ui/Asked";
import { Icon } from "../../ui/Icon";
import { later } from "../../ui/later";
import { Notice } from "../../ui/Notice";
import { Segments } from "../../ui/Segments";
import { Terms } from "../../ui/Terms";
import { copy } from "../../ui/toast";
import type { Viewer } from "../../viewer/viewer";
import { Downloads } from "./Downloads";
import { Findings } from "./Findings";
import type { Mode } from "./Part";
import { Prompt } from "./Prompt";
import { Score } from "./Score";
import { nextOf, TaskPicker } from "./TaskPicker";
import { Writer } from "./Writer";

const Editor = later(async () => (await import("../../editor/Editor")).Editor, "editor");
const Part = later(async () => (await import("./Part")).Part, "stage panel");

/** Long enough not to score every letter, short enough to feel at once. */
const WAIT: Record<Language, number> = { openscad: 220, cadquery: 700 };
const FIRST_TASK = "flanged-washer@1/train/0/0";

interface Props {
  catalog: Catalog;
  values: URLSearchParams;
}

/** Write a program, see its solid, read what it earns. */
export function Playground({ catalog, values }: Props) {
  const id = values.get("task") ?? catalog.families.find((family) => FIRST_TASK.startsWith(`${family.id}/`))?.example ?? FIRST_TASK;
  const isProduct = catalog.products.some((product) => product.id === id);
  const language = (values.get("language") ?? (isProduct ? "cadquery" : "openscad")) as Language;
  const reward = values.get("reward") ?? catalog.default_reward;
  const packed = values.get("code");

  const task = useAsked((signal) => server.task(id, language, signal), `${id}|${language}`);
  const asked = useAsked(() => server.reference(id), id);
  const reference = asked.of === id ? asked.value : null;
  const detail = task.of === `${id}|${language}` ? task.value : null;

  const [program, setProgram] = useState<{ of: string; text: string } | null>(null);
  const key = `${id}|${language}`;
  const text = program?.of === key ? program.text : null;
  useEffect(() => {
    if (!detail || (text !== null && !packed)) return;
    const begin = (shared: string | null): void =>
      setProgram({ of: key, text: shared ?? drafts.get(id, language) ?? detail.starter });
    if (packed) {
      unpack(packed).then((shared) => {
        begin(shared);
        settle("playground", { task: id, language, reward });
      });
    } else begin(null);
  }, [detail, key, packed]);

  const attempt = text === null ? null : { task: id, language, program: text, reward };
  const scoring = useAsked((signal) => server.score(attempt!, signal), attempt && JSON.stringify(attempt), WAIT[language]);
  const scored = scoring.value?.report.task === id && scoring.value.report.language === language ? scoring.value : null;
  const report = scored?.report ?? null;

  // The last solid stays in view while a program that is being typed gives none.
  const solid = useRef<{ of: string; scored: NonNullable<typeof scored> } | null>(null);
  if (scored?.mesh) solid.current = { of: key, scored };
  const visible = solid.current?.of === key ? solid.current.scored : scored;

  const [mode, setMode] = useState<Mode>("overlay");
  const viewer = useRef<Viewer | null>(null);
  const editor = useRef<{ goTo(line: number): void } | null>(null);

  const go = (next: Record<string, string | undefined>): void => {
    location.hash = address("playground", { task: id, language: values.get("language") ?? undefined, reward: values.get("reward") ?? undefined, ...next });
  };
  const write = (next: string): void => {
    setProgram({ of: key, text: next });
    drafts.set(id, language, next);
  };
  const restart = (): void => {
    if (!detail) return;
    drafts.set(id, language, null);
    setProgram({ of: key, text: detail.starter });
  };
  const share = async (): Promise<void> => {
    if (text === null) return;
    const link = new URL(address("playground", { task: id, language, reward, code: await pack(text) }), location.href);
    await copy(link.href, "Link copied");
  };
  const next = nextOf(id);

  return (
    <div class="playground">
      <h1 class="hidden">Playground</h1>
      <section class="panel task" aria-label="Task">
        <div class="row">
          <TaskPicker catalog={catalog} id={id} onChange={(task) => go({ task, language: undefined })} />
          <button type="button" class="icon" title="Another part of this kind" aria-label="Another part of this kind" disabled={!next} onClick={() => next && go({ task: next })}><Icon name="dice" /></button>
          <Segments label="Language" value={language} onChange={(value) => go({ language: value })} options={catalog.languages.map(({ name, title }) => ({ value: name, title}))} />
        </div>
        {task.refusal && !detail ? <Notice refusal={task.refusal} /> : detail ? <Prompt text={detail.prompt} /> : <p class="prompt" />}
        <p class="facts">
          <code>{id}</code>
          {detail?.level && <span class="chip">level {detail.level}</span>}
          {detail?.frame && <span class="chip" title="Whether the place of the part matters">{words(detail.frame)}</span>}
        </p>
      </section>

      <section class="panel program" aria-label="Program">
        <header>
          <h2>Program</h2>
          <span class="muted">{report && time(report.timing.total_ms)}{report?.timing.cached && ", from the cache"}</span>
          <div class="end">
            {catalog.model && <Writer model={catalog.model} attempt={attempt} onWrite={write} />}
            <button type="button" class="plain icon" title="Begin again" aria-label="Begin again" onClick={restart}><Icon name="undo" /></button>
            <button type="button" class="plain icon" title="Copy a link to this program" aria-label="Copy a link to this program" onClick={share}><Icon name="link" /></button>
            <Downloads attempt={attempt} viewer={viewer} ready={scored?.mesh != null} />
          </div>
        </header>
        {text === null ? <div class="editor" /> : (
          <Editor text={text} language={language} label="Program" onChange={write} findings={report?.diagnostics ?? NONE} handle={(made) => (editor.current = made)} />
        )}
        {report && <Findings findings={report.diagnostics} onGo={(line) => editor.current?.goTo(line)} />}
      </section>

      <Part task={id} scored={visible} reference={reference?.mesh ?? null} mode={mode} onMode={setMode} stale={scored !== null && scored.mesh === null} busy={scoring.busy} handle={(made) => (viewer.current = made)} />

      <section class="panel reward" aria-label="Reward" aria-live="polite" aria-busy={scoring.busy}>
        <header>
          <h2>Reward</h2>
          <select aria-label="Reward definition" value={reward} onChange={(event) => go({ reward: event.currentTarget.value })}>
            {catalog.rewards.map(({ name }) => <option key={name}>{name}</option>)}
          </select>
        </header>
        {scoring.refusal ? <Notice refusal={scoring.refusal} /> : <Score report={report} />}
        {report && <Terms reward={report.reward} />}
        {report && (
          <details>
            <summary>What a model is told</summary>
            <pre class="code">{report.feedback}</pre>
          </details>
        )}
      </section>

      <section class="panel asked-for" aria-label="Requirements">
        <header>
          <h2>Asked for</h2>
          <span class="muted number">{report && metOf(report)}</span>
        </header>
        {report && reference && <AskedList report={report} reference={reference.measures} />}
      </section>
    </div>
  );
}

const NONE: never[] = [];
