"""Ray: scoring of files with millions of answers. Needs ray and pyarrow.

    python -m cadforge.ray answers/ scores/ --workers 16

One file is one piece of work: a worker reads it, scores it window by window, and renames the result into
place when it is whole. So a run that was interrupted goes on where it stopped, a lost node costs the files
that it was working on, and there is nothing to coordinate. For a pipeline of your own, the one-liner:

    ray.data.read_parquet("answers/").map_batches(cadforge.ray.score_table, batch_format="pyarrow")
"""

from __future__ import annotations

import argparse
import json
import os
import uuid
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ._rows import score_batch

WINDOW = 1024
"""Rows that are read, scored and written at a time: what bounds memory."""

SCORES = pa.schema(
    [
        ("id", pa.string()),
        ("status", pa.string()),
        ("reward", pa.float64()),
        ("outcome", pa.string()),
        ("terms", pa.string()),
        ("error", pa.string()),
        ("reward_version", pa.string()),
        ("engine_version", pa.string()),
    ]
)

_ROW = ("id", "completion", "program", "language", "task", "reference")


def score_table(table: pa.Table, **settings: Any) -> pa.Table:
    """Scores a table with columns as in `cadforge.Row`, and returns ids and scores, not the texts."""
    table = table.select([name for name in _ROW if name in table.column_names])
    rows = [
        {**result, "id": str(result["id"]), "terms": json.dumps(result["terms"])}
        for result in score_batch(table.to_pylist(), **settings)
    ]
    # Of a row, what the schema names.
    return pa.Table.from_pylist(rows, schema=SCORES)


def score_file(source: str, target: str, **settings: Any) -> int:
    """Scores the rows of a Parquet or JSON-lines file into a Parquet file; how many, or 0 if it is there."""
    if os.path.exists(target):
        return 0
    draft, rows = f"{target}.{uuid.uuid4().hex}.tmp", 0
    try:
        with pq.ParquetWriter(draft, SCORES, compression="zstd") as writer:
            for table in _windows(source):
                writer.write_table(score_table(table, **settings))
                rows += table.num_rows
        os.replace(draft, target)
    finally:
        if os.path.exists(draft):
            os.remove(draft)
    return rows


def _windows(source: str) -> Iterator[pa.Table]:
    start = 0
    if source.endswith(".parquet"):
        for batch in pq.ParquetFile(source).iter_batches(batch_size=WINDOW):
            table = pa.Table.from_batches([batch])
            yield _numbered(table, start)
            start += table.num_rows
        return
    with open(source, encoding="utf-8", errors="replace") as lines:
        while window := list(islice(lines, WINDOW)):
            yield _numbered(_table_of(window), start)
            start += len(window)


def _table_of(lines: list[str]) -> pa.Table:
    """Rows of JSON, whatever is in them: a line that is no row becomes one that says nothing."""
    columns: dict[str, list[str | None]] = {name: [] for name in _ROW}
    for line in lines:
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        for name in _ROW:
            value = row.get(name) if isinstance(row, dict) else None
            columns[name].append(value if value is None or isinstance(value, str) else json.dumps(value))
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _numbered(table: pa.Table, start: int) -> pa.Table:
    """With the number of the row in its file as id, where the row says none."""
    ids = pa.array([str(number) for number in range(start, start + table.num_rows)], pa.string())
    if "id" not in table.column_names:
        return table.append_column("id", ids)
    own = pc.coalesce(table["id"].cast(pa.string()), ids)
    return table.set_column(table.column_names.index("id"), "id", own)


def score_files(
    source: str | Path,
    target: str | Path,
    *,
    workers: int | None = None,
    cores: int = 1,
    resources: dict[str, float] | None = None,
    **settings: Any,
) -> int:
    """Scores every file of a folder on the cluster that `ray.init` joined, and returns how many rows.

    Args:
        source: A folder of `.parquet` and `.jsonl` files, which every node sees.
        target: A folder for one Parquet file each. Files that are there are kept and not scored again.
        workers: How many files at a time; by default as many as the cluster has room for.
        cores: Of each worker, which uses as many threads.
        resources: Custom resources that each worker needs.
        settings: As for `cadforge.score_batch`.

    Raises:
        RuntimeError: Some files could not be scored, and which. The others are done; the same call again
            tries only those.
    """
    import ray

    target = Path(target)
    target.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in Path(source).iterdir() if path.suffix in (".parquet", ".jsonl"))
    waiting = [
        (str(path), str(target / path.with_suffix(path.suffix.replace(".jsonl", ".jsonl.parquet")).name))
        for path in files
    ]
    waiting.reverse()
    settings.setdefault("threads", cores)

    # Worker processes, and with them the engine, live on from file to file. The bound matters: by default
    # some of Ray's interfaces try a row that kills its process for ever.
    @ray.remote(num_cpus=cores, resources=resources, max_retries=3, scheduling_strategy="SPREAD")
    def score(source: str, target: str) -> int:
        return score_file(source, target, **settings)

    running: dict[Any, str] = {}
    failed: list[str] = []
    rows = 0
    room = workers or max(1, int(ray.cluster_resources().get("CPU", 1) // cores))
    while waiting or running:
        while waiting and len(running) < room:
            paths = waiting.pop()
            running[score.remote(*paths)] = paths[0]
        (done,), _ = ray.wait(list(running), num_returns=1)
        path = running.pop(done)
        try:
            rows += ray.get(done)
        except (ray.exceptions.RayError, OSError, pa.ArrowException) as error:
            failed.append(f"{path}: {error}")
    if failed:
        raise RuntimeError("not scored:\n" + "\n".join(failed))
    return rows


def main() -> None:
    """The command line."""
    import ray

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--cores", type=int, default=1)
    parser.add_argument("--reward")
    parser.add_argument("--address", help="of the cluster; starts one on this machine if left out")
    args = parser.parse_args()
    ray.init(address=args.address, log_to_driver=False)
    rows = score_files(args.source, args.target, workers=args.workers, cores=args.cores, reward=args.reward)
    print(f"scored {rows} rows into {args.target}")


if __name__ == "__main__":
    main()
