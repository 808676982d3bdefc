import { grade, score, words } from "../../format";
import type { Report } from "../../types";

const share = (value: number, [low, high]: [number, number]): number => (value - low) / (high - low);

/** The total, large, with what became of the program. */
export function Score({ report }: { report: Report | null }) {
  const total = report?.reward.total ?? 0;
  const range = report?.reward.range ?? [0, 1];
  const good = grade(share(total, range));
  return (
    <div class="score">
      <output class={`total number ${report ? good : ""}`} data-total={report ? total : undefined}>{report ? score(total) : "–"}</output>
      <div class="score-side">
        <span class="muted number">of {range[1]}{range[0] !== 0 && `, at least ${range[0]}`}</span>
        {report && <span class={`chip ${report.outcome === "ok" ? "good" : "bad"}`}>{report.outcome === "ok" ? "builds" : words(report.outcome)}</span>}
      </div>
      <div class="track whole"><i class={good} style={{ width: `${Math.max(0, Math.min(1, share(total, range))) * 100}%` }} /></div>
    </div>
  );
}
