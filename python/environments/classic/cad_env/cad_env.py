"""Write CAD programs for parts described in words; paid for the solid. For verifiers before 0.4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import verifiers as vf
from datasets import Dataset

from cadforge import FaultError, Task, address, last_reply, result_columns
from cadforge.environment import TaskSet, Verdict, judge, next_turn


def load_environment(
    num_examples: int = 200,
    num_eval_examples: int = 60,
    seed: int = 0,
    levels: Sequence[int] = (1, 2, 3, 4),
    chamfer_k: float = 10.0,
    eval_split: str = "val",
    language: str = "openscad",
    reward: str | None = None,
    watch: Sequence[str] = ("cad-env",),
    max_turns: int = 1,
    **others: Any,
) -> vf.Environment:
    """The environment; arguments and defaults are those of the first cad-env, and besides:

    Args:
        language: What answers are written in: `openscad` or `cadquery`.
        reward: A definition's name, or a path that ends in `.toml`.
        watch: Definitions whose terms are metrics, without being paid.
        max_turns: Above 1 the model is told what is wrong and may answer again.
        others: For `vf.SingleTurnEnv` or `vf.MultiTurnEnv`.
    """
    tasks = TaskSet(num_examples, num_eval_examples, seed, tuple(levels), chamfer_k, eval_split, language)
    judged = Judged(reward, tuple(name for name in watch if name != reward))
    rubric = vf.Rubric(funcs=[judged.geometry], weights=[1.0])
    for name in judged.names():
        rubric.add_metric(metric(name))
    # Callables, so that workers that only serve one of the two draw only that.
    common = {
        "dataset": lambda: Dataset.from_list([row(task) for task in tasks.train()]),
        "eval_dataset": lambda: Dataset.from_list([row(task) for task in tasks.evaluation()]),
        "rubric": rubric,
        **others,
    }
    if max_turns == 1:
        return vf.SingleTurnEnv(**common)
    return RepairEnv(judged, max_turns=max_turns, **common)


def row(task: Task) -> dict[str, Any]:
    """A row of the data set. The reference is not in it."""
    info = {"id": task.id, "address": address(task), "level": task.level, "language": task.language}
    return {"prompt": task.messages(), "answer": "", "info": info}


class Judged:
    """One verdict a reply, kept in the rollout's state for whoever asks next."""

    def __init__(self, reward: str | None, watch: tuple[str, ...]) -> None:
        self.reward, self.watch = reward, watch

    def names(self) -> list[str]:
        """Of the metrics."""
        return list(
            dict.fromkeys(name for each in (self.reward, *self.watch) for name in result_columns(each))
        )

    async def verdict(self, reply: str, state: dict[str, Any]) -> Verdict:
        """What `reply` is worth."""
        known = state.get("verdict")
        if known is None or known[0] != reply:
            verdict = await judge(reply, state["info"]["address"], reward=self.reward, watch=self.watch)
            known = state["verdict"] = (reply, verdict)
        return known[1]

    async def geometry(self, completion: Any, state: dict[str, Any]) -> float:
        """The reward. What we could not judge marks the rollout as failed: a raise would score it 0."""
        try:
            return (await self.verdict(last_reply(completion), state)).reward
        except FaultError as fault:
            state["error"] = vf.InfraError(str(fault))
            return 0.0


def metric(name: str) -> Callable[..., Any]:
    """A metric that reads the verdict; metrics run after the reward."""

    async def measured(state: dict[str, Any]) -> float:
        return state["verdict"][1].metrics[name] if state.get("verdict") else 0.0

    measured.__name__ = name
    return measured


class RepairEnv(vf.MultiTurnEnv):
    """Tells the model what is wrong until there is nothing left to repair."""

    def __init__(self, judged: Judged, **options: Any) -> None:
        super().__init__(**options)
        self.judged = judged

    async def env_response(self, messages: Any, state: dict[str, Any], **_: Any) -> list[Any]:
        try:
            verdict = await self.judged.verdict(reply_of(messages[-1]), state)
        except FaultError as fault:
            raise vf.InfraError(str(fault)) from fault
        if verdict.solved:
            state["final_env_response"] = [vf.UserMessage(content="That is right.")]
            return state["final_env_response"]
        return [vf.UserMessage(content=next_turn(verdict, state["info"]["language"]))]


def reply_of(message: Any) -> str:
    """The text of a message, a dict or an object of some version of verifiers."""
    return last_reply(
        [message if isinstance(message, dict) else {"role": "assistant", "content": message.content}]
    )
