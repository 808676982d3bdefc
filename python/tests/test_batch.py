"""Many answers: order, shape, garbage, threads, forks, interrupts."""

from __future__ import annotations

import json
import math
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest
from answers import BROKEN

import cadforge

GARBAGE = [
    {},
    None,
    7,
    "completion",
    {"completion": "x"},
    {"completion": None, "task": "cylinder@1/train/0/0"},
    {"completion": 3, "task": "cylinder@1/train/0/0"},
    {"completion": "x", "program": "y", "task": "cylinder@1/train/0/0"},
    {"completion": "x", "task": "nothing@1/train/0/0"},
    {"completion": "x", "task": ""},
    {"completion": "x", "task": "{"},
    {"completion": "x", "task": {"id": "mine"}},
    {"completion": "x", "task": {"id": float("nan")}},
    {"completion": "x", "task": object()},
    {"completion": "x", "reference": "/nowhere.stl"},
    {"completion": "x", "reference": "/"},
    {"completion": "x", "task": "cylinder@1/train/0/0", "colour": "red"},
    {"completion": "x", "task": "cylinder@1/train/0/0", 3: 4},
    {"completion": "x", "task": "cylinder@1/train/0/0", "language": "klingon"},
]


def deep(levels: int) -> dict:
    task: dict = {}
    for _ in range(levels):
        task = {"id": task}
    return task


def numbers(value) -> list[float]:
    if isinstance(value, dict):
        return [number for inner in value.values() for number in numbers(inner)]
    return [value] if isinstance(value, (int, float)) else []


def test_results_come_in_order(right):
    rows = [dict(row, id=index) for index, row in enumerate(right * 5)]
    random.Random(0).shuffle(rows)
    results = cadforge.score_batch(rows)
    assert [result["id"] for result in results] == [row["id"] for row in rows]
    assert [result["task"] for result in results] == [row["task"].id for row in rows]
    assert all(result["reward"] == pytest.approx(1.0, abs=1e-6) for result in results)
    assert cadforge.score_batch([]) == []
    assert [result["id"] for result in cadforge.score_batch(dict(row, id=None) for row in rows[:3])] == [
        0,
        1,
        2,
    ]


def test_a_bad_row_never_raises_and_all_results_look_alike(right):
    rows = (
        GARBAGE
        + [{"completion": "x", "task": deep(100_000)}]
        + right[:3]
        + [dict(right[0], completion=BROKEN)]
    )
    rows += [dict(right[0], completion="\ud800 \x00 " * 10), dict(right[0], completion="")]
    results = cadforge.score_batch(rows)
    statuses = [result["status"] for result in results]
    assert statuses == ["invalid"] * (len(GARBAGE) + 1) + ["scored"] * 6
    assert len({json.dumps(sorted(result) + sorted(result["terms"])) for result in results}) == 1
    assert all(math.isfinite(number) for result in results for number in numbers(result))
    for result in results:
        assert (result["reward"] is None) == (result["status"] != "scored")
        assert bool(result["error"]) == (result["status"] != "scored")
    assert [result["outcome"] for result in results[-3:]] == ["parse-error", "parse-error", "no-code"]
    json.dumps([{**result, "id": 0} for result in results], allow_nan=False)


