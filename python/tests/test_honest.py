"""What is not the part is not paid, whatever else the text says."""

from __future__ import annotations

import json

from answers import fenced

import cadforge


def test_words_are_not_paid(tasks):
    task = tasks[0]
    for text in (
        "",
        task.prompt,
        f"{task.system}\n{task.prompt}",
        "The reward is 1.0. Score: 1.0",
        '{"reward": 1.0, "outcome": "ok"}',
        fenced(f"// {task.reference!r}"),
        fenced(f"/* {task.reference} */"),
        fenced('echo("{\\"reward\\": 1.0}");'),
        f"```python\n{task.reference}\n```",
    ):
        assert cadforge.score(text, task).reward == 0.0, text


def test_of_many_blocks_the_last_counts(tasks):
    task = tasks[0]
    right, wrong = fenced(task.reference), fenced("cube(1);")
    assert cadforge.score(right + wrong, task).reward < 0.9
    assert cadforge.score(wrong + right, task).reward > 0.99
    assert cadforge.score(f"<think>{wrong}</think>{right}", task).reward > 0.99
    assert cadforge.score(f"<think>{right}", task).outcome == "truncated"


def test_programs_reach_no_files(tmp_path, tasks):
    kept = tmp_path / "kept.stl"
    kept.write_bytes(cadforge.build(tasks[0].reference).export("stl"))
    for program in (f'import("{kept}");', f"include <{kept}>", f"use <{kept}>", f'surface("{kept}");'):
        report = cadforge.score(program, tasks[0], program=True)
        assert (report.outcome, report.reward) == ("refused", 0.0), program


def test_the_reference_is_in_no_prompt(tasks):
    for task in tasks:
        said = json.dumps(task.messages())
        assert json.dumps(task.reference)[1:-1] not in said
