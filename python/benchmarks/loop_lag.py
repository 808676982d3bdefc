"""How late an event loop is while many rollouts wait on it for their rewards: what a trainer's loop feels.

    python python/benchmarks/loop_lag.py [--at-once 256] [--seconds 20]

A rollout here is a pause as long as a fast model's answer, and then a reward for an answer that nobody has
given before. Wants a release build, and a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time

from throughput import rows

from cadforge.environment import judge

BETWEEN = 0.002
"""Seconds between two looks at the loop."""


async def lags(at_once: int, seconds: float, with_rewards: bool) -> tuple[list[float], float]:
    """By how much the loop was late, ascending, and the rewards a second."""
    draw = random.Random(0)
    answers = rows(10_000_000)
    late: list[float] = []
    judged, end = 0, time.perf_counter() + seconds

    async def rollouts() -> None:
        nonlocal judged
        while time.perf_counter() < end:
            await asyncio.sleep(draw.uniform(0.5, 4.0))
            if with_rewards:
                row = next(answers)
                await judge(row["completion"], row["task"])
                judged += 1

    async def watch() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(BETWEEN)
            late.append(time.perf_counter() - before - BETWEEN)

    watcher = asyncio.create_task(watch())
    await asyncio.gather(*(rollouts() for _ in range(at_once)))
    watcher.cancel()
    return sorted(late), judged / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--at-once", type=int, default=256)
    parser.add_argument("--seconds", type=float, default=20)
    args = parser.parse_args()
    asyncio.run(lags(args.at_once, 3, True))
    for name, with_rewards in (("nothing judged", False), ("judged", True)):
        late, rate = asyncio.run(lags(args.at_once, args.seconds, with_rewards))
        p50, p99 = 1e3 * late[len(late) // 2], 1e3 * late[len(late) * 99 // 100]
        lag = f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, most {1e3 * late[-1]:.1f} ms"
        print(f"{name:15} {rate:6.0f} rewards/s, loop late by {lag}")


if __name__ == "__main__":
    main()
