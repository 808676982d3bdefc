import type { Language } from "../types";

const key = (task: string, language: Language): string => `cadforge.draft.${language}.${task}`;
const MOST = 40;

/** What the reader wrote for each task, kept in the browser. */
export const drafts = {
  get(task: string, language: Language): string | null {
    try {
      return localStorage.getItem(key(task, language));
    } catch {
      return null;
    }
  },

  /** `null` forgets. */
  set(task: string, language: Language, program: string | null): void {
    try {
      if (program === null) localStorage.removeItem(key(task, language));
      else {
        const known = Object.keys(localStorage).filter((name) => name.startsWith("cadforge.draft."));
        if (known.length >= MOST && known[0]) localStorage.removeItem(known[0]);
        localStorage.setItem(key(task, language), program);
      }
    } catch {
      // Storage may be denied or full; the text is still in the editor.
    }
  },
};
