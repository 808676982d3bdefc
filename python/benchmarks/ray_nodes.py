"""How much a second node brings: rows a second of `cadforge.ray.score_files` on one node and on two.

    python python/benchmarks/ray_nodes.py [--rows 50000]

The nodes are Ray's local ones with a core each, so the machine must have two cores with nothing else to do.
The figure beside them is one process on one core, without Ray.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
os.environ.setdefault("RAY_AUTH_MODE", "disabled")

import ray
from ray.cluster_utils import Cluster
from throughput import rows

from cadforge.ray import score_file, score_files

A_FILE = 2500
MEMORY = 150 * 2**20


def alone(source: Path, target: Path) -> float:
    """Seconds for all files, one after the other, in this process."""
    target.mkdir()
    began = time.perf_counter()
    for path in sorted(source.iterdir()):
        score_file(str(path), str(target / path.name), threads=1)
    return time.perf_counter() - began


def on_nodes(count: int, source: Path, warm: Path, target: Path) -> float:
    """Seconds for all files, once the workers are there."""
    head = {"num_cpus": 1, "object_store_memory": MEMORY}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    for _ in range(count - 1):
        cluster.add_node(num_cpus=1, object_store_memory=MEMORY)
    cluster.wait_for_nodes()
    ray.init(address=cluster.address, log_to_driver=False)
    try:
        score_files(warm, f"{target}-warm")
        began = time.perf_counter()
        score_files(source, target)
        return time.perf_counter() - began
    finally:
        ray.shutdown()
        cluster.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=50_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, warm = Path(folder, "rows"), Path(folder, "warm")
        source.mkdir()
        warm.mkdir()
        answers = [{**row, "id": str(row["id"])} for row in rows(args.rows)]
        for first in range(0, args.rows, A_FILE):
            table = pa.Table.from_pylist(answers[first : first + A_FILE])
            pq.write_table(table, source / f"{first:09}.parquet")
        for name in ("a", "b"):
            pq.write_table(pa.Table.from_pylist(answers[:50]), warm / f"{name}.parquet")
        seconds = {
            "one process, no Ray": alone(source, Path(folder, "alone")),
            "one node": on_nodes(1, source, warm, Path(folder, "one")),
            "two nodes": on_nodes(2, source, warm, Path(folder, "two")),
        }
    for name, took in seconds.items():
        print(f"{name:20} {args.rows / took:8.0f} rows/s")
    print(f"efficiency of two    {seconds['one node'] / seconds['two nodes'] / 2:8.2f}")


if __name__ == "__main__":
    main()
