import { useEffect, useState } from "preact/hooks";

export const VIEWS = ["playground", "repair", "gallery", "episodes", "rewards", "api"] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  values: URLSearchParams;
}

/** `#/repair?task=…` */
export function read(hash: string): Route {
  const [path = "", values = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const view = VIEWS.find((known) => known === path) ?? "playground";
  return { view, values: new URLSearchParams(values) };
}

export function address(view: View, values: Record<string, string | undefined> = {}): string {
  const known = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
  // A slash, an at sign and a comma mean nothing in this place, and ids are easier to read with them.
  const text = new URLSearchParams(known).toString().replaceAll("%2F", "/").replaceAll("%40", "@");
  return `#/${view}${text ? `?${text}` : ""}`;
}

/** Notes where the reader is, without a new entry in the history. */
export const settle = (view: View, values: Record<string, string | undefined>): void =>
  history.replaceState(null, "", address(view, values));

export function useRoute(): Route {
  const [route, setRoute] = useState(() => read(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(read(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}
