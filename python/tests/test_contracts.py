"""The reward contracts of trainers that are too heavy to install here, called as those trainers call them."""

from __future__ import annotations

import asyncio
import importlib.util
import inspect

import pytest
from answers import BROKEN, fenced

import cadforge
from cadforge import openrlhf, verl
from cadforge.trl import CadReward, cad_environment


def test_trl_reward(tasks):
    extra, metrics = {}, {}
    reward = CadReward()
    assert reward.__name__ == "cad_reward" and not inspect.iscoroutinefunction(reward.__call__)
    completions = [
        [{"role": "assistant", "content": fenced(tasks[0].reference)}],
        BROKEN,
        [{"role": "assistant", "content": None}],
    ]
    found = reward(
        prompts=["p"] * 3,
        completions=completions,
        completion_ids=[[1]] * 3,
        task=[tasks[0].id, tasks[1].id, tasks[2].to_json()],
        level=[1, 2, 3],
        trainer_state=None,
        log_extra=extra.__setitem__,
        log_metric=metrics.__setitem__,
    )
    assert found == [pytest.approx(1.0), 0.0, 0.0]
    assert extra["outcome"] == ["ok", "parse-error", "no-code"] and len(extra["feedback"]) == 3
    assert metrics["cad/solid"] == pytest.approx(1 / 3) and metrics["engine/fault_rate"] == 0
    # The same names in every step, whatever is in it; and old releases give no loggers.
    again = {}
    reward(completions=[BROKEN], task=[tasks[0].id], log_metric=again.__setitem__)
    assert set(again) == set(metrics)
    with pytest.raises(cadforge.SpecError, match="no column `task`"):
        reward(completions=[BROKEN])


def test_trl_reward_says_none_for_what_we_could_not_judge(tasks, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert CadReward(backend="openscad")(completions=[BROKEN], task=[tasks[0].id]) == [None]


def test_trl_environment(tasks):
    environment = cad_environment()()
    assert environment.reset(task=tasks[0].id, prompt="p") is None
    assert "error" in environment.submit(BROKEN.split("\n", 1)[1]).lower()
    assert environment.get_reward() == 0.0
    environment.submit(tasks[0].reference)
    assert environment.get_reward() == pytest.approx(1.0)
    environment.reset(task=tasks[1].id)
    assert environment.get_reward() == 0.0
    public = [
        name
        for name, _ in inspect.getmembers(type(environment), inspect.isfunction)
        if not name.startswith("_")
    ]
    assert sorted(public) == ["get_reward", "reset", "submit"]


def test_verl(tasks):
    """As `NaiveRewardManager.run_single` calls it, in a thread or awaited."""

    def call(function, text):
        return function(
            data_source="cadforge",
            solution_str=text,
            ground_truth=tasks[0].id,
            extra_info={"index": 0, "num_turns": None, "rollout_reward_scores": {}},
            reward_router_address=None,
            reward="cad-env",
        )

    right, wrong = call(verl.compute_score, fenced(tasks[0].reference)), call(verl.compute_score, BROKEN)
    assert set(right) == set(wrong) and all(isinstance(value, float) for value in {**right, **wrong}.values())
    assert (right["score"], right["acc"], wrong["score"]) == (pytest.approx(1.0), 1.0, 0.0)
    assert asyncio.run(call(verl.compute_score_async, BROKEN)) == wrong


def test_openrlhf(tasks):
    """As `SingleTurnAgentExecutor` loads the file and calls the function: one sample, in a thread."""
    spec = importlib.util.spec_from_file_location("reward_func", openrlhf.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    prompt = "<|im_start|>user\nA part.<|im_end|>\n<|im_start|>assistant\n"
    query = prompt + fenced(tasks[0].reference) + "<|im_end|><|endoftext|>"
    info = asyncio.run(asyncio.to_thread(module.reward_func, [query], [prompt], [tasks[0].id]))
    assert info["rewards"] == info["scores"] == pytest.approx(1.0)
    assert all(isinstance(value, float) for value in info["extra_logs"].values())
    many = module.reward_func([query, prompt + BROKEN], [prompt] * 2, [tasks[0].id] * 2)
    assert many["rewards"] == [pytest.approx(1.0), 0.0] and len(many["extra_logs"]["volume_iou"]) == 2
