import { grade, score, words } from "../format";
import type { RewardReport } from "../types";

/** A reward, term by term: how well each was met, and what that pays. */
export function Terms({ reward }: { reward: RewardReport }) {
  const closed = Object.entries(reward.gates).filter(([, open]) => !open).map(([name]) => words(name));
  const terms = Object.entries(reward.terms).sort(([a], [b]) => (reward.weights[b] ?? 0) - (reward.weights[a] ?? 0));
  return (
    <div class="terms">
      {closed.length > 0 && <p class="chip poor">nothing is paid: not {closed.join(", not ")}</p>}
      {terms.map(([name, value]) => {
        const weight = reward.weights[name] ?? 0;
        return (
          <div class="term" key={name}>
            <span>{words(name)}</span>
            <span class="paid number mono">{score(value)} × {weight.toFixed(2)}</span>
            <div class="track" role="meter" aria-label={words(name)} aria-valuemin={0} aria-valuemax={1} aria-valuenow={value}>
              <i class={grade(value)} style={{ width: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
