"""Rollouts a second of `cad-env` beside the same harness with a constant reward, and the event loop's lag.

    python python/benchmarks/rollouts.py [--rollouts 2048] [--at-once 256]

Runs `vf-eval` of whichever verifiers is installed against a stand-in for a model on this machine. Wants the
packages that `.ci/slow verifiers` installs, and a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAND_IN = HERE.parent / "tests" / "integrations" / "stand_in.py"
V1 = importlib.metadata.version("verifiers") >= "0.4"
TASKS = 256


def command(address: str, rollouts: int, at_once: int) -> list[str]:
    each = max(1, rollouts // TASKS)
    if V1:
        return (
            ["vf-eval", "cad-watched", "-m", "stand-in", "--client.base-url", address]
            + ["--client.api-key-var", "STAND_IN_KEY", "--env.agent.runtime.type", "subprocess"]
            + ["--env.taskset.split", "eval", "--env.taskset.num-eval-examples", str(TASKS)]
            + ["-n", str(TASKS), "-r", str(each), "-c", str(at_once), "--no-push", "--no-rich", "-o", "out"]
        )
    return [
        "vf-eval",
        "cad-watched",
        "-m",
        "stand-in",
        "-b",
        address,
        "-k",
        "STAND_IN_KEY",
        "-n",
        str(TASKS),
    ] + ["-r", str(each), "-c", str(at_once), "-d", "-a", json.dumps({"num_eval_examples": TASKS})]


def run(address: str, args: argparse.Namespace, constant: bool) -> dict[str, float]:
    own = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told.json")
        env = {
            **os.environ,
            "PATH": f"{own}:{os.environ['PATH']}",
            "PYTHONPATH": str(HERE),
            "STAND_IN_KEY": "x",
            "CAD_WATCH": str(told),
            "CAD_CONSTANT": "1" if constant else "",
            "HF_HUB_OFFLINE": "1",
        }
        done = subprocess.run(
            command(address, args.rollouts, args.at_once), cwd=folder, env=env, capture_output=True, text=True
        )
        if not told.exists():
            raise SystemExit(f"rollouts: nothing was told\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return json.loads(told.read_text())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rollouts", type=int, default=2048)
    parser.add_argument("--at-once", type=int, default=256)
    args = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/v1"
    server = subprocess.Popen([sys.executable, str(STAND_IN), str(port)])
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/models", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        pairs = [(run(address, args, True), run(address, args, False)) for _ in range(2)]
    finally:
        server.terminate()
    constant, ours = (max(pair[which]["rate"] for pair in pairs) for which in (0, 1))
    print(f"verifiers {importlib.metadata.version('verifiers')}, {args.at_once} rollouts at once")
    print(f"constant reward  {constant:7.1f} rollouts/s")
    print(f"cad-env          {ours:7.1f} rollouts/s")
    print(f"ratio            {ours / constant:7.2f}")
    for name, which in (("constant reward", 0), ("cad-env", 1)):
        best = min((pair[which] for pair in pairs), key=lambda told: told["p99_ms"])
        print(f"loop lag, {name}: p50 {best['p50_ms']:.1f} ms, p99 {best['p99_ms']:.1f} ms")


if __name__ == "__main__":
    main()
