/** What the server answers. The report is documented at `cadforge::Report`. */

export type Language = "openscad" | "cadquery";

export interface Place {
  line: number;
  column: number;
  /** First byte of the text in UTF-8. */
  start: number;
  /** One past the last byte. */
  end: number;
}

export interface Finding {
  code: string;
  severity: "error" | "warning";
  place: Place | null;
  message: string;
  hints: string[];
}

export interface RewardReport {
  name: string;
  version: number;
  total: number;
  range: [number, number];
  terms: Record<string, number>;
  weights: Record<string, number>;
  gates: Record<string, boolean>;
  raw: Record<string, number>;
  notes?: string[];
  requirements?: Requirement[];
}

/** How one requirement of a task is met. */
export interface Requirement {
  name: string;
  kind: string;
  score: number;
  /** In words: the name, a colon, and what is not as asked. */
  text: string;
  place: [number, number, number] | null;
  checks: { what: string; measured: number; asked: number; tolerance: number; score: number }[];
}

export interface Measures {
  volume: number;
  area: number;
  min: [number, number, number];
  max: [number, number, number];
  centroid: [number, number, number];
  components: number;
  betti: [number, number, number] | null;
  euler: number;
  watertight: boolean;
  triangles: number;
}

export interface Report {
  version: number;
  task: string;
  language: Language;
  outcome: string;
  reward: RewardReport;
  measures: Measures | null;
  diagnostics: Finding[];
  console: string[];
  feedback: string;
  hashes: Record<string, string>;
  timing: { cached: boolean; build_ms: number; grade_ms: number; total_ms: number };
}

export interface Term {
  name: string;
  weight: number;
  metric: string;
}

export interface RewardDefinition {
  name: string;
  version: number;
  summary: string;
  range: [number, number];
  floor: number;
  gates: string[];
  curve: string;
  terms: Term[];
  text: string | null;
}

export interface FamilyEntry {
  id: string;
  name: string;
  level: number;
  summary: string;
  splits: string[];
  example: string;
}

export interface ProductEntry {
  id: string;
  level: number;
  family: string;
  prompt: string;
  size_mm: [number, number, number];
  hints: string[];
}

export interface Catalog {
  version: string;
  languages: { name: Language; title: string }[];
  families: FamilyEntry[];
  products: ProductEntry[];
  rewards: RewardDefinition[];
  default_reward: string;
  environments: { name: string; description: string }[];
  /** What writes programs, where the server has a model endpoint. */
  model: string | null;
}

export interface TaskDetail {
  id: string;
  language: Language;
  prompt: string;
  level: number | null;
  family: string | null;
  split: string | null;
  kind: "family" | "product";
  parameters: Record<string, number>;
  size_mm: [number, number, number] | null;
  hints: string[];
  frame: string;
  starter: string;
}

export interface Repair {
  name: string;
  program: string;
}

export interface SampleRow {
  id: string;
  prompt: string;
  level: number | null;
  family: string | null;
}

/** A triangle mesh, ready for the graphics card. */
export interface MeshData {
  points: Float32Array;
  triangles: Uint32Array;
  /** Signed distance of each point to the reference in millimetres: positive where there is too much. */
  deviation: Float32Array | null;
}

/** What answers are compared with. */
export interface Reference {
  mesh: MeshData;
  measures: Measures;
}

export interface Scored {
  report: Report;
  mesh: MeshData | null;
  coloured: MeshData | null;
  /** The largest distance to the reference, millimetres; null without a solid. */
  deviation_mm: number | null;
}
