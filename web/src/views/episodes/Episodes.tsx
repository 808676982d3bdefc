import { useEffect, useState } from "preact/hooks";
import { useAsked } from "../../data/asked";
import { type EpisodeRow, PAGE, server } from "../../data/server";
import { score } from "../../format";
import { address } from "../../route";
import type { Catalog } from "../../types";
import { Icon } from "../../ui/Icon";
import { Notice } from "../../ui/Notice";
import { Episode } from "./Episode";

const FRESH_MS = 5000;
const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** What the server has stored, to browse and to replay. */
export function Episodes({ values }: { catalog: Catalog; values: URLSearchParams }) {
  const [looks, setLooks] = useState(0);
  const [before, setBefore] = useState<number | undefined>(undefined);
  const asked = useAsked((signal) => server.episodes(before, signal), `${before} ${looks}`);
  useEffect(() => {
    // Episodes come in while the page is open; a hidden page need not ask.
    const timer = setInterval(() => document.visibilityState === "visible" && setLooks((now) => now + 1), FRESH_MS);
    return () => clearInterval(timer);
  }, []);
  const rows = asked.value ?? [];
  const wanted = Number(values.get("number")) || rows[0]?.number || null;
  return (
    <div class="page">
      <header>
        <div>
          <h1>Episodes</h1>
          <p>Every reset and step that a client was answered, with its program, its solid and its reward. They outlast the server.</p>
        </div>
        <div class="tools">
          {before !== undefined && <button type="button" onClick={() => setBefore(undefined)}><Icon name="back" />Newest</button>}
          {rows.length === PAGE && <button type="button" onClick={() => setBefore(rows[rows.length - 1]?.number)}>Older</button>}
        </div>
      </header>
      {asked.refusal && <Notice refusal={asked.refusal} />}
      {asked.value && rows.length === 0 && (
        <p class="empty panel">No client has begun an episode yet. The <a href={address("api")}>API page</a> has one to copy.</p>
      )}
      {rows.length > 0 && (
        <div class="episodes">
          <ol class="panel list scroll" aria-label="Episodes">{rows.map((row) => <Row key={row.number} row={row} chosen={row.number === wanted} />)}</ol>
          {wanted && <Episode key={wanted} number={wanted} />}
        </div>
      )}
    </div>
  );
}

function Row({ row, chosen }: { row: EpisodeRow; chosen: boolean }) {
  return (
    <li>
      <a href={address("episodes", { number: String(row.number) })} aria-current={chosen ? "true" : undefined}>
        <b class="number">#{row.number} · {row.steps} {row.steps === 1 ? "step" : "steps"}</b>
        <span class="number">{row.best === null ? "–" : score(row.best)}</span>
        <small class="mono">{row.task}</small>
        <small>{row.done ? "done" : "open"}</small>
        <small>{row.environment} · {when.format(row.began_ms)}</small>
      </a>
    </li>
  );
}
