import { takeApart } from "./frame";
import type {
  Catalog,
  Language,
  Measures,
  Reference,
  Repair,
  Report,
  RewardReport,
  SampleRow,
  Scored,
  TaskDetail,
} from "../types";

/** A request that the server did not serve, in its own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    message: string,
  ) {
    super(message);
  }
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

const KEY = "cadforge.key";

/** The key that a server beyond loopback asks for. */
export const apiKey = {
  get: (): string | null => sessionStorage.getItem(KEY),
  set: (key: string): void => sessionStorage.setItem(KEY, key),
};

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const key = apiKey.get();
  if (key) headers.set("authorization", `Bearer ${key}`);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new Refusal(0, "unreachable", "the server does not answer; is it still running?");
  }
  if (response.ok) return response;
  const words = await response.json().catch(() => ({}));
  const detail = typeof words.detail === "string" ? words.detail : `the server answered ${response.status}`;
  throw new Refusal(response.status, words.kind ?? "refused", detail);
}

const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await ask(path, init)).json() as Promise<T>;

const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
  signal,
});

const query = (values: Record<string, string | number | undefined>): string => {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString();
};

let catalog: Promise<Catalog> | null = null;
const references = new Map<string, Promise<Reference>>();

export interface Attempt {
  task: string;
  language: Language;
  program: string;
  reward: string;
}

export interface EpisodeRow {
  number: number;
  id: string;
  environment: string;
  task: string;
  prompt: string;
  began_ms: number;
  last_ms: number;
  steps: number;
  best: number | null;
  done: boolean;
}

export interface StepRow {
  step: number;
  result: string;
  reward: number;
  total: number;
  outcome: string;
  done: boolean;
  mode: string;
  elapsed_ms: number;
  at_ms: number;
}

export interface StoredResult {
  key: string;
  task: string;
  language: Language;
  answer: string;
  report: Report;
  files: { name: string; media: string; bytes: number }[];
}

/** The routes that this page asks: the public ones, and its own below `/page`. Whatever can be superseded
 * takes a signal. */
export const server = {
  catalog(): Promise<Catalog> {
    catalog ??= json<Catalog>("/page/catalog").catch((error: unknown) => {
      catalog = null;
      throw error;
    });
    return catalog;
  },

  task: (id: string, language?: Language, signal?: AbortSignal): Promise<TaskDetail> =>
    json(`/page/task?${query({ id, language })}`, { signal }),

  repairs: (id: string, language: Language, signal?: AbortSignal): Promise<Repair[]> =>
    json(`/page/repairs?${query({ id, language })}`, { signal }),

  sample: async (split: string, seed: number, start: number, count: number, signal?: AbortSignal): Promise<SampleRow[]> =>
    (await json<{ tasks: SampleRow[] }>(`/v1/tasks?${query({ split, seed, start, count })}`, { signal })).tasks,

  reference(id: string): Promise<Reference> {
    let known = references.get(id);
    if (!known) {
      known = ask(`/page/reference?${query({ id })}`)
        .then((response) => response.arrayBuffer())
        .then((buffer) => {
          const { head, meshes } = takeApart<{ measures: Measures }>(buffer);
          if (!meshes.reference) throw new Refusal(0, "malformed", "the reply holds no reference");
          return { mesh: meshes.reference, measures: head.measures };
        });
      known.catch(() => references.delete(id));
      references.set(id, known);
    }
    return known;
  },

  async score(attempt: Attempt, signal?: AbortSignal): Promise<Scored> {
    const buffer = await (await ask("/page/score", post(attempt, signal))).arrayBuffer();
    const { head, meshes } = takeApart<{ report: Report; deviation_mm: number | null }>(buffer);
    const { report, deviation_mm } = head;
    return { report, deviation_mm, mesh: meshes.candidate ?? null, coloured: meshes.coloured ?? null };
  },

  compare: (attempt: Omit<Attempt, "reward">, signal?: AbortSignal): Promise<{ outcome: string; rewards: RewardReport[] }> =>
    json("/page/compare", post(attempt, signal)),

  /** A program that the configured model writes, or `program` as it mends it. */
  generate: (wanted: Omit<Attempt, "program"> & { program?: string }, signal?: AbortSignal): Promise<{ program: string; model: string }> =>
    json("/page/generate", post(wanted, signal)),

  async file(program: string, language: Language, format: string): Promise<Blob> {
    return (await ask("/v1/render", post({ program, language, format }))).blob();
  },

  episodes: async (before?: number, signal?: AbortSignal): Promise<EpisodeRow[]> =>
    (await json<{ episodes: EpisodeRow[] }>(`/v1/episodes?${query({ before, count: PAGE })}`, { signal })).episodes,

  episode: (number: number, signal?: AbortSignal): Promise<{ episode: EpisodeRow; steps: StepRow[] }> =>
    json(`/v1/episodes/${number}`, { signal }),

  result: (key: string, signal?: AbortSignal): Promise<StoredResult> => json(`/v1/results/${key}`, { signal }),

  /** Whatever an example asks. */
  async raw(path: string, init: RequestInit): Promise<string> {
    return (await ask(path, init)).text();
  },
};

/** Episodes in one reply. */
export const PAGE = 50;
