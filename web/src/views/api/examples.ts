/** One request, as curl, as Python, and to send from here. */
export interface Example {
  title: string;
  text: string;
  method: "GET" | "POST";
  path: string;
  body?: unknown;
  /** Instead of one request with the standard library. */
  python?: (origin: string) => string;
}

const TASK = "flanged-washer@1/train/0/0";
const PROGRAM = "difference() {\n  cylinder(h = 7, r = 40);\n  translate([0, 0, -1]) cylinder(h = 9, r = 8);\n}\n";

export const EXAMPLES: Example[] = [
  {
    title: "Score a program",
    text: "The whole report: outcome, reward by term, measures, diagnostics, and feedback for the model's next turn.",
    method: "POST",
    path: "/v1/score",
    body: { task: TASK, program: PROGRAM },
  },
  {
    title: "Score many",
    text: "Rows in, JSON lines out, in their order and as soon as each is ready. A bad row does not stop the others.",
    method: "POST",
    path: "/v1/score/batch",
    body: { rows: [{ id: 1, task: TASK, program: PROGRAM }, { id: 2, task: TASK, completion: "I cannot do that." }] },
  },
  {
    title: "Draw tasks",
    text: "The same split and seed give the same tasks on every machine.",
    method: "GET",
    path: "/v1/tasks?split=train&seed=0&count=3",
  },
  {
    title: "A solid as a file",
    text: "STL, GLB, PLY, OBJ or OFF; PNG with a view.",
    method: "POST",
    path: "/v1/render",
    body: { program: PROGRAM, format: "off" },
  },
  {
    title: "An OpenEnv episode",
    text: "Any OpenEnv client works. Over HTTP a step is an episode of its own; over the WebSocket an episode has many.",
    method: "POST",
    path: "/env/cadforge_openscad/step",
    body: { action: { code: PROGRAM, task_id: TASK } },
    python: (origin) => `# pip install openenv
from openenv import GenericEnvClient

with GenericEnvClient(base_url="${origin}/env/cadforge_openscad").sync() as env:
    first = env.reset(task_id="${TASK}")
    print(first.observation["task_brief"])
    step = env.step({"code": """${PROGRAM}"""})
    print(step.reward, step.observation["verifier_notes"])
`,
  },
  {
    title: "A reward for OpenRLHF",
    text: "Its remote reward contract: one number for each query.",
    method: "POST",
    path: "/get_reward",
    body: { query: [`\`\`\`openscad\n${PROGRAM}\`\`\``], labels: [TASK] },
  },
  {
    title: "Who serves",
    text: "For load balancers and for clients that look before they leap.",
    method: "GET",
    path: "/health",
  },
];

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export function curl(example: Example, origin: string): string {
  const address = quoted(origin + example.path);
  if (example.method === "GET") return `curl -s ${address}`;
  return `curl -s ${address} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(JSON.stringify(example.body, null, 2))}`;
}

export function python(example: Example, origin: string): string {
  if (example.python) return example.python(origin);
  const address = JSON.stringify(origin + example.path);
  if (example.method === "GET") return `import json, urllib.request\n\nwith urllib.request.urlopen(${address}) as reply:\n    print(json.load(reply))\n`;
  const literal = JSON.stringify(example.body, null, 4);
  return `import json, urllib.request\n\nbody = ${literal}\nrequest = urllib.request.Request(\n    ${address}, json.dumps(body).encode(), {"content-type": "application/json"}\n)\nwith urllib.request.urlopen(request) as reply:\n    print(reply.read().decode())\n`;
}
