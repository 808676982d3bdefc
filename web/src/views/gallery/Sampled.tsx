import { useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { server } from "../../data/server";
import { sentence, words } from "../../format";
import { address } from "../../route";
import { Notice } from "../../ui/Notice";
import { Segments } from "../../ui/Segments";
import { Thumbnail } from "../../ui/Thumbnail";

const SPLITS = ["train", "val", "test"] as const;
const PAGE = 24;
const MOST = 120;

/** Tasks as a trainer draws them: the same for the same seed, everywhere. */
export function Sampled() {
  const [split, setSplit] = useState<(typeof SPLITS)[number]>("train");
  const [seed, setSeed] = useState(0);
  const [count, setCount] = useState(PAGE);
  const rows = useAsked((signal) => server.sample(split, seed, 0, count, signal), `${split} ${seed} ${count}`, 120);
  const command = `cadforge tasks export --split ${split} --seed ${seed} -n ${count}`;
  return (
    <>
      <div class="filters">
        <Segments label="Split" value={split} options={SPLITS.map((value) => ({ value, title: value }))} onChange={setSplit} />
        <label class="field">seed <input type="number" min={0} value={seed} onInput={(event) => setSeed(Math.max(0, Math.trunc(Number(event.currentTarget.value)) || 0))} /></label>
        <code class="muted">{command}</code>
      </div>
      {rows.refusal && <Notice refusal={rows.refusal} />}
      <ul class="cards" aria-busy={rows.busy}>
        {rows.value?.map((row, index) => (
          <li key={row.id}>
            <a class="card panel" href={address("playground", { task: row.id })}>
              <Thumbnail id={row.id} />
              <h2><span class="muted number">{index + 1}</span> {sentence(words(row.family ?? ""))}</h2>
              <p>{row.prompt}</p>
              <code class="muted">{row.id}</code>
            </a>
          </li>
        ))}
      </ul>
      {count < MOST && <p class="more"><button type="button" onClick={() => setCount(count + PAGE)}>More</button></p>}
    </>
  );
}
