import { useEffect, useState } from "preact/hooks";
import { isAbort, Refusal, server } from "../../data/server";
import type { Language, Scored } from "../../types";

/** A program that is one step of a repair. */
export interface Step {
  name: string;
  program: string;
}

export type Run = Scored | Refusal | null;

const WAIT = 350;

/**
 * Scores every step, one after the other, and again what is changed. Only answers to the programs that are
 * there now count: a newer question ends the older ones.
 */
export function useRuns(task: string, language: Language, reward: string, steps: Step[], go: boolean): { runs: Run[]; busy: boolean } {
  const [known, setKnown] = useState(new Map<string, Scored | Refusal>());
  const keys = steps.map(({ program }) => JSON.stringify([task, language, reward, program]));
  const open = keys.filter((key) => !known.has(key));
  useEffect(() => {
    if (!go || open.length === 0) return;
    const ended = new AbortController();
    const timer = setTimeout(async () => {
      for (const key of open) {
        const [, , , program] = JSON.parse(key) as [string, string, string, string];
        const run = await server.score({ task, language, reward, program }, ended.signal).catch((error: unknown) => {
          if (isAbort(error)) return null;
          return error instanceof Refusal ? error : new Refusal(0, "page", String(error));
        });
        if (ended.signal.aborted || !run) return;
        setKnown((before) => new Map(before).set(key, run));
      }
    }, known.size === 0 ? 0 : WAIT);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [go, open.join()]);
  return { runs: keys.map((key) => known.get(key) ?? null), busy: go && open.length > 0 };
}

export const scoredOf = (run: Run | undefined): Scored | null => (run && !(run instanceof Refusal) ? run : null);
