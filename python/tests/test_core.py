"""One answer, tasks, parts."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys

import pytest
from answers import BROKEN, fenced

import cadforge


def test_a_right_answer_is_paid_in_full(tasks):
    report = cadforge.score(fenced(tasks[0].reference), tasks[0])
    assert report.outcome == "ok"
    assert report.reward == pytest.approx(1.0, abs=1e-6)
    assert report.range == (0.0, 1.0)
    assert sum(report.terms[name] * weight for name, weight in report.weights.items()) == pytest.approx(
        report.reward
    )
    assert report.measures["volume"] > 0 and report.measures["watertight"]
    assert report.to_dict() == json.loads(report.to_json())
    assert pickle.loads(pickle.dumps(report)) == report


def test_a_broken_answer_says_what_is_wrong(tasks):
    report = cadforge.score(BROKEN, tasks[0])
    assert (report.outcome, report.reward, report.measures) == ("parse-error", 0.0, None)
    assert report.diagnostics[0]["severity"] == "error" and report.diagnostics[0]["place"]["line"] >= 1
    assert report.feedback


def test_what_the_caller_gets_wrong_is_named(tasks):
    def refuses(message: str, *args, **kwargs):
        with pytest.raises(cadforge.SpecError, match=message):
            cadforge.score(*args, **kwargs)

    refuses("neither `task` nor `reference`", "x")
    refuses("both `task` and `reference`", "x", tasks[0], reference="a.stl")
    refuses("`reward`", "x", tasks[0], reward="nothing-such")
    refuses("`nothing.toml` cannot be read", "x", tasks[0], reward="nothing.toml")
    refuses("`sampler` is `best`", "x", tasks[0], sampler="best")
    refuses("`backend` is `best`", "x", tasks[0], backend="best")
    refuses("`language` is `cadquery`, but the task asks for `openscad`", "x", tasks[0], language="cadquery")
    refuses("`completion` is `bytes`; it must be a str", b"x", tasks[0])
    refuses("cylinder", "x", "cylindre@1/train/0/0")
    assert issubclass(cadforge.SpecError, ValueError)


def test_a_reference_may_be_a_file(tmp_path, tasks):
    program = tmp_path / "wanted.scad"
    program.write_text("cube([10, 20, 30]);")
    assert cadforge.score(
        "cube([10, 20, 30]);", program=True, reference=str(program)
    ).reward == pytest.approx(1.0)
    mesh = tmp_path / "wanted.stl"
    mesh.write_bytes(cadforge.build("cube([10, 20, 30]);").export("stl"))
    assert cadforge.score("cube([10, 20, 30]);", program=True, reference=str(mesh)).reward == pytest.approx(
        1.0
    )
    assert cadforge.score("cube([10, 20, 60]);", program=True, reference=str(mesh)).reward < 0.9


def test_a_reward_may_be_a_file(tmp_path, tasks):
    definition = tmp_path / "mine.toml"
    definition.write_text(
        'name = "mine"\nversion = 1\nsummary = "it closes"\nrange = [0.0, 1.0]\nfloor = 0.0\n'
        'gates = ["compiled"]\n[[term]]\nname = "closed"\nweight = 1.0\nmetric = "watertight"\n'
    )
    assert cadforge.score("cube(3);", tasks[0], program=True, reward=str(definition)).terms == {"closed": 1.0}
    assert "closed" in cadforge.result_columns(str(definition))


def test_a_reward_may_pay_the_gain(tasks):
    row = {"program": "cube(3);", "task": tasks[0].id}
    first, better, worse = (
        cadforge.score_batch([{**row, "previous": previous}], reward="cadforge-repair")[0]["reward"]
        for previous in (None, 0.0, 0.9)
    )
    assert better > worse and first is not None
    report = cadforge.score("cube(3);", tasks[0], program=True, previous=0.9, reward="cadforge-repair")
    assert report.reward == worse


def test_tasks_are_the_same_everywhere():
    assert [task.id for task in cadforge.sample_tasks(5)] == [task.id for task in cadforge.sample_tasks(9)][
        :5
    ]
    assert cadforge.sample_tasks(5, seed=1) != cadforge.sample_tasks(5)
    assert not {task.prompt for task in cadforge.sample_tasks(40)} & {
        task.prompt for task in cadforge.sample_tasks(40, split="val")
    }
    task = cadforge.sample_tasks(1, levels=[3], language="cadquery")[0]
    assert (task.level, task.language) == (3, "cadquery")
    for options in (
        {"levels": []},
        {"levels": [9]},
        {"split": "eval"},
        {"seed": -1},
        {"chamfer_k": float("nan")},
    ):
        with pytest.raises(cadforge.SpecError):
            cadforge.sample_tasks(2, **options)


def test_a_task_survives_its_journeys(tasks):
    task = tasks[3]
    assert cadforge.Task.resolve(task.id) == task
    assert cadforge.Task.of_prompt(task.prompt).parameters == task.parameters
    assert cadforge.Task.of_prompt("A pretty thing.") is None
    assert pickle.loads(pickle.dumps(task)) == task
    other = cadforge.sample_tasks(4, chamfer_k=5.0)[3]
    assert pickle.loads(pickle.dumps(other)).to_json() == other.to_json()
    assert task.prompt == task.messages()[1]["content"] and "openscad" in task.system.lower()
    assert all(task.reference not in message["content"] for message in task.messages())


def test_a_part_by_itself(tmp_path):
    part = cadforge.build(
        "difference() { cube([10, 20, 30]); translate([5, 5, -1]) cylinder(h=40, r=2, $fn=64); }"
    )
    assert part.outcome == "ok" and part.measures["betti"] == [1, 1, 0]
    assert cadforge.measure("cube([10, 20, 30]);")["volume"] == pytest.approx(6000)
    png = cadforge.render("cube(3);", size=64)
    assert png.startswith(b"\x89PNG") and int.from_bytes(png[16:20], "big") == 64
    assert cadforge.render("cube(3);", view="all", size=64) != png
    with pytest.raises(cadforge.SpecError, match="no mesh: parse-error"):
        cadforge.measure("cube(")
    with pytest.raises(cadforge.SpecError, match="`view` is `below`"):
        cadforge.render("cube(3);", view="below")
    with pytest.raises(cadforge.SpecError, match="no mesh"):
        cadforge.render("cube(")


def test_arrays_are_the_mesh():
    np = pytest.importorskip("numpy")
    points, triangles = cadforge.build("translate([1, 2, 3]) cube([10, 20, 30]);").mesh()
    assert points.dtype == np.float64 and triangles.dtype == np.uint32
    assert points.min(axis=0).tolist() == [1, 2, 3] and points.max(axis=0).tolist() == [11, 22, 33]
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    assert (np.cross(a, b) * c).sum() / 6 == pytest.approx(6000)


def test_importing_starts_nothing():
    script = (
        "import sys, threading, os\n"
        "import cadforge\n"
        "assert threading.active_count() == 1\n"
        "assert len(os.listdir('/proc/self/task')) == 1 if os.path.isdir('/proc/self/task') else True\n"
        "heavy = {'numpy', 'torch', 'asyncio.base_events', 'pyarrow', 'ray', 'trl'} & set(sys.modules)\n"
        "assert not heavy - {'asyncio.base_events'}, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
