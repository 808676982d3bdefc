"""Answers in, results out: one, many, and many without waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

from ._native import FaultError, Scheme, SpecError, Task, Ticket
from ._process import engine, scheme, threads
from .report import Report

SOLVED = 0.99
"""From this reward on there is nothing left to repair."""


class Row(TypedDict, total=False):
    """One answer. Give `completion` or `program`, and `task` or `reference`."""

    id: Any
    """Comes back in the result; the row's number, from 0, if left out."""
    completion: str
    """All that the model wrote: the last fenced block in the task's language is its program."""
    program: str
    """The program alone."""
    language: str
    """`openscad` or `cadquery`: asks for a task that is named in that language, must be that of a task that
    is given whole, and says what answers to a `reference` are written in."""
    task: str | Task | dict[str, Any]
    """An id, a path to a `.json` file, a task, or a task as a dict or as JSON."""
    reference: str
    """A path to a program or a mesh, or a task's id, to compare with instead."""
    previous: float
    """The reward of the answer before this one, for definitions that pay the gain."""


class Result(TypedDict):
    """What became of a row. The keys are the same for every row, and every number is finite."""

    id: Any
    status: str
    """`scored`; `fault` when we or the machine failed; `invalid` when the row itself is wrong."""
    reward: float | None
    """Within the reward definition's range. `None` unless `scored`: what was not judged has no reward."""
    outcome: str
    """What became of the program (`ok`, `no-code`, `parse-error`, ...); empty unless `scored`."""
    terms: dict[str, float]
    """Every term of the reward, before its weight; 0 unless `scored`. When no reward was named, those of all
    definitions that tasks suggest."""
    solid: float
    """1 when the program gives a closed solid, else 0; likewise the next three."""
    compiled: float
    watertight: float
    single_component: float
    feedback: str
    """Plain text for the model's next turn."""
    error: str
    """Why there is no reward; empty when `scored`."""
    retryable: bool
    """Whether the same call may succeed later."""
    task: str
    cached: bool
    build_ms: float
    grade_ms: float
    total_ms: float
    reward_version: str
    engine_version: str


def score(
    answer: str,
    task: str | Task | dict[str, Any] | None = None,
    *,
    program: bool = False,
    reference: str | None = None,
    language: str | None = None,
    previous: float | None = None,
    reward: str | None = None,
    sampler: str = "exact",
    backend: str = "cadforge",
    strict: bool = False,
    compat: bool = False,
) -> Report:
    """Scores one answer.

    Args:
        answer: What the model wrote, or with `program=True` the program alone.
        task: An id such as `cylinder@1/train/0/1`, a `Task`, or a dict or JSON that describes one.
        program: Whether `answer` is the program alone.
        reference: A path to a program or a mesh, instead of a task.
        language: What the answer is written in; `Row` says more.
        previous: The reward of the answer before this one, for definitions that pay the gain.
        reward: A built-in definition's name, or a path that ends in `.toml`; by default the task's usual one.
        sampler: `exact`, or `published` to reproduce the first system's scores.
        backend: `cadforge`, or `openscad` for the external program.
        strict: Whether an unknown name ends a program.
        compat: Whether to repeat the original systems' choices.

    Raises:
        SpecError: An argument is wrong; says which, and the mend.
        FaultError: We or the machine failed. What is wrong with the program is in the report instead.
    """
    row: dict[str, Any] = {
        "program" if program else "completion": answer,
        "task": task,
        "reference": reference,
        "language": language,
        "previous": previous,
    }
    return Report(engine().score(row, scheme(reward, sampler, backend, strict, compat)))


def score_batch(
    rows: Sequence[Row] | Iterable[Mapping[str, Any]],
    *,
    reward: str | None = None,
    sampler: str = "exact",
    backend: str = "cadforge",
    strict: bool = False,
    compat: bool = False,
    threads: int | None = None,
    reports: bool = False,
) -> list[Result]:
    """Scores many answers, in the order of the rows, on all cores and without the GIL.

    Never raises for a row: one that is wrong, or that we fail to score, says so in `status`.

    Args:
        rows: See `Row`.
        threads: How many rows at once; by default as many as this process may use.
        reports: Whether results have `report`: the whole report as JSON, as `cadforge batch` writes it.
        reward, sampler, backend, strict, compat: As for `score`.

    Raises:
        SpecError: A setting is wrong.
    """
    ticket = _submit(rows, scheme(reward, sampler, backend, strict, compat), threads, reports, None)
    ticket.wait()
    return ticket.take()


async def ascore_batch(
    rows: Sequence[Row] | Iterable[Mapping[str, Any]],
    *,
    reward: str | None = None,
    sampler: str = "exact",
    backend: str = "cadforge",
    strict: bool = False,
    compat: bool = False,
    threads: int | None = None,
    reports: bool = False,
) -> list[Result]:
    """As `score_batch`, without holding up the event loop, from any loop in any thread.

    Runs on our own threads, never on the loop's executor. When cancelled, rows that nobody has begun with
    are not scored.
    """
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[None] = loop.create_future()

    def end() -> None:
        if not ended.done():
            ended.set_result(None)

    def tell() -> None:
        try:
            loop.call_soon_threadsafe(end)
        except RuntimeError:
            pass  # The loop is closed: nobody waits any more.

    rows = list(rows)
    ticket = _submit(rows, scheme(reward, sampler, backend, strict, compat), threads, reports, tell)
    if not rows:
        return []
    try:
        await ended
    except BaseException:
        ticket.cancel()
        raise
    return ticket.take()


def _submit(rows: Any, settings: Scheme, asked: int | None, reports: bool, callback: Any) -> Ticket:
    if isinstance(rows, (str, bytes, Mapping)):
        raise TypeError(f"`rows` is {type(rows).__name__}; it must be a list of dicts")
    return engine().submit(rows, settings, threads(asked), reports, callback)


def reward_of(result: Result) -> float:
    """The reward of a row, for callers that have no word for "not judged".

    Raises:
        SpecError: The row is wrong.
        FaultError: We or the machine failed.
    """
    if result["reward"] is not None:
        return result["reward"]
    if result["status"] == "invalid":
        raise SpecError(result["error"])
    fault = FaultError(result["error"])
    fault.kind, fault.retryable = result["error"].split(":")[0], result["retryable"]
    raise fault


def last_reply(completion: Any) -> str:
    """The text of a completion as trainers pass it: a string, or chat messages (the assistant's last one)."""
    if isinstance(completion, str):
        return completion
    for message in reversed(completion or []):
        if message.get("role") == "assistant":
            content = message.get("content") or ""
            if isinstance(content, str):
                return content
            return "".join(part.get("text") or "" for part in content if isinstance(part, Mapping))
    return ""


def result_columns(reward: str | None = None) -> list[str]:
    """The names of the numbers that a result logs: the reward's terms, then `solid` and the like."""
    rewards = scheme(reward, "exact", "cadforge", False, False).rewards
    terms = [term for _, _, _, terms in rewards for term, _ in terms]
    return list(dict.fromkeys([*terms, "solid", "compiled", "watertight", "single_component"]))
