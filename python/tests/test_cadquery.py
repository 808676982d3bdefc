"""CadQuery programs, in processes of their own. Makes the environment that they need where there is none."""

from __future__ import annotations

import json

import pytest

import cadforge

BOX = "import cadquery as cq\nresult = cq.Workplane().box({}, 20, 30)\n"


@pytest.fixture(scope="module")
def task() -> cadforge.Task:
    cadforge.setup_cadquery()
    return cadforge.Task.from_json(
        json.dumps(
            {
                "id": "box",
                "prompt": "A box.",
                "reference": BOX.format(10),
                "reference_language": "cadquery",
                "language": "cadquery",
            }
        )
    )


def test_what_a_program_does_to_its_process_hurts_no_other_row(task):
    vile = [
        "import os\nos.abort()\n",
        "import os\nos._exit(0)\n",
        "import sys\nsys.exit()\n",
        "import ctypes\nctypes.string_at(0)\n",
        "open('/etc/passwd').read()\n",
        "def f(n): return f(n + 1)\nf(0)\n",
        "result = 1\n",
        "raise ValueError('no')\n",
    ]
    rows = [{"program": program, "task": task} for pair in vile for program in (pair, BOX.format(10))]
    results = cadforge.score_batch(rows)
    assert {result["status"] for result in results} == {"scored"}
    assert [result["reward"] for result in results[1::2]] == [pytest.approx(1.0, abs=1e-6)] * len(vile)
    assert {result["reward"] for result in results[::2]} == {0.0}


def test_a_part_may_be_answered_in_either_language(task):
    (wanted,) = cadforge.sample_tasks(1)
    row = {"program": BOX.format(10), "task": wanted.id, "language": "cadquery"}
    (result,) = cadforge.score_batch([row], reports=True)
    assert json.loads(result["report"])["language"] == "cadquery"


def test_a_part_by_itself(task):
    assert cadforge.measure(BOX.format(10), language="cadquery")["volume"] == pytest.approx(6000)
