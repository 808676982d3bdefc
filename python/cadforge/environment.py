"""What environments of all frameworks share: which tasks, what a reply is worth, what is said back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from ._native import SpecError, Task
from ._rows import SOLVED, ascore_batch, reward_of
from ._tasks import sample_tasks


@dataclass(frozen=True)
class TaskSet:
    """Which tasks; names and defaults are those of the first cad-env."""

    num_examples: int = 200
    num_eval_examples: int = 60
    seed: int = 0
    levels: tuple[int, ...] = (1, 2, 3, 4)
    chamfer_k: float = 10.0
    eval_split: str = "val"
    language: str = "openscad"

    def train(self) -> list[Task]:
        """The tasks to train on."""
        return self._draw(self.num_examples, "train")

    def evaluation(self) -> list[Task]:
        """The tasks to evaluate on."""
        if self.eval_split not in ("val", "test"):
            raise SpecError(f"`eval_split` is `{self.eval_split}`; it must be `val` or `test`")
        return self._draw(self.num_eval_examples, self.eval_split)

    def _draw(self, count: int, split: str) -> list[Task]:
        return sample_tasks(
            count,
            split=split,
            seed=self.seed,
            levels=self.levels,
            chamfer_k=self.chamfer_k,
            language=self.language,
        )


@dataclass(frozen=True)
class Verdict:
    """What a reply is worth."""

    reward: float
    solved: bool
    outcome: str
    feedback: str
    """Plain text for the model's next turn."""
    metrics: dict[str, float] = field(default_factory=dict)
    """Terms of the reward and of the definitions that are only watched; every reply has the same."""


async def judge(
    reply: str, task: str | Task, *, reward: str | None = None, watch: tuple[str, ...] = ()
) -> Verdict:
    """Scores one reply without holding up the event loop.

    Args:
        watch: Definitions whose terms are metrics, too, without being paid.

    Raises:
        FaultError: What we could not judge is worth nothing and costs nothing: leave the rollout out.
        SpecError: The task or a definition is wrong.
    """
    row = [{"completion": reply, "task": task}]
    batches = await asyncio.gather(*(ascore_batch(row, reward=name) for name in (reward, *watch)))
    results = [results[0] for results in batches]
    rewards = [reward_of(result) for result in results]
    paid = results[0]
    metrics = {
        "solid": paid["solid"],
        "compiled": paid["compiled"],
        "watertight": paid["watertight"],
        "single_component": paid["single_component"],
    }
    for result in reversed(results):
        metrics.update(result["terms"])
    return Verdict(rewards[0], rewards[0] >= SOLVED, paid["outcome"], paid["feedback"], metrics)


def next_turn(verdict: Verdict, language: str) -> str:
    """What the model is told when it may try again."""
    return f"{verdict.feedback}\n\nSend the whole corrected program in one ```{language} block."
