"""The command line and Python say the same, to the last digit. `CADFORGE_CLI` names the command."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from answers import BROKEN, fenced

import cadforge

CLI = os.environ.get("CADFORGE_CLI")


def parsed(text: str) -> dict:
    """With every number as it is written, and without the one part that differs between two runs."""
    row = json.loads(text, parse_float=str, parse_int=str)
    assert row["report"].pop("timing")
    return row


@pytest.mark.skipif(not CLI, reason="CADFORGE_CLI does not name the command")
@pytest.mark.parametrize("reward", ["cad-env", "cadforge-fast"])
def test_both_doors_say_the_same(tmp_path, tasks, reward):
    answers = [
        BROKEN,
        "no program",
        "```openscad\ncube([1, 2, 3]);\n```",
        '```openscad\nimport("x.stl");\n```',
    ]
    rows = [
        {"id": f"{task.id}#{n}", "task": task.id, "completion": answer}
        for task in tasks
        for n, answer in enumerate([*answers, fenced(task.reference)])
    ]
    rows.append({"id": "wrong", "task": "nothing@1/train/0/0", "completion": "x"})
    questions, answers = tmp_path / "rows.jsonl", tmp_path / "reports.jsonl"
    questions.write_text("".join(json.dumps(row) + "\n" for row in rows))
    subprocess.run(
        [CLI, "--home", str(tmp_path), "batch", str(questions), "-o", str(answers), "--reward", reward],
        check=True,
        capture_output=True,
    )
    lines = answers.read_text().splitlines()
    results = cadforge.score_batch(rows, reward=reward, reports=True)
    assert len(lines) == len(results) == len(rows)
    for line, result in zip(lines, results, strict=True):
        if result["status"] == "scored":
            ours = f'{{"id":{json.dumps(result["id"])},"report":{result["report"]}}}'
            assert parsed(ours) == parsed(line)
        else:
            assert json.loads(line) == {"id": result["id"], "error": result["error"]}
    one = rows[4]
    report = cadforge.score(one["completion"], one["task"], reward=reward)
    assert parsed(f'{{"report":{report.to_json()}}}') == parsed(f'{{"report":{results[4]["report"]}}}')
