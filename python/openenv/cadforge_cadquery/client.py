"""A client of the CADForge CadQuery environment with typed actions and observations."""

from typing import Any

from openenv.core import EnvClient
from openenv.core.client_types import StepResult

from .models import CadforgeCadqueryAction, CadforgeCadqueryObservation, CadforgeCadqueryState


class CadforgeCadqueryEnv(EnvClient[CadforgeCadqueryAction, CadforgeCadqueryObservation, CadforgeCadqueryState]):
    """A session on a server: `reset`, `step`, `state`.

    >>> with CadforgeCadqueryEnv(base_url="http://localhost:8000").sync() as env:
    ...     task = env.reset(seed=1).observation.task_brief
    ...     result = env.step(CadforgeCadqueryAction(code=program))
    """

    def _step_payload(self, action: CadforgeCadqueryAction) -> dict[str, Any]:
        return action.model_dump(exclude_none=True)

    def _parse_result(self, payload: dict[str, Any]) -> StepResult[CadforgeCadqueryObservation]:
        reward, done = payload.get("reward"), payload.get("done", False)
        shown = payload.get("observation", {})
        observation = CadforgeCadqueryObservation(**{**shown, "reward": reward, "done": done})
        return StepResult(observation=observation, reward=reward, done=done)

    def _parse_state(self, payload: dict[str, Any]) -> CadforgeCadqueryState:
        return CadforgeCadqueryState(**payload)
