"""verl: a custom reward.

    reward.custom_reward_function.path=pkg://cadforge.verl
    reward.custom_reward_function.name=compute_score        # or compute_score_async, with the manager `naive`
    +reward.custom_reward_function.reward_kwargs.reward=cad-env

`reward_model.ground_truth` of each row names the task: an id, or a task as JSON.
"""

from __future__ import annotations

from typing import Any

from ._rows import SOLVED, Result, ascore_batch, reward_of, score_batch


def compute_score(
    data_source: str,
    solution_str: str,
    ground_truth: str,
    extra_info: dict[str, Any] | None = None,
    reward: str | None = None,
    **_: Any,
) -> dict[str, float]:
    """`score`, `acc`, and what the reward measured: the same keys for every sample.

    Raises:
        FaultError: What could not be judged has no score, and verl has no word for that: the run ends rather
            than learning from a number that means nothing.
    """
    return _numbers(score_batch([_row(solution_str, ground_truth)], reward=reward, threads=1)[0])


async def compute_score_async(
    data_source: str,
    solution_str: str,
    ground_truth: str,
    extra_info: dict[str, Any] | None = None,
    reward: str | None = None,
    **_: Any,
) -> dict[str, float]:
    """As `compute_score`, without holding up the loop of the reward worker."""
    return _numbers((await ascore_batch([_row(solution_str, ground_truth)], reward=reward))[0])


def _row(solution: str, ground_truth: str) -> dict[str, str]:
    return {"completion": solution, "task": ground_truth}


def _numbers(result: Result) -> dict[str, float]:
    reward = reward_of(result)
    # verl filters groups by `acc`: right or not.
    return {
        "score": reward,
        "acc": float(reward >= SOLVED),
        "solid": result["solid"],
        "compiled": result["compiled"],
        **result["terms"],
    }
