import { useEffect, useState } from "preact/hooks";
import { isAbort, Refusal } from "./server";

export interface Asked<T> {
  value: T | null;
  /** The key that `value` answers. */
  of: string | null;
  refusal: Refusal | null;
  /** Whether `value` answers an earlier question. */
  busy: boolean;
}

const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal(0, "page", error instanceof Error ? error.message : String(error));

/**
 * Asks whenever `key` changes, `wait` milliseconds after it did so for the last time. A newer question ends
 * the older one, so that no late answer stands beside a question that it does not belong to. The last value
 * stays until the next one is there.
 */
export function useAsked<T>(ask: (signal: AbortSignal) => Promise<T>, key: string | null, wait = 0): Asked<T> {
  const [state, setState] = useState<Asked<T>>({ value: null, of: null, refusal: null, busy: key !== null });
  useEffect(() => {
    if (key === null) return;
    const ended = new AbortController();
    setState((now) => ({ ...now, busy: true }));
    const timer = setTimeout(() => {
      ask(ended.signal).then(
        (value) => ended.signal.aborted || setState({ value, of: key, refusal: null, busy: false }),
        (error: unknown) => {
          if (ended.signal.aborted || isAbort(error)) return;
          setState((now) => ({ ...now, refusal: asRefusal(error), busy: false }));
        },
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [key]);
  return state;
}
