"""SkyRL: a text environment, single-turn or with feedback.

    from skyrl_gym.envs.registration import register
    register(id="cad", entry_point="cadforge.skyrl:CadEnv")     # in the training entry point

Rows: `env_class: "cad"`, `reward_spec: {"method": "rule", "ground_truth": <task id or JSON>}`, and if wanted
`max_turns` and `reward`.
"""

from __future__ import annotations

from typing import Any

from skyrl_gym.envs.base_text_env import BaseTextEnv, BaseTextEnvStepOutput

from ._rows import SOLVED, Result, reward_of, score_batch


class CadEnv(BaseTextEnv):
    """Paid at the end, for the last answer. SkyRL calls `step` in threads of its own."""

    def __init__(self, env_config: Any = None, extras: dict[str, Any] | None = None) -> None:
        super().__init__()
        extras = extras or {}
        # Not `self.spec`: `skyrl_gym.make` writes over that.
        self._task = extras["reward_spec"]["ground_truth"]
        self._reward = extras.get("reward")
        self.max_turns = extras.get("max_turns", 1)
        self._last: Result | None = None

    def step(self, action: str) -> BaseTextEnvStepOutput:
        self.turns += 1
        (result,) = score_batch([{"completion": action, "task": self._task}], reward=self._reward, threads=1)
        reward, self._last = reward_of(result), result
        done = reward >= SOLVED or self.turns >= self.max_turns
        return BaseTextEnvStepOutput(
            observations=[] if done else [{"role": "user", "content": result["feedback"]}],
            reward=reward if done else 0.0,
            done=done,
            metadata={"outcome": result["outcome"]},
        )

    def get_metrics(self) -> dict[str, Any]:
        terms = self._last["terms"] if self._last else {}
        return {"turns": self.turns, "solid": self._last["solid"] if self._last else 0.0, **terms}
