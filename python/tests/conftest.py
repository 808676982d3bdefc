"""The tests see only the installed wheel."""

from __future__ import annotations

import pytest
from answers import fenced

import cadforge


@pytest.fixture(scope="session")
def tasks() -> list[cadforge.Task]:
    return cadforge.sample_tasks(12)


@pytest.fixture(scope="session")
def right(tasks: list[cadforge.Task]) -> list[dict]:
    """A right answer to each task."""
    return [{"id": task.id, "completion": fenced(task.reference), "task": task} for task in tasks]
