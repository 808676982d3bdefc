"""Rewards for language models that write CAD.

    >>> import cadforge
    >>> task = cadforge.Task.resolve("cylinder@1/train/0/1")
    >>> report = cadforge.score("```openscad\\ncylinder(h=10, r=5);\\n```", task)
    >>> report.reward, report.feedback

Lengths are millimetres everywhere. Importing starts nothing: the engine and its threads come to life with
the first call, once a process, and again in a forked child.
"""

from ._native import ENGINE_VERSION, FaultError, SpecError, Task
from ._parts import Mesh, Part, build, measure, render
from ._process import setup_cadquery
from ._rows import Result, Row, ascore_batch, last_reply, result_columns, reward_of, score, score_batch
from ._tasks import address, families, sample_tasks
from .report import Finding, Measures, Report

__version__ = ENGINE_VERSION.split("/")[0]

__all__ = [
    "ENGINE_VERSION",
    "FaultError",
    "Finding",
    "Measures",
    "Mesh",
    "Part",
    "Report",
    "Result",
    "Row",
    "SpecError",
    "Task",
    "address",
    "ascore_batch",
    "build",
    "families",
    "last_reply",
    "measure",
    "render",
    "result_columns",
    "reward_of",
    "sample_tasks",
    "score",
    "score_batch",
    "setup_cadquery",
]
