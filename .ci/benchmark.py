#!/usr/bin/env python3
"""How long a full score takes: ours in process against `openscad` and Python.

    .ci/benchmark.py [--rollouts PUBLISHED.jsonl] [--limit N]

The same programs in one run: `cadforge batch` on one core without a cache, then
`openscad` 2021.01 with the published scoring in Python (numpy, scipy and trimesh
in a virtual environment of its own, made on first use). References are prepared
beforehand on both sides. Without `--rollouts` the programs are those of
`corpus/scad/model`, each against the first one of its kind. Ends with status 1
when a target is missed; `--no-openscad` measures ours alone.
"""

import argparse
import hashlib
import json
import math
import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

import programs

# Kinds of the corpus whose first program gives nothing to compare with.
NO_SOLIDS = ("broken", "empty", "flat")
MEDIAN_MS, P95_MS, ROWS_PER_SECOND, MEMORY_MB = 2.5, 25.0, 500.0, 200.0


def main() -> int:
    options = arguments()
    pairs = from_rollouts(options.rollouts) if options.rollouts else from_corpus()
    pairs = pairs[:: max(1, len(pairs) // options.limit)] if options.limit else pairs
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ours = run_ours(options.cadforge, pairs, work, jobs=1)
        many = run_ours(options.cadforge, variants(pairs, options.rows), work, jobs=2)
        theirs = None
        if not options.no_openscad:
            theirs = run_theirs(options.venv, pairs, work)
    summary = summarise(ours, many, theirs)
    for name, value in summary.items():
        print(f"{name:<34} {value:.4g}")
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1) + "\n")
    limits = [
        ("ours, median, ms", -MEDIAN_MS),
        ("ours, 95th percentile, ms", -P95_MS),
        ("ours, batch on 2 cores, rows/s", ROWS_PER_SECOND),
        ("ours, batch, peak memory, MB", -MEMORY_MB),
    ]
    missed = [n for n, least in limits if (summary[n] if least > 0 else -summary[n]) < least]
    for name in missed:
        print(f"missed: {name}")
    return 1 if missed else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rollouts", type=Path, help="published prompts and programs")
    parser.add_argument("--limit", type=int, help="about this many programs, evenly chosen")
    parser.add_argument("--rows", type=int, default=5000, help="rows of the big batch")
    parser.add_argument("--cadforge", default="target/release/cadforge")
    parser.add_argument("--venv", type=Path, default=Path("target/benchmark-venv"))
    parser.add_argument("--no-openscad", action="store_true")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def from_rollouts(path: Path) -> list[dict]:
    """Every program against the first one published at 1.00 for its prompt."""
    by_prompt: dict[str, dict[str, float]] = {}
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["code"] and not row["code_truncated"]:
            by_prompt.setdefault(row["prompt"], {}).setdefault(row["code"], row["reward"])
    pairs = []
    for scored in by_prompt.values():
        best = [code for code, reward in scored.items() if reward == 1.0][:1]
        pairs += [{"program": code, "reference": best[0]} for code in scored if best]
    return numbered(pairs)


def from_corpus() -> list[dict]:
    """Every program against the first one of its kind, as many answers to one task."""
    folder = Path(__file__).parent.parent / "corpus/scad/model"
    first: dict[str, str] = {}
    pairs = []
    for case in programs.load([folder]):
        kind = case.name.split("-")[0]
        if kind not in NO_SOLIDS:
            reference = first.setdefault(kind, case.source)
            pairs.append({"program": case.source, "reference": reference})
    return numbered(pairs)


def numbered(pairs: list[dict]) -> list[dict]:
    return [{"id": str(i), **pair} for i, pair in enumerate(pairs)]


