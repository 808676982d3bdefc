"""The environment in the real `skyrl_gym`."""

from __future__ import annotations

import pytest
from answers import BROKEN, fenced

gym = pytest.importorskip("skyrl_gym")


def test_skyrl(tasks):
    from skyrl_gym.envs.registration import register

    register(id="cad", entry_point="cadforge.skyrl:CadEnv")
    extras = {"reward_spec": {"method": "rule", "ground_truth": tasks[0].id}, "max_turns": 2}
    env = gym.make("cad", env_config={}, extras=extras)
    env.init(tasks[0].messages())
    first = env.step(BROKEN)
    assert (first["done"], first["reward"]) == (False, 0.0) and first["observations"][0]["content"]
    second = env.step(fenced(tasks[0].reference))
    assert (second["done"], second["reward"]) == (True, pytest.approx(1.0))
    assert env.get_metrics()["turns"] == 2
