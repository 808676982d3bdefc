"""Two nodes on this machine, one of which is lost half-way. `CADFORGE_RAY_ROWS` says how many rows."""

from __future__ import annotations

import json
import os
import threading
import time

import pytest

pytest.importorskip("ray")

import pyarrow as pa
import pyarrow.parquet as pq
import ray
from answers import BROKEN, fenced
from ray.cluster_utils import Cluster

import cadforge
import cadforge.ray
from cadforge.ray import score_file, score_files, score_table

ROWS, A_FILE = int(os.environ.get("CADFORGE_RAY_ROWS", "4000")), 500


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """Answers of all kinds, every one another text, one in a hundred garbage."""
    folder = tmp_path_factory.mktemp("answers")
    tasks = cadforge.sample_tasks(40)
    rows = []
    for number in range(ROWS):
        task = tasks[number % len(tasks)]
        kinds = [fenced(task.reference + f"// {number}"), fenced(f"cube([{number % 37 + 1}, 2, 3]);"), BROKEN]
        row = {"id": f"r{number}", "completion": kinds[number % 3], "task": task.id}
        rows.append({**row, "task": "nothing"} if number % 100 == 99 else row)
    for first in range(0, ROWS, A_FILE):
        pq.write_table(pa.Table.from_pylist(rows[first : first + A_FILE]), folder / f"{first:08}.parquet")
    return folder


def read(folder) -> list[dict]:
    return [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


def test_a_lost_node_costs_nothing_but_time(answers, tmp_path):
    alone = [
        row
        for path in sorted(answers.glob("*.parquet"))
        for row in score_table(pq.read_table(path)).to_pylist()
    ]
    memory = 150 * 2**20
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "object_store_memory": memory})
    other = cluster.add_node(num_cpus=1, object_store_memory=memory)
    cluster.wait_for_nodes()
    ray.init(address=cluster.address, log_to_driver=False)
    half = ROWS // A_FILE // 2

    def lose() -> None:
        while len(list(tmp_path.glob("*.parquet"))) < half:
            time.sleep(0.02)
        cluster.remove_node(other)

    thread = threading.Thread(target=lose)
    thread.start()
    try:
        score_files(answers, tmp_path, workers=2)
        thread.join()
        assert len([node for node in ray.nodes() if node["Alive"]]) == 1
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert read(tmp_path) == alone
    assert len(alone) == ROWS and {row["status"] for row in alone} == {"scored", "invalid"}
    assert len(list(tmp_path.glob("*.tmp"))) <= 1, "only what a killed worker left behind"


@pytest.fixture
def node():
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=150 * 2**20)
    yield
    ray.shutdown()


def test_a_file_that_cannot_be_scored_is_named_and_the_rest_is_done(node, tmp_path):
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    task = cadforge.sample_tasks(1)[0]
    row = {"id": "a", "completion": fenced(task.reference), "task": task.id}
    (source / "good.jsonl").write_text(json.dumps(row) + "\n")
    (source / "gone.parquet").write_bytes(b"this is no parquet file")
    with pytest.raises(RuntimeError, match="gone.parquet"):
        score_files(source, target)
    (source / "gone.parquet").unlink()
    assert score_files(source, target) == 0, "what is there is not scored again"
    assert [row["reward"] for row in read(target)] == [pytest.approx(1.0)]


def test_a_worker_that_dies_again_and_again_is_not_tried_for_ever(node, tmp_path, monkeypatch):
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for name in ("a", "b"):
        (source / f"{name}.jsonl").write_text("{}\n")

    def dies(source: str, target: str, **settings) -> int:
        if source.endswith("a.jsonl"):
            os.abort()
        return score_file(source, target, **settings)

    monkeypatch.setattr(cadforge.ray, "score_file", dies)
    with pytest.raises(RuntimeError, match="a.jsonl"):
        score_files(source, target)
    assert [path.name for path in target.glob("*.parquet")] == ["b.jsonl.parquet"]


def test_as_a_step_of_ray_data(node, answers):
    found = ray.data.read_parquet(str(answers)).limit(1200).map_batches(score_table, batch_format="pyarrow")
    rows = {row["id"]: row for row in found.take_all()}
    assert len(rows) == 1200
    for path in sorted(answers.glob("*.parquet"))[:2]:
        for row in score_table(pq.read_table(path)).to_pylist():
            assert rows.get(row["id"], row) == row


def test_cadquery_programs_in_workers(node, tmp_path):
    cadforge.setup_cadquery()
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    box = "import cadquery as cq\nresult = cq.Workplane().box(10, 20, 30)\n"
    whole = {"id": "box", "prompt": "A box.", "reference": box, "language": "cadquery"}
    task = {**whole, "reference_language": "cadquery"}
    rows = [{"id": str(number), "program": f"{box}# {number}", "task": task} for number in range(4)]
    for name in ("a", "b"):
        (source / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert score_files(source, target) == 8
    assert [row["reward"] for row in read(target)] == [pytest.approx(1.0, abs=1e-6)] * 8