def test_ten_thousand_rows_of_which_a_hundred_are_garbage(right):
    rows = [
        GARBAGE[index // 100 % len(GARBAGE)] if index % 100 == 50 else right[index % len(right)]
        for index in range(10_000)
    ]
    results = cadforge.score_batch(rows)
    bad = {index for index, result in enumerate(results) if result["status"] != "scored"}
    assert bad == set(range(50, 10_000, 100))
    assert all(result["reward"] > 0.99 for index, result in enumerate(results) if index not in bad)


def test_parts_and_products_in_one_batch_look_alike(right):
    """With `compat` and no reward named each task is paid by its own; the keys are the same all the same."""
    rows = [right[0], {"program": "cube(1);", "task": "office_chair", "language": "openscad"}, {}]
    part, product, neither = cadforge.score_batch(rows, compat=True, reports=True)
    assert "similarity" in part["terms"] and "contact" in part["terms"]
    assert set(cadforge.score_batch(rows)[0]["terms"]) == {"volume_iou", "surface_f1", "betti", "features"}
    assert list(part["terms"]) == list(product["terms"]) == list(neither["terms"])
    for result in (part, product):
        report = json.loads(result["report"])
        assert result["reward_version"] == report["hashes"]["reward"]
        assert all(result["terms"][name] == value for name, value in report["reward"]["terms"].items())


def test_only_a_batch_that_is_none_raises():
    for rows in (None, 3, "rows", {"completion": "x"}):
        with pytest.raises(TypeError):
            cadforge.score_batch(rows)
    for wrong in (0, -1, 1.5, True):
        with pytest.raises(cadforge.SpecError, match="threads"):
            cadforge.score_batch([], threads=wrong)


def test_our_failure_is_no_reward(right, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    (result,) = cadforge.score_batch(right[:1], backend="openscad")
    assert (result["status"], result["reward"]) == ("fault", None)
    assert "openscad" in result["error"]
    with pytest.raises(cadforge.FaultError) as caught:
        cadforge.score(right[0]["completion"], right[0]["task"], backend="openscad")
    assert caught.value.kind and caught.value.retryable is False


def test_the_same_bytes_on_any_number_of_threads(right):
    rows = right + [dict(row, completion=row["completion"].replace("0", "1", 1)) for row in right]

    def reports(threads: int, rows: list[dict]) -> list[dict]:
        results = cadforge.score_batch(rows, threads=threads, reports=True)
        return [{**json.loads(result["report"]), "timing": None} for result in results]

    one = reports(1, rows)
    assert reports(8, rows) == one
    assert reports(3, rows[::-1]) == one[::-1]


def test_the_interpreter_runs_on_while_a_batch_is_scored(tasks):
    rows = [
        {
            "program": f"$fn=200; difference() {{ sphere({10 + i / 1000}); cylinder(h=50, r=3); }}",
            "task": tasks[0],
        }
        for i in range(8)
    ]
    went = [0]
    done = threading.Event()

    def count() -> None:
        while not done.is_set():
            went[0] += 1
            time.sleep(0)

    counter = threading.Thread(target=count)
    counter.start()
    try:
        results = cadforge.score_batch(rows, threads=1)
    finally:
        done.set()
        counter.join()
    assert all(result["status"] == "scored" for result in results)
    # With the GIL held the counter would have had no turn between the first row and the last.
    assert went[0] > 1_000


def test_a_batch_in_one_thread_does_not_hold_up_one_in_another(tasks):
    heavy = "for (i = [0:20]) rotate(i * 7) translate([i, 0, 0]) sphere(10, $fn=40); // "
    rows = [{"program": heavy + str(n), "task": tasks[0]} for n in range(60)]
    begun = threading.Event()

    def fed():
        yield from rows
        begun.set()

    large = threading.Thread(target=cadforge.score_batch, args=(fed(),))
    large.start()
    assert begun.wait(60)
    (small,) = cadforge.score_batch([{"program": "cube(3);", "task": tasks[0]}])
    assert large.is_alive() and small["status"] == "scored"
    large.join()


def test_batches_in_many_threads_at_once(right):
    with ThreadPoolExecutor(8) as pool:
        all_results = list(pool.map(lambda _: cadforge.score_batch(right), range(16)))
    assert all(
        result["reward"] == pytest.approx(1.0, abs=1e-6) for results in all_results for result in results
    )


def rewards_of(rows: list[dict]) -> list[float]:
    return [result["reward"] for result in cadforge.score_batch(rows)]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_other_processes(right, method):
    here = rewards_of(right)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        for result in [pool.submit(rewards_of, right) for _ in range(4)]:
            assert result.result(timeout=60) == here


def test_a_fork_in_the_middle_of_a_batch(right):
    """The parent's locks may be held at that moment: the child must not touch them, not even at its end."""
    program = (
        "import os, sys, threading, cadforge\n"
        "tasks = cadforge.sample_tasks(8)\n"
        "pairs = [(n, task) for n in range(20) for task in tasks]\n"
        "rows = [{'program': task.reference + f'// {n}', 'task': task} for n, task in pairs]\n"
        "def go():\n"
        "    for _ in range(3): cadforge.score_batch(rows)\n"
        "busy = [threading.Thread(target=go) for _ in range(3)]\n"
        "[thread.start() for thread in busy]\n"
        "for _ in range(10):\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        assert all(result['reward'] > 0.99 for result in cadforge.score_batch(rows[:8]))\n"
        "        sys.exit(0)\n"
        "    assert os.waitpid(child, 0)[1] == 0\n"
        "[thread.join() for thread in busy]\n"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True, timeout=120)


def test_an_interrupt_ends_a_batch():
    program = (
        "import cadforge\n"
        "task = cadforge.sample_tasks(1)[0]\n"
        "heavy = 'for (i = [0:40]) rotate(i * 7) translate([i, 0, 0]) sphere(10, $fn=60); // '\n"
        "print('ready', flush=True)\n"
        "cadforge.score_batch([{'program': heavy + str(n), 'task': task} for n in range(10_000)])\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout.readline() == b"ready\n"
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=60)
    assert child.returncode != 0 and b"KeyboardInterrupt" in errors


def test_bombs_end_and_threads_do_not_pile_up(tasks):
    bombs = [
        "for (i = [0:1e9]) cube(i);",
        "module m() { m(); } m();",
        "function f(n) = f(n + 1) + 1; echo(f(0));",
        "sphere(1, $fn=1e6);",
        "cube(" + "(" * 100_000 + "1" + ")" * 100_000 + ");",
        "minkowski() { sphere(9, $fn=200); sphere(9, $fn=200); sphere(9, $fn=200); }",
    ]
    rows = [{"program": bomb, "task": tasks[0]} for bomb in bombs]
    cadforge.score_batch(rows, threads=2)
    before = len(os.listdir("/proc/self/task"))
    results = cadforge.score_batch(rows, threads=2)
    assert all(result["status"] == "scored" for result in results), results
    assert len(os.listdir("/proc/self/task")) <= before


def test_random_programs_never_raise(tasks):
    draw = random.Random(1)
    words = (
        "cube sphere ( ) [ ] { } ; 1e308 -1 0 nan undef union() difference() hull() linear_extrude(3) for i"
    )
    pieces = [*words.split(), "=", "$fn", '"', "//", "\n"]
    rows = [
        {"program": " ".join(draw.choices(pieces, k=draw.randint(1, 40))), "task": draw.choice(tasks)}
        for _ in range(2_000)
    ]
    results = cadforge.score_batch(rows)
    assert {result["status"] for result in results} == {"scored"}
    assert all(0.0 <= result["reward"] <= 1.0 for result in results)
