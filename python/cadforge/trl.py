"""TRL 0.18 and later, and so Unsloth: a reward function for `GRPOTrainer`, and an environment with a tool.

    trainer = GRPOTrainer(model=..., reward_funcs=[CadReward()], train_dataset=rows, args=...)

Rows need the column `task`: ids, or whole tasks as JSON. `cadforge.datasets` writes such rows.
"""

from __future__ import annotations

from typing import Any

from ._native import SpecError
from ._rows import last_reply, result_columns, score_batch


class CadReward:
    """Scores all completions of a step in one call, without the GIL.

    What we could not judge is `None`: TRL leaves it out of the group's baseline and gives it no advantage.
    """

    def __init__(self, column: str = "task", **settings: Any) -> None:
        """
        Args:
            column: The column of the data set that names the task.
            settings: As for `cadforge.score_batch`: `reward`, `strict`, `threads`, ...
        """
        self.__name__ = "cad_reward"  # names the logged series: `rewards/cad_reward/mean`
        self.column, self.settings = column, settings
        self.logged = result_columns(settings.get("reward"))

    def __call__(
        self, prompts: Any = None, completions: Any = (), completion_ids: Any = None, **given: Any
    ) -> list[float | None]:
        tasks = given.get(self.column)
        if tasks is None:
            raise SpecError(
                f"the data set has no column `{self.column}`; add one, or say CadReward(column=...)"
            )
        rows = [
            {"completion": last_reply(answer), "task": task}
            for answer, task in zip(completions, tasks, strict=True)
        ]
        results = score_batch(rows, **self.settings)
        self._log(results, given.get("log_extra"), given.get("log_metric"))
        return [result["reward"] for result in results]

    def _log(self, results: list[Any], log_extra: Any, log_metric: Any) -> None:
        # Both gather over all ranks, so that every rank must log the same names in every step.
        if log_extra:
            log_extra("outcome", [result["outcome"] or result["status"] for result in results])
            log_extra("feedback", [result["feedback"] or result["error"] for result in results])
        if log_metric:
            judged = [result for result in results if result["status"] == "scored"]
            for name in self.logged:
                values = [result["terms"].get(name, result.get(name)) for result in judged]
                log_metric(f"cad/{name}", sum(values) / max(1, len(values)))
            log_metric("engine/fault_rate", 1 - len(judged) / max(1, len(results)))


def cad_environment(column: str = "task", **settings: Any) -> type:
    """A class for `GRPOTrainer(environment_factory=...)`: the model calls `submit` until it is content.

    Args:
        column: The column of the data set that names the task.
        settings: As for `cadforge.score_batch`.
    """

    class CadEnvironment:
        def reset(self, **row: Any) -> str | None:
            self._task: Any = row[column]
            self._reward: float | None = None
            self._tried = False
            return None

        def submit(self, program: str) -> str:
            """Builds a CAD program, measures the part, and says what is wrong with it.

            Args:
                program: The whole program.
            """
            (result,) = score_batch([{"program": program, "task": self._task}], **settings)
            self._reward, self._tried = result["reward"], True
            return result["feedback"] or "The part could not be judged; submit it again."

        def get_reward(self) -> float | None:
            # Who submits nothing is paid what an empty answer is paid. What we could not judge is `None`.
            if not self._tried:
                self.submit("")
            return self._reward

    return CadEnvironment
