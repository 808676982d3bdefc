"""A baseline for the OpenEnv environments: a chat model that writes a program and repairs it.

    cadforge serve --env cadforge_openscad                     # elsewhere
    python agent.py --url http://127.0.0.1:8000 --model M --api http://127.0.0.1:8001/v1 --key-variable KEY

Without `--model` it answers with a box of the dimensions that the task names: what any model must beat.
Prints a line when an episode starts, after each step, and when it ends:

    [START] task=... env=... model=...
    [STEP] step=1 action="cube([10, 20, 30]);" reward=0.4213 done=false error=null
    [END] success=false steps=1 total=0.4213 rewards=0.4213

Needs openenv and nothing else; any server that speaks the chat completions of OpenAI will do for the model.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import urllib.request
from collections.abc import Callable
from typing import Any

from cadforge_cadquery import CadforgeCadqueryAction, CadforgeCadqueryEnv
from cadforge_openscad import CadforgeOpenscadAction, CadforgeOpenscadEnv

ENVIRONMENTS = {
    "cadforge_openscad": (CadforgeOpenscadEnv, CadforgeOpenscadAction, "openscad"),
    "cadforge_cadquery": (CadforgeCadqueryEnv, CadforgeCadqueryAction, "python"),
}
BOXES = {
    "openscad": "cube([{}, {}, {}], center = true);",
    "python": "import cadquery as cq\nresult = cq.Workplane().box({}, {}, {})",
}

Messages = list[dict[str, str]]


def program_of(reply: str) -> str:
    """The last fenced block, or all of it."""
    blocks = re.findall(r"```[\w-]*\n(.*?)```", reply, re.DOTALL)
    return (blocks[-1] if blocks else reply).strip()


def box(language: str) -> Callable[[Messages], str]:
    """Answers with a box of the three largest numbers that are named."""

    def answer(messages: Messages) -> str:
        found = sorted({float(number) for number in re.findall(r"\d+(?:\.\d+)?", messages[1]["content"])})
        sides = ([10.0, 10.0, 10.0] + [side for side in found if 0 < side < 1000])[-3:]
        return BOXES[language].format(*sides)

    return answer


def model(name: str, api: str, key: str) -> Callable[[Messages], str]:
    """Asks a chat model."""

    def answer(messages: Messages) -> str:
        request = urllib.request.Request(
            f"{api}/chat/completions",
            data=json.dumps({"model": name, "messages": messages}).encode(),
            headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=600) as reply:
            return json.load(reply)["choices"][0]["message"]["content"] or ""

    return answer


def say(tag: str, **fields: Any) -> None:
    """One line, whatever is in the fields."""
    words = []
    for name, value in fields.items():
        if isinstance(value, str) and re.fullmatch(r"[\w@/.:,+-]+", value):
            shown = value
        else:
            shown = f"{value:.4f}" if isinstance(value, float) else json.dumps(value)
        words.append(f"{name}={shown}")
    print(f"[{tag}]", *words, flush=True)


def play(
    env: Any, args: argparse.Namespace, answer: Callable[[Messages], str], asked: dict[str, Any]
) -> float:
    """One episode; what the last program was worth."""
    _, action, language = ENVIRONMENTS[args.env]
    seen = env.reset(max_steps=args.turns, **asked).observation
    say("START", task=seen.task_id, env=args.env, model=args.model or "box")
    rules = "\n".join(seen.constraints)
    messages = [{"role": "system", "content": rules}, {"role": "user", "content": seen.task_brief}]
    rewards: list[float] = []
    total, done = 0.0, False
    while not done:
        reply = answer(messages)
        code = program_of(reply)
        error = None
        try:
            result = env.step(action(code=code or " "))
        except Exception as failure:  # The server's words; the episode is over for us.
            say("STEP", step=len(rewards) + 1, action=code[:60], reward=None, done=True, error=str(failure))
            break
        seen, done = result.observation, bool(result.done)
        rewards.append(float(result.reward or 0.0))
        total = float(seen.reward_json.get("total", 0.0))
        if seen.reward_json.get("outcome") not in (None, "ok"):
            error = seen.reward_json["outcome"]
        say("STEP", step=len(rewards), action=code[:60], reward=rewards[-1], done=done, error=error)
        notes = "\n".join(seen.verifier_notes)
        again = f"{notes}\n\nSend the whole corrected program in one ```{language} block."
        messages += [{"role": "assistant", "content": reply}, {"role": "user", "content": again}]
    listed = ",".join(f"{reward:.4f}" for reward in rewards)
    say("END", success=total >= args.success, steps=len(rewards), total=total, rewards=listed or "none")
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="of the environment")
    parser.add_argument("--env", choices=sorted(ENVIRONMENTS), default="cadforge_openscad")
    parser.add_argument("--model", help="its name; a box without one")
    parser.add_argument("--api", default="http://127.0.0.1:8001/v1", help="where the model is served")
    parser.add_argument("--key-variable", default="OPENAI_API_KEY", help="names the variable with its key")
    parser.add_argument("--task", action="append", help="a task's address; may be said more than once")
    parser.add_argument("--episodes", type=int, default=3, help="how many, by seed, where no task is named")
    parser.add_argument("--turns", type=int, default=3, help="steps of an episode, at most")
    parser.add_argument("--success", type=float, default=0.92, help="what a solved task is worth at least")
    args = parser.parse_args()
    client, _, language = ENVIRONMENTS[args.env]
    key = os.environ.get(args.key_variable, "none")
    answer = model(args.model, args.api, key) if args.model else box(language)
    wanted = [{"task_id": task} for task in args.task or []]
    with client(base_url=f"{args.url}/env/{args.env}").sync() as env:
        worth = [
            play(env, args, answer, asked) for asked in wanted or [{"seed": n} for n in range(args.episodes)]
        ]
    print(f"mean of {len(worth)}: {sum(worth) / len(worth):.4f}", file=sys.stderr)


if __name__ == "__main__":
    main()
