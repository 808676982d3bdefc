"""The real OpenEnv client drives episodes on `cadforge serve`, which `CADFORGE_CLI` names."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("openenv")

import stand_in

import cadforge

PACKAGES = Path(__file__).resolve().parents[2] / "openenv"


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    command = [os.environ["CADFORGE_CLI"], "--home", str(home), "serve", "--port", "0", "--no-setup"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        if found := re.match(r"listening on (http:[^;\s]+)", line):
            break
    yield found[1].rstrip("/")
    server.terminate()
    server.wait(60)


def lines(url: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(PACKAGES / "agent.py"), "--url", url, *arguments],
        env={**os.environ, "PYTHONPATH": str(PACKAGES), "STAND_IN_KEY": "x"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def test_a_box_is_no_plate(url):
    said = lines(url, "--task", "plate-with-hole@1/train/0/0", "--turns", "2")
    assert said[0] == "[START] task=plate-with-hole@1/train/0/0 env=cadforge_openscad model=box"
    assert [line.split()[0] for line in said] == ["[START]", "[STEP]", "[STEP]", "[END]"]
    assert "done=true" in said[2] and "success=false steps=2" in said[3]


def test_a_model_repairs_what_is_wrong(url):
    server, api = stand_in.start()
    tasks = [task for task in cadforge.sample_tasks(12) if stand_in.kind_of(task.prompt) != "silent"]
    arguments = [word for task in tasks for word in ("--task", task.id)]
    said = lines(url, "--model", "stand-in", "--api", api, "--key-variable", "STAND_IN_KEY", *arguments)
    server.shutdown()
    ends = [line for line in said if line.startswith("[END]")]
    assert len(ends) == len(tasks)
    for task, end in zip(tasks, ends, strict=True):
        steps = 1 if stand_in.kind_of(task.prompt) == "right" else 2
        assert end.startswith(f"[END] success=true steps={steps} total=1.0000"), (task.id, end)
    assert any("error=parse-error" in line for line in said)
