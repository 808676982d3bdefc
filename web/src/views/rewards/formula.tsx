import { words } from "../../format";
import type { RewardDefinition } from "../../types";

const HUES = [212, 22, 158, 280, 44, 330, 190, 90];

/** The same colour for the same term, whatever the definition. */
const known: string[] = [];
function colour(name: string): string {
  if (!known.includes(name)) known.push(name);
  const index = known.indexOf(name);
  return `hsl(${HUES[index % HUES.length]} ${index < HUES.length ? 58 : 34}% 55%)`;
}

const CURVES: Record<string, string> = {
  identity: "The sum is the total.",
  baseline: "A trivial answer (the bounding box, a cylinder, the hull) earns at most 0.3: the total counts from there.",
  strict: "A build earns 0.15 + 0.85 · sum, a failure −1 to −0.05.",
  dense: "A failure earns −0.20 + 0.60 · what its text alone shows.",
  gain: "The sum, less that of the program before.",
};

/** A definition as a bar of its weights, and in words. */
export function Formula({ definition }: { definition: RewardDefinition }) {
  const terms = definition.terms.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const [low, high] = definition.range;
  return (
    <>
      <div class="formula" aria-hidden="true">{terms.map(({ name, weight }) => <i key={name} title={words(name)} style={{ flexGrow: weight * 100, background: colour(name) }} />)}</div>
      <ul class="weights">
        {terms.map(({ name, weight, metric }) => (
          <li key={name} style={{ display: "contents" }}>
            <i style={{ background: colour(name) }} />
            <span>{words(name)}{metric !== name && <span class="muted"> · measured as {words(metric)}</span>}</span>
            <span class="number mono">{weight.toFixed(2)}</span>
          </li>
        ))}
      </ul>
      <p class="muted">
        {CURVES[definition.curve] ?? `Its curve is called ${definition.curve}.`} From {low} to {high}; {definition.floor} unless {definition.gates.map(words).join(" and ")}.
      </p>
    </>
  );
}
