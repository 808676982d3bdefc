"""`cad-env` under observation, for rollouts.py: how fast it judges, and how late the event loop is meanwhile.

`CAD_WATCH` names the file that says so when the process ends; with `CAD_CONSTANT` every reply gets the same
reward without being looked at.
"""

from __future__ import annotations

import asyncio
import atexit
import importlib.metadata
import json
import os
import time
from collections import defaultdict

from cadforge.environment import Verdict, judge

START_UP = 256
"""Replies that are judged before anything is written down."""

BETWEEN = 0.005
"""Seconds between two looks at the loop."""


class Watch:
    """See the module."""

    def __init__(self) -> None:
        self.judged, self.first, self.last = 0, 0.0, 0.0
        self.lags: list[float] = []
        atexit.register(self.tell)

    def note(self) -> None:
        """One more reply."""
        self.judged += 1
        self.last = time.perf_counter()
        if self.judged == START_UP:
            self.first = self.last
            self.task = asyncio.get_running_loop().create_task(self.look())

    async def look(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(BETWEEN)
            self.lags.append(time.perf_counter() - before - BETWEEN)

    def tell(self) -> None:
        if self.judged > START_UP and self.lags:
            lags = sorted(self.lags)
            told = {
                "rate": (self.judged - START_UP) / (self.last - self.first),
                "p50_ms": 1e3 * lags[len(lags) // 2],
                "p99_ms": 1e3 * lags[len(lags) * 99 // 100],
            }
            with open(os.environ["CAD_WATCH"], "w", encoding="utf-8") as file:
                json.dump(told, file)


watch = Watch()


async def watched(reply: str, task: str, **settings) -> Verdict:
    """As `judge`, and written down."""
    if os.environ.get("CAD_CONSTANT"):
        verdict = Verdict(0.5, False, "ok", "", defaultdict(float))
    else:
        verdict = await judge(reply, task, **settings)
    watch.note()
    return verdict


if importlib.metadata.version("verifiers") >= "0.4":
    import cad_env.taskset
    from cad_env import CadEnv, CadTaskset, ChatHarness

    cad_env.taskset.judge = watched
    __all__ = ["CadEnv", "CadTaskset", "ChatHarness"]
else:
    import cad_env

    cad_env.judge = watched
    load_environment = cad_env.load_environment
