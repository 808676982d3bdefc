"""An environment on OpenEnv's own server, for comparing: `uvicorn stock_server:app`.

STOCK=constant answers the same whatever it is sent; STOCK=scores builds the program with `openscad` and
scores it as the first system did, against the program in STOCK_REFERENCE.
"""

import os
import tempfile

from openenv.core.env_server.http_server import create_fastapi_app
from openenv.core.env_server.interfaces import Environment
from openenv.core.env_server.types import Action, Observation, State

SCORES = os.environ.get("STOCK") == "scores"
if SCORES:
    from published_scoring import Cloud, build, reward

    folder = tempfile.TemporaryDirectory()
    reference = Cloud(build(os.environ["STOCK_REFERENCE"], folder.name))


class Program(Action):
    code: str


class Seen(Observation):
    task_brief: str = ""


class Stock(Environment):
    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(self):
        super().__init__()
        self._state = State(episode_id="stock", step_count=0)

    def reset(self, **_) -> Seen:
        self._state = State(episode_id="stock", step_count=0)
        return Seen(task_brief="A part.", done=False, reward=0.0)

    def step(self, action: Program, **_) -> Seen:
        self._state.step_count += 1
        total = 0.5
        if SCORES:
            # Sessions run side by side, so each build has a folder of its own.
            with tempfile.TemporaryDirectory() as own:
                total = reward(build(action.code, own), reference)
        return Seen(task_brief="A part.", done=False, reward=float(total))

    @property
    def state(self) -> State:
        return self._state


app = create_fastapi_app(Stock, Program, Seen, max_concurrent_envs=100)
