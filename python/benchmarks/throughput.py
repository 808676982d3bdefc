"""How fast `score_batch` is beside the command line's `batch`, on the same rows, cores and machine.

    python python/benchmarks/throughput.py --cadforge target/release/cadforge [--rows 4000] [--jobs 2]

Both score every row anew: no two are equal, and no cache is read. Each is run in turn with the other, three
times, in a process of its own; the best run of each counts, and the command's start is not held against it.
Wants a release build of both, and a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import cadforge

IN_PYTHON = """
import json, sys, time, cadforge
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
cadforge.score_batch([{"program": "cube(1);", "task": rows[0]["task"]}])
began = time.perf_counter()
results = cadforge.score_batch(rows, threads=int(sys.argv[2]))
print(time.perf_counter() - began, sum(result["reward"] for result in results))
"""


def rows(count: int) -> Iterator[dict]:
    """Right, nearly right and broken answers to tasks of all levels, as a model in training gives them."""
    tasks = cadforge.sample_tasks(64)
    for number in range(count):
        task = tasks[number % len(tasks)]
        kinds = (
            f"{task.reference}\n// {number}",
            f"scale([1, 1, {1 + number / 10_000}]) {{ {task.reference} }}",
            f"cube([{number % 97 + 1}, 20, {number / 7 + 1}]);",
            f"cube([{number}, 20",
        )
        text = f"Here it is.\n\n```openscad\n{kinds[number % 4]}\n```\n"
        yield {"id": number, "task": task.id, "completion": text}


def by_command(cadforge_cli: str, source: Path, target: Path, jobs: int) -> tuple[float, float]:
    """Seconds and the sum of the rewards."""
    command = [cadforge_cli, "--home", str(target.parent), "batch", str(source), "-o", str(target)]
    began = time.perf_counter()
    subprocess.run(
        [*command, "--restart", "--no-cache", "--jobs", str(jobs)], check=True, capture_output=True
    )
    took = time.perf_counter() - began
    lines = target.read_text(encoding="utf-8").splitlines()
    return took, sum(json.loads(line)["report"]["reward"]["total"] for line in lines)


def in_python(source: Path, jobs: int) -> tuple[float, float]:
    """Seconds and the sum of the rewards."""
    command = [sys.executable, "-c", IN_PYTHON, str(source), str(jobs)]
    seconds, total = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(total)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cadforge", required=True, help="the command")
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "rows.jsonl"), Path(folder, "reports.jsonl")
        source.write_text("".join(json.dumps(row) + "\n" for row in rows(args.rows)), encoding="utf-8")
        empty = Path(folder, "empty.jsonl")
        empty.write_text("")
        start = min(by_command(args.cadforge, empty, target, args.jobs)[0] for _ in range(3))
        command, python = [], []
        for _ in range(3):
            command.append(by_command(args.cadforge, source, target, args.jobs))
            python.append(in_python(source, args.jobs))
    sums = {round(total, 6) for _, total in command + python}
    assert len(sums) == 1, f"the doors do not agree: {sums}"
    ours, theirs = min(python)[0], min(command)[0] - start
    print(f"{args.rows} rows on {args.jobs} threads")
    print(f"command  {args.rows / theirs:8.0f} rows/s")
    print(f"python   {args.rows / ours:8.0f} rows/s")
    print(f"ratio    {theirs / ours:8.2f}")


if __name__ == "__main__":
    main()
