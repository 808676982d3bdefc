"""Which tasks, what a rollout is paid, and how many turns it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Literal

import verifiers.v1 as vf

from cadforge import Task, address
from cadforge.environment import TaskSet, Verdict, judge, next_turn


class CadData(vf.TaskData):
    """One task. `address` is what the reward needs; the reference is not in here."""

    address: str
    level: int
    family: str
    language: str


class CadTaskConfig(vf.TaskConfig):
    """What may differ from run to run with the same tasks."""

    reward: str | None = None
    """A definition's name, or a path that ends in `.toml`."""
    watch: list[str] = ["cad-env"]
    """Definitions whose terms are metrics, without being paid."""
    max_turns: int = 1
    """Above 1 the model is told what is wrong and may answer again."""


class CadTask(vf.Task[CadData, vf.State, CadTaskConfig]):
    """A part that is asked for."""

    @property
    def key(self) -> str:
        return self.data.id or self.hash

    async def judge(self, reply: str) -> Verdict:
        """What a reply is worth. Raises what we could not judge: such a rollout is dropped, not paid 0."""
        watch = tuple(name for name in self.config.watch if name != self.config.reward)
        return await judge(reply, self.data.address, reward=self.config.reward, watch=watch)

    async def _verdict(self, trace: vf.Trace) -> Verdict:
        # Metrics and rewards run concurrently: whoever comes first asks, and all share the answer.
        asked = trace.state.__dict__.get("_verdict")
        if asked is None:
            asked = trace.state.__dict__["_verdict"] = asyncio.ensure_future(self.judge(trace.last_reply))
        return await asked

    @vf.reward(weight=1.0)
    async def geometry(self, trace: vf.Trace) -> float:
        verdict = await self._verdict(trace)
        trace.info["outcome"], trace.info["feedback"] = verdict.outcome, verdict.feedback
        return verdict.reward

    @vf.metric
    async def measured(self, trace: vf.Trace) -> dict[str, float]:
        return (await self._verdict(trace)).metrics

    async def validate(self, runtime: vf.Runtime) -> bool | None:
        """Whether the right answer is paid in full; `None` for tasks whose answer is in another language."""
        task = (
            Task.from_json(self.data.address)
            if self.data.address.startswith("{")
            else Task.resolve(self.data.address)
        )
        if task.reference_language != task.language:
            return None
        return (await self.judge(f"```{task.language}\n{task.reference}\n```")).solved


class CadConfig(vf.TasksetConfig):
    """Which tasks; names and defaults are those of the first cad-env."""

    split: Literal["train", "eval"] = "train"
    num_examples: int = 200
    num_eval_examples: int = 60
    seed: int = 0
    levels: list[int] = [1, 2, 3, 4]
    chamfer_k: float = 10.0
    eval_split: Literal["val", "test"] = "val"
    language: Literal["openscad", "cadquery"] = "openscad"
    task: CadTaskConfig = CadTaskConfig()


class CadTaskset(vf.Taskset[CadTask, CadConfig]):
    """Tasks without end, a part of them."""

    def load(self) -> Iterator[CadTask]:
        config = self.config
        tasks = TaskSet(
            config.num_examples,
            config.num_eval_examples,
            config.seed,
            tuple(config.levels),
            config.chamfer_k,
            config.eval_split,
            config.language,
        )
        for task in tasks.train() if config.split == "train" else tasks.evaluation():
            data = CadData(
                id=task.id,
                name=task.id,
                prompt=task.prompt,
                system_prompt=task.system,
                address=address(task),
                level=task.level,
                family=task.family,
                language=task.language,
            )
            yield CadTask(data, config.task)


class CadEnv(vf.SingleAgentEnv):
    """One turn, or as many as `max_turns` until there is nothing left to repair."""

    async def run(self, task: CadTask, agents: vf.Agents) -> None:
        async with agents.agent.interaction(task) as chat:
            segment = await chat.turn()
            for _ in range(task.config.max_turns - 1):
                if segment.terminated:
                    break
                verdict = await task.judge(segment.last_reply)
                if verdict.solved:
                    break
                segment = await chat.turn(next_turn(verdict, task.data.language))
