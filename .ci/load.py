#!/usr/bin/env python3
"""The server under load from a second process, beside the engine alone and OpenEnv's own server.

    .ci/load.py --cadforge target/release/cadforge --client target/release/examples/load \\
        --stock FOLDER_WITH_OPENENV [--steps N]

All figures come from this one run. Ends with status 1 when a target is missed. `--stock` names a virtual
environment with openenv, uvicorn, numpy, scipy and trimesh; without it the comparisons are left out.
"""

import argparse
import contextlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SESSIONS, IDLE = 64, 1000
TASK = "plate-with-hole@1/train/0/0"
REFERENCE = "difference() { cube([40, 40, 5]); translate([20, 20, -1]) cylinder(r = 5, h = 7, $fn = 64); }"
HERE = Path(__file__).parent


def main() -> int:
    options = arguments()
    # A thousand sockets on both sides.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, most), most))
    rows = []

    def told(name: str, value: float, unit: str = "", least: float | None = None, most: float | None = None):
        missed = (least is not None and value < least) or (most is not None and value > most)
        target = f"at least {least:g}" if least is not None else f"at most {most:g}" if most is not None else ""
        print(f"{name:<58} {value:>10.2f} {unit:<8} {target:<16} {'MISSED' if missed else ''}", flush=True)
        rows.append({"name": name, "value": value, "unit": unit, "missed": missed})

    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        unique, same = actions(work, options.steps)
        # The two take turns, so that a machine that slows down slows both.
        engine, served = [], []
        for turn in range(2):
            engine.append(batch(options.cadforge, work, unique))
            with server(options.cadforge, work / f"home{turn}") as (url, _):
                served.append(load(options.client, url, unique, SESSIONS))
        rate = max(run["steps_per_second"] for run in served)
        told(f"engine alone, `cadforge batch`, {options.steps} programs", max(engine), "a second")
        told(f"{SESSIONS} sessions, unique programs", rate, "a second")
        told("sessions / engine", rate / max(engine), "", least=0.8)
        told("99th percentile of a step", min(run["p99_ms"] for run in served), "ms", most=1000)

        with server(options.cadforge, work / "idle") as (url, pid):
            load(options.client, url, unique[:200], SESSIONS, work)
            before = memory(pid)
            client = subprocess.Popen(
                [options.client, url, "idle", str(IDLE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            client.stdout.readline()
            told(f"{IDLE} idle sessions", memory(pid) - before, "MB", most=100)
            client.communicate()

        if options.stock:
            compare(options, work, unique, same, told)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")
    return 1 if any(row["missed"] for row in rows) else 0


def compare(options, work: Path, unique: list, same: list, told) -> None:
    """The stock server with an environment that answers a constant, then with one that scores."""
    with stock(options.stock, "constant") as (url, pid):
        theirs, their_memory = load(options.client, url, same, SESSIONS), memory(pid)
    told("stock server, constant environment", theirs["steps_per_second"], "a second")
    told("stock server, constant environment, memory", their_memory, "MB")
    # Ours has no environment that answers a constant; the same program again is the nearest to it: the
    # report is there already, and each step is stored.
    for durability, least in [("process", 1), ("off", 3)]:
        with server(options.cadforge, work / f"same-{durability}", CADFORGE_DURABILITY=durability) as (url, pid):
            ours, our_memory = load(options.client, url, same, SESSIONS), memory(pid)
        told(f"ours, one program again and again, durability {durability}", ours["steps_per_second"], "a second")
        ratio = ours["steps_per_second"] / theirs["steps_per_second"]
        told(f"ours / stock, durability {durability}", ratio, "times", least=least)
        told(f"ours / stock, memory, durability {durability}", our_memory / their_memory, "", most=0.2)
    if not shutil.which("openscad"):
        sys.exit("load: `openscad` is not there, which the stock server's scores need")
    few = unique[: max(SESSIONS, len(unique) // 20)]
    with stock(options.stock, "scores") as (url, _):
        theirs = load(options.client, url, few, SESSIONS)
    with server(options.cadforge, work / "scores") as (url, _):
        ours = load(options.client, url, unique, SESSIONS)
    told("stock server, scores", theirs["steps_per_second"], "a second")
    told("ours, scores", ours["steps_per_second"], "a second")
    told("ours / stock, both score", ours["steps_per_second"] / theirs["steps_per_second"], "times", least=10)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cadforge", required=True)
    parser.add_argument("--client", required=True)
    parser.add_argument("--stock", type=Path)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def actions(work: Path, count: int) -> tuple[list, list]:
    """Programs that are all unlike, and one program as often. None is right, so that no episode ends early."""

    def program(at: int) -> str:
        size = 55 + at * 1e-3
        hole = "translate([{}, {}, -1]) cylinder(r = 3, h = 30, $fn = 48);"
        holes = " ".join(hole.format(x, y) for x in (10, 30, 45) for y in (8, 22))
        return f"difference() {{ cube([{size:.3f}, 30, 22]); {holes} }}"

    unique = [{"code": program(at)} for at in range(count)]
    return unique, [{"code": program(0)}] * count


def batch(cadforge: str, work: Path, rows: list) -> float:
    """Programs a second of the engine's own command, start and end included."""
    path, out = work / "rows.jsonl", work / "reports.jsonl"
    lines = (json.dumps({"id": str(at), "task": TASK, "program": row["code"]}) for at, row in enumerate(rows))
    path.write_text("\n".join(lines) + "\n")
    began = time.perf_counter()
    command = [cadforge, "batch", path, "-o", out, "--restart", "--no-cache"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return len(rows) / (time.perf_counter() - began)


def load(client: str, url: str, rows: list, sessions: int, work: Path | None = None) -> dict:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", dir=work) as file:
        file.write("\n".join(map(json.dumps, rows)))
        file.flush()
        said = subprocess.run([client, url, file.name, str(sessions)], check=True, stdout=subprocess.PIPE)
    return json.loads(said.stdout)


@contextlib.contextmanager
def running(command: list, environ: dict, says: str, **options):
    """A server: its address, once it says it, and its process."""
    child = subprocess.Popen(command, env={**os.environ, **environ}, stderr=subprocess.PIPE, text=True, **options)
    try:
        for line in child.stderr:
            if found := re.search(says, line):
                break
        else:
            sys.exit(f"load: {command[0]} did not start")
        # What it says from now on is not waited for.
        sink = subprocess.Popen(["cat"], stdin=child.stderr, stdout=subprocess.DEVNULL)
        yield f"ws://{found[1]}/ws", child.pid
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait()
        sink.wait()


def server(cadforge: str, home: Path, **settings: str):
    own = {"CADFORGE_HOME": str(home), "CADFORGE_SESSIONS": "2000", "CADFORGE_LOG": "warn", **settings}
    command = [cadforge, "serve", "--port", "0", "--no-setup", "--env", "cadforge_openscad"]
    return running(command, own, r"listening on http://([^;\s]+)")


def stock(folder: Path, kind: str):
    own = {"STOCK": kind, "STOCK_REFERENCE": REFERENCE, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [folder.absolute() / "bin/python", "-m", "uvicorn", "stock_server:app", "--port", "0"]
    return running(command, own, r"running on http://([^\s]+)", cwd=HERE)


def memory(pid: int) -> float:
    """Resident megabytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
