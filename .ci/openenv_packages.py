#!/usr/bin/env python3
"""Items 43 and 44 of the OpenEnv checklist, with the packages installed: called by .ci/openenv.

    openenv_packages.py URL FOLDER…
"""

import importlib
import inspect
import sys
from pathlib import Path

from openenv import AutoEnv, GenericEnvClient
from openenv.cli._cli_utils import validate_env_structure

WRONG = "this is no program"


async def walk(client, action) -> list:
    """What a client sees of a reset, a step and the state."""
    seen = []
    for wanted in (lambda: client.reset(seed=7), lambda: client.step(action)):
        try:
            result = await wanted()
        except RuntimeError as error:
            # Without CadQuery there is no reward, and both clients are told so.
            assert "cadforge setup" in str(error), error
            seen.append(str(error))
            continue
        fields = result.observation
        fields = dict(fields) if isinstance(fields, dict) else fields.model_dump()
        for beside in ("metadata", "reward", "done"):
            fields.pop(beside, None)
        seen.append((fields, result.reward, result.done))
    state = await client.state()
    state = state if isinstance(state, dict) else state.model_dump()
    assert state["episode_id"] and state["step_count"] == sum(isinstance(one, tuple) for one in seen[1:])
    return seen


async def alike(url: str, folder: Path) -> None:
    name = folder.name
    validate_env_structure(folder)
    module = importlib.import_module(f"{name}.client")
    title = "".join(part.capitalize() for part in name.split("_"))
    typed_env, action = (getattr(module, title + suffix) for suffix in ("Env", "Action"))
    assert hasattr(module, title + "Observation")
    base = f"{url}/env/{name}"
    found = AutoEnv.from_env(name, base_url=base)
    found = await found if inspect.isawaitable(found) else found
    assert isinstance(found, typed_env), found

    async with found as typed:
        mine = await walk(typed, action(code=WRONG))
    async with GenericEnvClient(base_url=base) as plain:
        assert mine == await walk(plain, {"code": WRONG})
    print(f"  43, 44                             {name}")


if __name__ == "__main__":
    import asyncio

    for argument in sys.argv[2:]:
        asyncio.run(alike(sys.argv[1], Path(argument)))
