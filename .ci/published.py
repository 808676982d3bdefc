#!/usr/bin/env python3
"""Reproduces the first system's published scores with our engine.

    .ci/published.py ROLLOUTS.jsonl [--cache DIR]

ROLLOUTS has a published program a line: `prompt`, `code`, `code_truncated`,
`reward`. All is scored with backend `openscad`, reward `cad-env` and sampler
`published`, twice:

1. against the program published at 1.00 for the same prompt that fits best:
   how many scores are equal to two decimals;
2. against the references of our own task families, with `--compat`, which
   repeats the first system's label mistakes: the mean absolute error.

A tool to be run by hand, for its data is not part of the repository. Ends with
status 1 when fewer than 98 % are equal or the mean error is above 0.006.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from oracle import OpenScad

EQUAL_SHARE, MEAN_ERROR = 98.0, 0.006
# Published scores are rounded; the slack is for printing them in decimals.
HALF_A_HUNDREDTH = 0.005 + 1e-9


def main() -> int:
    options = arguments()
    prompts = published(options.rollouts)
    with tempfile.TemporaryDirectory() as folder:
        scorer = Scorer(options.cadforge, options.jobs, Path(folder))
        equal = against_programs(prompts, OpenScad(options.cache), scorer)
        error = against_families(prompts, scorer)
    return 0 if equal >= EQUAL_SHARE and error <= MEAN_ERROR else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rollouts", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("target/openscad-cache"))
    parser.add_argument("--cadforge", default="target/release/cadforge")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    return parser.parse_args()


def published(path: Path) -> dict[str, dict[str, float]]:
    """Prompt → program → reward, for the programs that were published whole."""
    prompts = defaultdict(dict)
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["code"] and not row["code_truncated"]:
            prompts[row["prompt"]].setdefault(row["code"], row["reward"])
    return dict(prompts)


class Scorer:
    """Scores many rows in one run of `cadforge batch`."""

    def __init__(self, cadforge: str, jobs: int, folder: Path):
        self.cadforge, self.jobs, self.folder = cadforge, jobs, folder

    def reference(self, program: str) -> str:
        name = hashlib.sha256(program.encode()).hexdigest()[:20]
        path = self.folder / f"{name}.scad"
        path.write_text(program)
        return str(path)

    def task_id(self, prompt: str) -> str | None:
        """The address of the task with these words, if a family has them."""
        command = [self.cadforge, "tasks", "find", prompt, "--json"]
        done = subprocess.run(command, capture_output=True)
        return json.loads(done.stdout)["id"] if done.returncode == 0 else None

    def totals(self, rows: list[dict], *flags: str) -> list[float]:
        rows_in, rows_out = self.folder / "in.jsonl", self.folder / "out.jsonl"
        with rows_in.open("w") as file:
            for number, row in enumerate(rows):
                full = {"id": str(number), "language": "openscad", **row}
                file.write(json.dumps(full) + "\n")
        command = [self.cadforge, "batch", rows_in, "-o", rows_out, "--restart"]
        command += ["--reward", "cad-env", "--backend", "openscad"]
        command += ["--sampler", "published", "--no-cache", "--jobs", str(self.jobs)]
        subprocess.run([*command, *flags], check=True, stderr=subprocess.DEVNULL)
        written = [json.loads(line) for line in rows_out.read_text().splitlines()]
        for row in written:
            if "report" not in row:
                sys.exit(f"a row could not be scored: {json.dumps(row)[:400]}")
        return [row["report"]["reward"]["total"] for row in written]


def against_programs(prompts: dict, oracle: OpenScad, scorer: Scorer) -> float:
    rows, places = [], []
    for prompt, rewards in prompts.items():
        # Programs with equal meshes are one reference.
        references = {
            oracle.stl(code).output: code
            for code, reward in rewards.items()
            if reward == 1.0
        }
        for code in references.values():
            path = scorer.reference(code)
            for program, reward in rewards.items():
                rows.append({"program": program, "reference": path})
                places.append((prompt, path, program, reward))
    by_reference = defaultdict(lambda: defaultdict(list))
    for total, (prompt, path, program, reward) in zip(scorer.totals(rows), places):
        by_reference[prompt][path].append((abs(total - reward), total, reward, program))
    compared, equal = 0, 0
    for prompt, references in by_reference.items():
        best = max(references.values(), key=lambda scores: sum(map(is_equal, scores)))
        compared += len(best)
        equal += sum(map(is_equal, best))
        for score in best:
            if not is_equal(score):
                show(prompt, *score)
    share = 100.0 * equal / compared
    without = sum(len(prompts[p]) for p in prompts if p not in by_reference)
    print(f"against programs at 1.00: {equal} of {compared} equal, {share:.2f} %")
    print(f"  ({without} more have no program at 1.00 for their prompt)")
    return share


def is_equal(score: tuple) -> bool:
    return score[0] <= HALF_A_HUNDREDTH


def against_families(prompts: dict, scorer: Scorer) -> float:
    rows, places = [], []
    for prompt, rewards in prompts.items():
        task = scorer.task_id(prompt)
        if task is None:
            print(f"no family has these words: {prompt}")
            return 1.0
        for program, reward in rewards.items():
            rows.append({"program": program, "task": task})
            places.append((prompt, program, reward))
    totals = scorer.totals(rows, "--compat")
    errors = [abs(total - place[2]) for total, place in zip(totals, places)]
    worst = sorted(zip(errors, totals, places), key=lambda entry: -entry[0])
    for error, total, (prompt, program, reward) in worst[:10]:
        show(prompt, error, total, reward, program)
    mean = sum(errors) / len(errors)
    print(f"against our families: mean absolute error {mean:.5f} over {len(errors)}")
    return mean


def show(prompt: str, error: float, total: float, reward: float, program: str) -> None:
    text = " ".join(program.split())[:90]
    print(f"  off by {error:.4f}: {total:.4f} for {reward:.2f}  {prompt[:60]}  {text}")


if __name__ == "__main__":
    sys.exit(main())
