"""What the CADForge OpenSCAD environment takes and shows: the shapes of its `/schema`."""

from typing import Any, Literal

from openenv.core.env_server.types import Action, Observation, State
from pydantic import Field


class CadforgeOpenscadAction(Action):
    """A complete OpenSCAD program as an answer to the task."""

    code: str = Field(..., min_length=1, description="The program: complete, not a fragment.")
    task_id: str | None = Field(default=None, description="Another task than the episode's.")
    reward_mode: Literal["fast", "full"] = Field(default="fast", description="`full` makes pictures, too.")
    task_prompt: str | None = Field(default=None, description="Words instead of the task's.")


class CadforgeOpenscadObservation(Observation):
    """The task, the last answer, and the reward with its reasons."""

    task_brief: str = ""
    task_id: str = ""
    constraints: list[str] = Field(default_factory=list)
    current_code: str = ""
    reward_json: dict[str, Any] = Field(default_factory=dict)
    verifier_notes: list[str] = Field(default_factory=list)
    artifacts_dir: str = ""
    renders: dict[str, str] = Field(default_factory=dict)
    trace: list[dict[str, Any]] = Field(default_factory=list)


class CadforgeOpenscadState(State):
    """Where the episode is."""

    task_id: str | None = None
    task_brief: str | None = None
    current_code: str | None = None
    last_reward: dict[str, Any] | None = None
    trace: list[dict[str, Any]] = Field(default_factory=list)
