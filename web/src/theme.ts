import { useEffect, useState } from "preact/hooks";

export type Theme = "light" | "dark";
const KEY = "cadforge.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const changed = new EventTarget();

export function theme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
}

export function choose(next: Theme): void {
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be denied; the choice then holds for this visit.
  }
  changed.dispatchEvent(new Event("change"));
}

export function useTheme(): Theme {
  const [now, setNow] = useState(theme);
  useEffect(() => {
    const follow = (): void => setNow(theme());
    changed.addEventListener("change", follow);
    dark.addEventListener("change", follow);
    return () => {
      changed.removeEventListener("change", follow);
      dark.removeEventListener("change", follow);
    };
  }, []);
  return now;
}
