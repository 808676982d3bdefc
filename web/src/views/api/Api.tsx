import { useState } from "preact/hooks";
import { Refusal, server } from "../../data/server";
import type { Catalog } from "../../types";
import { Icon } from "../../ui/Icon";
import { Segments } from "../../ui/Segments";
import { copy } from "../../ui/toast";
import { curl, type Example, EXAMPLES, python } from "./examples";

type Tongue = "curl" | "python";
const TONGUES = [{ value: "curl", title: "curl" }, { value: "python", title: "Python" }] as const;

/** Requests to copy, that work against this very server. */
export function Api({ catalog }: { catalog: Catalog; values: URLSearchParams }) {
  const [tongue, setTongue] = useState<Tongue>("curl");
  return (
    <div class="page">
      <header>
        <div>
          <h1>API</h1>
          <p>
            Every example works against this server as it stands. All routes: <a href="/docs">/docs</a>, as a document: <a href="/openapi.json">/openapi.json</a>.
            Environments: {catalog.environments.map(({ name, description }, index) => <span key={name}>{index > 0 && ", "}<code title={description}>/env/{name}</code></span>)}.
          </p>
        </div>
        <div class="tools"><Segments label="Written in" value={tongue} onChange={setTongue} options={TONGUES} /></div>
      </header>
      <div class="api">{EXAMPLES.map((example) => <One key={example.title} example={example} tongue={tongue} />)}</div>
    </div>
  );
}

function One({ example, tongue }: { example: Example; tongue: Tongue }) {
  const [reply, setReply] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const text = (tongue === "curl" ? curl : python)(example, location.origin);
  const send = async (): Promise<void> => {
    setBusy(true);
    const init = example.body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(example.body) };
    const said = await server.raw(example.path, init).catch((error: unknown) => (error instanceof Refusal ? error.message : String(error)));
    setReply(pretty(said));
    setBusy(false);
  };
  return (
    <article class="panel">
      <div class="head">
        <h2>{example.title}</h2>
        <span class="method">{example.method}</span>
        <code>{example.path}</code>
        <div class="end">
          <button type="button" onClick={() => copy(text)}><Icon name="copy" />Copy</button>
          <button type="button" class="primary" disabled={busy} onClick={send}><Icon name="play" />Send</button>
        </div>
      </div>
      <p class="muted">{example.text}</p>
      <pre class="code">{text}</pre>
      {reply !== null && <pre class="code" aria-label={`Reply to ${example.title}`} aria-live="polite">{reply}</pre>}
    </article>
  );
}

const LONGEST = 6000;

/** JSON laid out; other text as it is. */
function pretty(text: string): string {
  let laid = text;
  try {
    laid = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Lines of JSON, or a mesh.
  }
  return laid.length > LONGEST ? `${laid.slice(0, LONGEST)}\n…` : laid;
}
