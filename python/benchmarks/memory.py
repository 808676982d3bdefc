"""Whether memory stays flat while many rows are scored: the resident set after every tenth of them.

python python/benchmarks/memory.py [--rows 100000]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import cadforge


def resident() -> float:
    """MiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("memory: this machine has no /proc")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    args = parser.parse_args()
    tasks = cadforge.sample_tasks(200)
    broken = "cube([1, 2, 3]"
    done, sizes = 0, []
    while done < args.rows:
        window = []
        for number in range(done, done + args.rows // 10):
            program = broken if number % 4 == 3 else tasks[number % len(tasks)].reference
            window.append({"program": f"{program}\n// {number}", "task": tasks[number % len(tasks)]})
        results = cadforge.score_batch(window)
        assert {result["status"] for result in results} == {"scored"}
        done += len(window)
        sizes.append(resident())
        print(f"{done:8} rows  {sizes[-1]:7.1f} MiB", flush=True)
    # The report cache fills to its bound in the first part; from there on nothing may grow.
    print(f"grown since the middle: {sizes[-1] - sizes[len(sizes) // 2]:.1f} MiB")


if __name__ == "__main__":
    main()
