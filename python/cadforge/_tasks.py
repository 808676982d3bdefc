"""Sets of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from . import _native
from ._native import Task


def sample_tasks(
    count: int = 200,
    *,
    split: str = "train",
    seed: int = 0,
    levels: Sequence[int] = (1, 2, 3, 4),
    chamfer_k: float = 10.0,
    language: str = "openscad",
) -> list[Task]:
    """The first `count` tasks of a split, the same on every machine.

    A larger count only appends. No prompt comes twice, and no part is in two splits, whatever the seeds.

    Args:
        split: `train`, `val`, or `test`, where every third task is out of distribution.
        seed: Other seeds draw other tasks.
        levels: 1 to 4, taken in turn.
        chamfer_k: k in exp(-k * chamfer), for the reward `cad-env`.
        language: What answers are written in: `openscad` or `cadquery`.

    Raises:
        SpecError: An argument is out of its range, or the levels have fewer different tasks.
    """
    try:
        return _native.sample_tasks(count, split, seed, list(levels), chamfer_k, language)
    except OverflowError as error:
        raise _native.SpecError(
            f"`count`, `seed` and `levels` must be whole numbers from 0 up: {error}"
        ) from None


def families() -> list[tuple[str, int, str]]:
    """Every family: its name with version, its level, and what it is."""
    return _native.families()


def address(task: Task) -> str:
    """What trainers hand back to name the task: its id, or all of it when its id does not say all."""
    try:
        whole = Task.resolve(task.id) == task
    except _native.SpecError:
        whole = False
    return task.id if whole else task.to_json()
