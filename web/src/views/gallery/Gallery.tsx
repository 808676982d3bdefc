import { useMemo, useState } from "preact/hooks";
import { sentence, words } from "../../format";
import { address } from "../../route";
import type { Catalog } from "../../types";
import { Segments } from "../../ui/Segments";
import { Thumbnail } from "../../ui/Thumbnail";
import { Sampled } from "./Sampled";

interface Card {
  id: string;
  title: string;
  text: string;
  level: number;
  product: boolean;
}

const SETS = [
  { value: "kinds", title: "Kinds of parts" },
  { value: "sample", title: "A sampled set" },
] as const;

const difficulty = (card: Card): string => (card.product ? (["", "easy", "medium", "hard"][card.level] ?? "") : card.level === 5 ? "never trained on" : `level ${card.level}`);

/** Everything that can be asked for. */
export function Gallery({ catalog, values }: { catalog: Catalog; values: URLSearchParams }) {
  const set = values.get("set") === "sample" ? "sample" : "kinds";
  return (
    <div class="page">
      <header>
        <div>
          <h1>Gallery</h1>
          <p>Every kind of part and every product that models are asked for. A family draws new dimensions without end; a product is one design.</p>
        </div>
        <div class="tools">
          <Segments label="What is shown" value={set} options={SETS} onChange={(value) => (location.hash = address("gallery", { set: value }))} />
        </div>
      </header>
      {set === "kinds" ? <Kinds catalog={catalog} /> : <Sampled />}
    </div>
  );
}

function Kinds({ catalog }: { catalog: Catalog }) {
  const [text, setText] = useState("");
  const [filter, setFilter] = useState("all");
  const cards = useMemo((): Card[] => [
    ...catalog.families.map(({ example, name, summary, level }) => ({ id: example, title: sentence(words(name)), text: sentence(summary), level, product: false })),
    ...catalog.products.map(({ id, prompt, level }) => ({ id, title: sentence(words(id)), text: prompt, level, product: true })),
  ], [catalog]);
  const ranked = [...cards].sort((a, b) => Number(a.product) - Number(b.product) || a.level - b.level);
  const filters = ["all", ...new Set(ranked.map((card) => difficulty(card))), "products"];
  const wanted = text.trim().toLowerCase();
  const shown = cards.filter((card) =>
    (filter === "all" || filter === difficulty(card) || (filter === "products" && card.product)) && (!wanted || `${card.title} ${card.text}`.toLowerCase().includes(wanted)));
  return (
    <>
      <div class="filters">
        <input type="search" placeholder="Search" aria-label="Search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <div class="chips" role="group" aria-label="Level">
          {filters.map((name) => <button key={name} type="button" class="chip" aria-pressed={filter === name} onClick={() => setFilter(name)}>{name}</button>)}
        </div>
        <span class="muted number" role="status">{shown.length} of {cards.length}</span>
      </div>
      {shown.length === 0 && <p class="empty">Nothing is called that.</p>}
      <ul class="cards">
        {shown.map((card) => (
          <li key={card.id}>
            <a class="card panel" href={address("playground", { task: card.id })} title={card.text}>
              <Thumbnail id={card.id} />
              <h2>{card.title}</h2>
              <p>{card.text}</p>
              <span class="chip">{difficulty(card)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
