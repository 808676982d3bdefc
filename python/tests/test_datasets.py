"""Task sets on disk."""

from __future__ import annotations

import json

import pytest

import cadforge

pq = pytest.importorskip("pyarrow.parquet")

from cadforge import datasets
from cadforge.ray import score_file, score_table


def test_what_is_written_is_what_trainers_read(tmp_path, tasks):
    evaluation = cadforge.sample_tasks(5, split="val")
    datasets.write(tmp_path, tasks, evaluation)
    rows = pq.read_table(tmp_path / "data/tasks/train-00000-of-00001.parquet").to_pylist()
    assert [row["id"] for row in rows] == [task.id for task in tasks]
    assert all(row["task"] == row["label"] == row["reward_model"]["ground_truth"] for row in rows)
    assert all(cadforge.Task.resolve(row["task"]).messages() == row["prompt"] for row in rows)
    lines = (tmp_path / "jsonl/tasks-eval.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [task.id for task in evaluation]
    for task, row in zip(tasks, rows, strict=True):
        assert task.reference not in json.dumps(row)
    card = (tmp_path / "README.md").read_text()
    assert card.startswith("---\n") and "path: data/sft/train-*.parquet" in card
    assert cadforge.ENGINE_VERSION in card and f"{len(tasks)} tasks to train on" in card


def test_right_answers_to_imitate_are_right(tmp_path, tasks):
    datasets.write(tmp_path, tasks, [])
    rows = pq.read_table(tmp_path / "data/sft/train-00000-of-00001.parquet").to_pylist()
    assert all(row["messages"] == row["prompt"] + row["completion"] for row in rows)
    answers = [{"completion": row["completion"][0]["content"], "task": row["id"]} for row in rows]
    assert [result["reward"] for result in cadforge.score_batch(answers)] == [
        pytest.approx(1.0, abs=1e-6)
    ] * len(rows)


def test_a_task_whose_id_does_not_say_all_goes_whole(tmp_path):
    (task,) = cadforge.sample_tasks(1, chamfer_k=3.0)
    assert json.loads(datasets.task_row(task, 0)["task"])["chamfer_k"] == 3.0
    # Nobody can imitate an OpenSCAD answer where CadQuery is asked for.
    datasets.write(tmp_path, cadforge.sample_tasks(2, language="cadquery"), [])
    assert (
        not (tmp_path / "data/sft").exists()
        and "sft" not in (tmp_path / "README.md").read_text().split("---")[1]
    )


def test_files_of_answers_become_files_of_scores(tmp_path, right):
    rows = [{**row, "task": row["task"].id} for row in right] * 120
    rows = [{**row, "id": f"r{index}"} for index, row in enumerate(rows)]
    lines = [json.dumps(row) for row in rows] + [
        "",
        "{",
        "[]",
        "7",
        json.dumps({"completion": 3, "task": rows[0]["task"]}),
    ]
    (tmp_path / "a.jsonl").write_text("".join(line + "\n" for line in lines))
    assert score_file(str(tmp_path / "a.jsonl"), str(tmp_path / "a.parquet")) == len(lines)
    found = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert [row["id"] for row in found[: len(rows)]] == [row["id"] for row in rows]
    assert [row["status"] for row in found] == ["scored"] * len(rows) + ["invalid"] * 5
    assert score_file(str(tmp_path / "a.jsonl"), str(tmp_path / "a.parquet")) == 0
    import pyarrow as pa

    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "b.parquet")
    assert score_file(str(tmp_path / "b.parquet"), str(tmp_path / "c.parquet")) == len(rows)
    whole = pq.read_table(tmp_path / "c.parquet").to_pylist()
    assert whole == found[: len(rows)]
    assert score_table(pa.Table.from_pylist(rows[:3])).to_pylist() == whole[:3]
    assert not list(tmp_path.glob("*.tmp"))