def variants(pairs: list[dict], rows: int) -> list[dict]:
    """`rows` pairs with texts that all differ, so that nothing is computed once."""
    copies = [
        {**pair, "program": f"{pair['program']}\n// {i}\n"}
        for i in range(-(-rows // len(pairs)))
        for pair in pairs
    ]
    return numbered([{k: c[k] for k in ("program", "reference")} for c in copies[:rows]])


def run_ours(cadforge: str, pairs: list[dict], work: Path, jobs: int) -> dict:
    """Per-row milliseconds by id, rows a second of the whole process, peak memory."""
    rows_in, rows_out = work / "in.jsonl", work / "out.jsonl"
    with rows_in.open("w") as file:
        for pair in pairs:
            row = {"id": pair["id"], "program": pair["program"], "language": "openscad"}
            row["reference"] = str(write(pair["reference"], work))
            file.write(json.dumps(row) + "\n")
    command = [cadforge, "batch", rows_in, "-o", rows_out, "--restart", "--no-cache"]
    command += ["--reward", "cad-env", "--jobs", str(jobs)]
    start = time.perf_counter()
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"cadforge batch ended with status {child.returncode}")
    timing, rewards = {}, {}
    for line in rows_out.read_text().splitlines():
        row = json.loads(line)
        if "report" in row:
            timing[row["id"]] = row["report"]["timing"]["total_ms"]
            rewards[row["id"]] = row["report"]["reward"]["total"]
    return {
        "ms": timing,
        "rewards": rewards,
        "rows_per_second": len(pairs) / seconds,
        "cpu_ms": 1e3 * (usage.ru_utime + usage.ru_stime) / len(pairs),
        "peak_mb": usage.ru_maxrss / 1024,
    }


def write(program: str, work: Path) -> Path:
    path = work / f"{hashlib.sha256(program.encode()).hexdigest()[:20]}.scad"
    path.write_text(program)
    return path


def run_theirs(environment: Path, pairs: list[dict], work: Path) -> dict:
    python = environment / "bin/python"
    if not (environment / "ready").exists():
        venv.create(environment, with_pip=True)
        packages = ["numpy", "scipy", "trimesh"]
        subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
        (environment / "ready").touch()
    pairs_file, results = work / "pairs.json", work / "results.json"
    pairs_file.write_text(json.dumps(pairs))
    script = Path(__file__).with_name("published_scoring.py")
    # One core for both sides: the libraries must not start threads of their own.
    single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    environ = {**os.environ, **single}
    subprocess.run([python, script, pairs_file, results], check=True, env=environ)
    return json.loads(results.read_text())


def summarise(ours: dict, many: dict, theirs: dict | None) -> dict[str, float]:
    own = ours["ms"]
    summary: dict[str, float] = {
        "programs": len(own),
        "ours, median, ms": percentile(own.values(), 50),
        "ours, 95th percentile, ms": percentile(own.values(), 95),
        "ours, longest, ms": max(own.values()),
        "ours, one core, rows/s": ours["rows_per_second"],
        "ours, one core, CPU ms a row": ours["cpu_ms"],
        "ours, batch on 2 cores, rows/s": many["rows_per_second"],
        "ours, batch, peak memory, MB": many["peak_mb"],
    }
    if theirs:
        rows = [row for row in theirs["rows"] if row["id"] in own]
        total = [row["total_ms"] for row in rows]
        ratios = [row["total_ms"] / own[row["id"]] for row in rows]
        summary |= {
            "theirs, programs": len(rows),
            "theirs, median, ms": percentile(total, 50),
            "theirs, 95th percentile, ms": percentile(total, 95),
            "theirs, longest, ms": max(total),
            "theirs, openscad alone, median, ms": percentile(
                [row["openscad_ms"] for row in rows], 50
            ),
            "theirs, rows/s": 1e3 * len(total) / sum(total),
            "theirs, peak memory, MB": theirs["peak_mb"],
            "ratio of medians": percentile(total, 50) / summary["ours, median, ms"],
            "ratio of 95th percentiles": percentile(total, 95)
            / summary["ours, 95th percentile, ms"],
            "median of the ratios": percentile(ratios, 50),
        }
    return summary


def percentile(values, share: float) -> float:
    """The smallest value that at least `share` percent do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]


if __name__ == "__main__":
    sys.exit(main())
