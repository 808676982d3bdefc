"""A client of the CADForge OpenSCAD environment with typed actions and observations."""

from typing import Any

from openenv.core import EnvClient
from openenv.core.client_types import StepResult

from .models import CadforgeOpenscadAction, CadforgeOpenscadObservation, CadforgeOpenscadState


class CadforgeOpenscadEnv(EnvClient[CadforgeOpenscadAction, CadforgeOpenscadObservation, CadforgeOpenscadState]):
    """A session on a server: `reset`, `step`, `state`.

    >>> with CadforgeOpenscadEnv(base_url="http://localhost:8000").sync() as env:
    ...     task = env.reset(seed=1).observation.task_brief
    ...     result = env.step(CadforgeOpenscadAction(code=program))
    """

    def _step_payload(self, action: CadforgeOpenscadAction) -> dict[str, Any]:
        return action.model_dump(exclude_none=True)

    def _parse_result(self, payload: dict[str, Any]) -> StepResult[CadforgeOpenscadObservation]:
        reward, done = payload.get("reward"), payload.get("done", False)
        shown = payload.get("observation", {})
        observation = CadforgeOpenscadObservation(**{**shown, "reward": reward, "done": done})
        return StepResult(observation=observation, reward=reward, done=done)

    def _parse_state(self, payload: dict[str, Any]) -> CadforgeOpenscadState:
        return CadforgeOpenscadState(**payload)
