"""`vf-eval` of `cad-env` with the real package, v1 or classic, whichever is installed."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("verifiers")

import stand_in

import cadforge

V1 = importlib.metadata.version("verifiers") >= "0.4"
METRICS = {"compiled", "watertight", "single_component", "similarity", "solid"}


@pytest.fixture(scope="module")
def server():
    server, address = stand_in.start()
    yield address
    server.shutdown()


def run(command: list[str], tmp_path: Path) -> str:
    own = str(Path(sys.executable).parent)
    env = {
        **os.environ,
        "PATH": f"{own}:{os.environ['PATH']}",
        "STAND_IN_KEY": "x",
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(tmp_path / "hf"),
    }
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def evaluate_v1(
    server: str, tmp_path: Path, *, turns: int, count: int, rollouts: int
) -> list[tuple[str, float, dict]]:
    run(
        [
            "vf-eval",
            "cad-env",
            "-m",
            "stand-in",
            "--client.base-url",
            server,
            "--client.api-key-var",
            "STAND_IN_KEY",
        ]
        + ["--env.agent.runtime.type", "subprocess", "--env.taskset.split", "eval", "--env.taskset.seed", "3"]
        + ["--env.taskset.num-eval-examples", str(count), "--env.taskset.task.max-turns", str(turns)]
        + [
            "-n",
            str(count),
            "-r",
            str(rollouts),
            "-c",
            "64",
            "--no-push",
            "--no-rich",
            "-o",
            "out",
            "--run.name",
            "r",
        ],
        tmp_path,
    )
    (traces,) = (tmp_path / "out").rglob("traces.jsonl")
    found = []
    for line in traces.read_text().splitlines():
        episode = json.loads(line)
        assert episode["ok"], episode["errors"]
        (trace,) = episode["traces"]
        data = trace["task"]["data"]
        assert trace["task"]["key"] == data["id"]
        found.append((data["prompt"], trace["rewards"]["geometry"]["score"], trace["metrics"]))
    return found


def evaluate_classic(
    server: str, tmp_path: Path, *, turns: int, count: int, rollouts: int
) -> list[tuple[str, float, dict]]:
    arguments = {"num_eval_examples": count, "seed": 3, "max_turns": turns}
    run(
        ["vf-eval", "cad-env", "-m", "stand-in", "-b", server, "-k", "STAND_IN_KEY", "-n", str(count)]
        + ["-r", str(rollouts), "-c", "64", "-s", "-d", "-A", "-o", "out", "-a", json.dumps(arguments)],
        tmp_path,
    )
    (results,) = (tmp_path / "out").rglob("results.jsonl")
    found = []
    for line in results.read_text().splitlines():
        row = json.loads(line)
        assert not row["error"], row["error"]
        prompt = next(message["content"] for message in row["prompt"] if message["role"] == "user")
        found.append((prompt, row["reward"], row["metrics"]))
    return found


evaluate = evaluate_v1 if V1 else evaluate_classic


@pytest.mark.parametrize("turns", [1, 3])
def test_rewards_and_metrics_are_right(server, tmp_path, turns):
    found = evaluate(server, tmp_path, turns=turns, count=12, rollouts=3)
    tasks = cadforge.sample_tasks(12, split="val", seed=3)
    assert sorted({prompt for prompt, _, _ in found}) == sorted(task.prompt for task in tasks)
    assert len(found) == 36
    for prompt, reward, metrics in found:
        if turns == 1:
            assert reward == pytest.approx(stand_in.expected(prompt), abs=1e-9)
        else:
            assert reward == pytest.approx(1.0, abs=1e-6)
        assert METRICS <= set(metrics)
    assert {stand_in.kind_of(prompt) for prompt, _, _ in found} >= {"right", "broken"}


@pytest.mark.skipif(not V1, reason="only v1 has it")
def test_the_right_answers_validate(tmp_path):
    said = run(["vf-validate", "cad-env", "--runtime.type", "subprocess", "-n", "4"], tmp_path)
    assert "4" in said
