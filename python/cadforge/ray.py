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
import pyarrow.parquet as pq

from ._native import FaultError
from ._rows import Row, score_batch

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


def score_table(table: pa.Table, **settings: Any) -> pa.Table:
    """Scores a table with columns as in `cadforge.Row`, and returns ids and scores, not the texts.

    Other columns are left aside. Rows without an id get their number in the table.
    """
    own = [name for name in table.column_names if name in Row.__annotations__]
    return _scores(table.select(own).to_pylist(), 0, settings)


def score_file(source: str, target: str, **settings: Any) -> int:
    """Scores the rows of a Parquet or JSON-lines file into a Parquet file; how many, or 0 if it is there."""
    if os.path.exists(target):
        return 0
    draft, rows = f"{target}.{uuid.uuid4().hex}.tmp", 0
    try:
        with pq.ParquetWriter(draft, SCORES, compression="zstd") as writer:
            for window in _windows(source):
                writer.write_table(_scores(window, rows, settings))
                rows += len(window)
        os.replace(draft, target)
    finally:
        if os.path.exists(draft):
            os.remove(draft)
    return rows


def _scores(rows: list[Any], first: int, settings: dict[str, Any]) -> pa.Table:
    results = score_batch(rows, **settings)
    found = []
    for number, (row, result) in enumerate(zip(rows, results, strict=True), first):
        if result["retryable"]:
            # Ray tries again, somewhere else perhaps; what is written would stay.
            raise FaultError(result["error"])
        named = isinstance(row, dict) and row.get("id") is not None
        name = str(result["id"] if named else number)
        found.append({**result, "id": name, "terms": json.dumps(result["terms"])})
    # Of a result, what the schema names.
    return pa.Table.from_pylist(found, schema=SCORES)


def _windows(source: str) -> Iterator[list[Any]]:
    if source.endswith(".parquet"):
        file = pq.ParquetFile(source)
        own = [name for name in file.schema_arrow.names if name in Row.__annotations__]
        for batch in file.iter_batches(batch_size=WINDOW, columns=own):
            yield batch.to_pylist()
        return
    with open(source, encoding="utf-8", errors="replace") as lines:
        while window := list(islice(lines, WINDOW)):
            yield [_row(line) for line in window]


def _row(line: str) -> Any:
    """What a line of JSON says; what is none is a row that says nothing, and is told so."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


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
    where = {"num_cpus": cores, "resources": resources, "scheduling_strategy": "SPREAD"}

    @ray.remote(max_retries=3, retry_exceptions=[FaultError], **where)
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
