import { score, signed, words } from "../../format";
import type { Report } from "../../types";

const USUAL = ["build", "editability", "semantic_parts"];

/** Build, reward, editability and semantic parts where a definition has them, else what it pays most for. */
function names(report: Report): string[] {
  const { terms, weights } = report.reward;
  if (USUAL.every((name) => name in terms)) return USUAL;
  return Object.keys(terms).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, 3);
}

/** Four numbers of the repaired program, each with what it gained. */
export function Metrics({ before, after }: { before: Report | null; after: Report | null }) {
  const shown: [string, number | undefined, number | undefined][] = after
    ? [["reward", before?.reward.total, after.reward.total], ...names(after).map((name): [string, number | undefined, number] => [name, before?.reward.terms[name], after.reward.terms[name] ?? 0])]
    : ["reward", "build", "editability", "semantic"].map((name) => [name, undefined, undefined]);
  return (
    <dl class="panel metrics">
      {shown.map(([name, was, is]) => {
        const gain = was === undefined || is === undefined ? null : is - was;
        return (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd class="number">
              {is === undefined ? "–" : score(is)}{" "}
              {gain !== null && Math.abs(gain) > 5e-4 && <small class={gain > 0 ? "good-text" : "bad-text"}>{signed(gain)}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
