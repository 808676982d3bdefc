import { Refusal } from "../../data/server";
import { grade, score, words } from "../../format";
import { type Run, scoredOf, type Step } from "./runs";

const LONGEST = 140;

/** The first thing that a reader should know about a step. */
function summary(run: Run): string {
  if (run instanceof Refusal) return run.message;
  if (!run) return "being scored …";
  const { report } = run;
  const said = report.diagnostics[0]?.message ?? report.reward.notes?.[0] ?? report.feedback.split("\n")[1] ?? "";
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}

/** The steps of a repair, each with what it earns. */
export function Trace({ steps, runs, chosen, onChoose }: { steps: Step[]; runs: Run[]; chosen: number; onChoose: (index: number) => void }) {
  return (
    <ol class="trace">
      {steps.map((step, index) => {
        const run = runs[index] ?? null;
        const report = scoredOf(run)?.report;
        const [low, high] = report?.reward.range ?? [0, 1];
        const total = report?.reward.total;
        return (
          <li key={index}>
            <button type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              <span class="muted">step {index} · {words(step.name)}</span>
              <span class={`value number ${total === undefined ? "" : `${grade((total - low) / (high - low))}-text`}`}>{total === undefined ? "–" : score(total)}</span>
              {report && <span class={`chip ${report.outcome === "ok" ? "good" : "bad"}`}>{report.outcome === "ok" ? "builds" : words(report.outcome)}</span>}
              <p>{summary(run)}</p>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
