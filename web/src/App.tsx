import { useEffect, useRef, useState } from "preact/hooks";
import { useAsked } from "./data/asked";
import { apiKey, server } from "./data/server";
import { useRoute, type View, VIEWS } from "./route";
import { choose, useTheme } from "./theme";
import { Icon } from "./ui/Icon";
import { later } from "./ui/later";
import { Notice } from "./ui/Notice";
import { Playground } from "./views/playground/Playground";
import logo from "./logo.svg";

const TITLES: Record<View, string> = {
  playground: "Playground",
  repair: "Repair loop",
  gallery: "Gallery",
  episodes: "Episodes",
  rewards: "Rewards",
  api: "API",
};

const ROOMS = {
  repair: later(async () => (await import("./views/repair/Repair")).RepairLoop, "page"),
  gallery: later(async () => (await import("./views/gallery/Gallery")).Gallery, "page"),
  episodes: later(async () => (await import("./views/episodes/Episodes")).Episodes, "page"),
  rewards: later(async () => (await import("./views/rewards/Rewards")).Rewards, "page"),
  api: later(async () => (await import("./views/api/Api")).Api, "page"),
};

/** The bar on top and one view below it. */
export function App() {
  const { view, values } = useRoute();
  const [tries, setTries] = useState(0);
  const catalog = useAsked(() => server.catalog(), `catalog ${tries}`);
  const theme = useTheme();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${TITLES[view]} · CADForge`;
    // A reader who follows a tab by keyboard goes on in what it shows, from its top.
    if (!first.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [view]);

  const Room = view === "playground" ? Playground : ROOMS[view];
  return (
    <>
      <header class="bar">
        <a class="brand" href="#/playground"><img src={logo} width="24" height="24" alt="" />CADForge</a>
        <nav class="tabs" aria-label="Views">
          {VIEWS.map((name) => <a key={name} href={`#/${name}`} aria-current={name === view ? "page" : undefined}>{TITLES[name]}</a>)}
        </nav>
        <div class="end">
          <span class="version">{catalog.value?.version}</span>
          <button type="button" class="plain icon" aria-label={theme === "dark" ? "Light colours" : "Dark colours"} title={theme === "dark" ? "Light colours" : "Dark colours"} onClick={() => choose(theme === "dark" ? "light" : "dark")}>
            <Icon name={theme === "dark" ? "sun" : "moon"} />
          </button>
        </div>
      </header>
      <main ref={main} tabIndex={-1}>
        {catalog.value ? <Room catalog={catalog.value} values={values} /> : catalog.refusal && (
          <div class="page">
            {catalog.refusal.status === 401 ? <AskKey then={() => setTries(tries + 1)} /> : (
              <>
                <Notice refusal={catalog.refusal} />
                <p><button type="button" onClick={() => setTries(tries + 1)}>Try again</button></p>
              </>
            )}
          </div>
        )}
      </main>
    </>
  );
}

/** A server that others can reach asks for its key. It stays in this tab. */
function AskKey({ then }: { then: () => void }) {
  const [key, setKey] = useState("");
  const send = (event: Event): void => {
    event.preventDefault();
    apiKey.set(key);
    then();
  };
  return (
    <form class="panel ask-key" onSubmit={send}>
      <h2>This server asks for its key</h2>
      <p class="muted">Whoever runs it has set <code>api_key</code>. The key stays in this tab.</p>
      <input type="password" aria-label="Key" autocomplete="off" value={key} onInput={(event) => setKey(event.currentTarget.value)} />
      <button type="submit" class="primary">Go on</button>
    </form>
  );
}
