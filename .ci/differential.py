#!/usr/bin/env python3
"""Compares `cadforge` with the real `openscad` 2021.01 on a set of programs.

    .ci/differential.py corpus/scad/model published.jsonl --cache DIR

For every program: does it compile to a non-empty solid in both; and are
volume (1e-3 relative), bounding box (1e-3 of the size), components, Euler
number and closedness of the exported STL the same. `--echo` compares the ECHO
lines instead. Programs that ask for files, which ours refuses and `openscad`
runs, are counted but not compared. Ends with status 1 below the thresholds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import programs
from oracle import TIMEOUT, OpenScad
from stl import Facts, facts

TOLERANCE = 1e-3
REFUSED = "[scad/file-access]"


def main() -> int:
    options = arguments()
    cases = programs.load(options.sets)
    if not cases:
        sys.exit("no programs found")
    oracle = OpenScad(options.cache)
    compare = compare_echo if options.echo else compare_geometry
    with ThreadPoolExecutor(options.jobs) as pool:
        rows = list(
            pool.map(lambda case: compare(oracle, options.cadforge, case), cases)
        )
    summary = summarise_echo(rows) if options.echo else summarise_geometry(rows)
    show(rows, summary)
    if options.json:
        text = json.dumps({"summary": summary, "rows": rows}, indent=1)
        options.json.write_text(text + "\n")
    low = {
        "compile": options.min_compile,
        "geometry": options.min_geometry,
        "echo": options.min_echo,
    }
    missed = [name for name, least in low.items() if summary.get(name, 100.0) < least]
    for name in missed:
        print(f"{name}: {summary[name]:.2f} % is below {low[name]} %")
    return 1 if missed else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", nargs="+", type=Path, help=".scad, folder or .jsonl")
    parser.add_argument("--cache", type=Path, default=Path("target/openscad-cache"))
    parser.add_argument("--cadforge", default="target/release/cadforge")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--json", type=Path, help="also write every row here")
    parser.add_argument("--echo", action="store_true", help="compare ECHO lines")
    parser.add_argument("--min-compile", type=float, default=99.5)
    parser.add_argument("--min-geometry", type=float, default=99.0)
    parser.add_argument("--min-echo", type=float, default=99.0)
    return parser.parse_args()


def compare_geometry(oracle: OpenScad, cadforge: str, case: programs.Program) -> dict:
    theirs = oracle.stl(case.source)
    expected = facts(theirs.output) if theirs.output else None
    start = time.perf_counter()
    status, reason, written = export(cadforge, case.source)
    seconds = time.perf_counter() - start
    actual = facts(written) if written else None
    return {
        "name": case.name,
        "openscad": asdict(expected) if expected else None,
        "cadforge": asdict(actual) if actual else None,
        "openscad_status": theirs.code,
        "cadforge_status": status,
        "openscad_seconds": round(theirs.seconds, 3),
        "cadforge_seconds": round(seconds, 3),
        "differs": differences(expected, actual),
        "reason": reason if expected and not actual else "",
        "console": theirs.stderr[:400] if actual and not expected else "",
    }


def export(cadforge: str, source: str) -> tuple[int | None, str, bytes | None]:
    """Our exit status, what we said, and the STL if one was written."""
    with tempfile.TemporaryDirectory() as folder:
        program, out = Path(folder, "program.scad"), Path(folder, "out.stl")
        program.write_bytes(source.encode("utf-8", "surrogateescape"))
        status, said = call([cadforge, "export", program, "-o", out])
        written = out.read_bytes() if status == 0 and out.exists() else None
        return status, said, written


def call(command: list) -> tuple[int | None, str]:
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return None, "time limit"
    return done.returncode, done.stderr.decode("utf-8", "replace")[:400]


def differences(expected: Facts | None, actual: Facts | None) -> list[str]:
    if expected is None or actual is None:
        return [] if expected is actual else ["compile"]
    found = []
    if abs(actual.volume - expected.volume) > TOLERANCE * abs(expected.volume):
        found.append("volume")
    corners = zip(expected.low + expected.high, actual.low + actual.high)
    if any(abs(a - b) > TOLERANCE * expected.size for a, b in corners):
        found.append("box")
    for name in ("components", "euler", "watertight"):
        if getattr(expected, name) != getattr(actual, name):
            found.append(name)
    return found


def summarise_geometry(rows: list[dict]) -> dict:
    refused = [row for row in rows if REFUSED in row["reason"]]
    rows = [row for row in rows if row not in refused]
    compiled = [row for row in rows if row["openscad"]]
    solid = [
        row
        for row in compiled
        if row["openscad"]["closed"] and row["openscad"]["volume"] > 0
    ]
    return {
        "programs": len(rows),
        "refused": len(refused),
        "compiled": len(compiled),
        "solids": len(solid),
        "compile": share(rows, lambda row: "compile" not in row["differs"]),
        "geometry": share(solid, lambda row: not row["differs"]),
        "geometry_all": share(compiled, lambda row: not row["differs"]),
    }


def compare_echo(oracle: OpenScad, cadforge: str, case: programs.Program) -> dict:
    theirs = oracle.echo(case.source)
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "program.scad")
        program.write_bytes(case.source.encode("utf-8", "surrogateescape"))
        try:
            done = subprocess.run(
                [cadforge, "echo", program], capture_output=True, timeout=TIMEOUT
            )
            ours = done.stdout
        except subprocess.TimeoutExpired:
            ours = b"time limit"
    expected, actual = echo_lines(theirs.output or b""), echo_lines(ours)
    row = {"name": case.name, "lines": len(expected), "differs": []}
    if expected != actual:
        row["differs"] = ["echo"]
        row["openscad"], row["cadforge"] = first_difference(expected, actual)
    return row


def echo_lines(text: bytes) -> list[str]:
    lines = text.decode("utf-8", "replace").splitlines()
    return [line.rstrip() for line in lines if line.startswith("ECHO:")]


def first_difference(expected: list[str], actual: list[str]) -> tuple[str, str]:
    for i in range(max(len(expected), len(actual))):
        pair = tuple(side[i] if i < len(side) else "(none)" for side in (expected, actual))
        if pair[0] != pair[1]:
            return pair
    raise ValueError("the lists are equal")


def summarise_echo(rows: list[dict]) -> dict:
    return {
        "programs": len(rows),
        "lines": sum(row["lines"] for row in rows),
        "echo": share(rows, lambda row: not row["differs"]),
    }


def share(rows: list[dict], holds) -> float:
    return 100.0 * sum(map(holds, rows)) / len(rows) if rows else 100.0


def show(rows: list[dict], summary: dict) -> None:
    for row in rows:
        if row["differs"]:
            print(f"{row['name']:<28} {', '.join(row['differs'])}")
            for side in ("openscad", "cadforge"):
                print(f"    {side:<9} {described(row[side])}")
            for key in ("reason", "console"):
                for line in (row.get(key) or "").strip().splitlines()[:3]:
                    print(f"    | {line[:120]}")
    print()
    for name, value in summary.items():
        text = f"{value:.2f} %" if isinstance(value, float) else str(value)
        print(f"{name:<14} {text}")


def described(side) -> str:
    if not isinstance(side, dict):
        return side or "no solid"
    box = " ".join(f"{h - l:g}" for l, h in zip(side["low"], side["high"]))
    closed = "watertight" if side["watertight"] else "not watertight"
    return (
        f"volume {side['volume']:.6g}  box {box}  components {side['components']}"
        f"  euler {side['euler']}  {closed}  {side['triangles']} triangles"
    )


if __name__ == "__main__":
    sys.exit(main())
