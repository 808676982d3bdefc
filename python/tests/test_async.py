"""Batches without waiting: from any loop in any thread, with the loop free."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

import cadforge


async def lag_while(work) -> tuple[list, list[float]]:
    """What `work` gives, and by how much the loop was late meanwhile, seconds."""
    lags: list[float] = []

    async def watch() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.002)
            lags.append(time.perf_counter() - before - 0.002)

    watcher = asyncio.create_task(watch())
    try:
        return await work, lags
    finally:
        watcher.cancel()


def variants(right, count):
    return [
        dict(right[n % len(right)], completion=right[n % len(right)]["completion"] + f"\n<!-- {n} -->")
        for n in range(count)
    ]


def test_a_thousand_at_once(right):
    rows = variants(right, 1_000)

    async def go():
        await cadforge.ascore_batch(right)
        return await lag_while(asyncio.gather(*(cadforge.ascore_batch([row]) for row in rows)))

    results, lags = asyncio.run(go())
    assert all(result["reward"] == pytest.approx(1.0, abs=1e-6) for (result,) in results)
    assert [result["id"] for (result,) in results] == [row["id"] for row in rows]
    # The loop went on all the while. How late it was depends on the machine: the benchmark says.
    assert len(lags) > 10


def test_the_same_as_without_async(right):
    assert asyncio.run(cadforge.ascore_batch([])) == []
    waited = cadforge.score_batch(right, reports=True)
    awaited = asyncio.run(cadforge.ascore_batch(right, reports=True))
    assert [result["reward"] for result in awaited] == [result["reward"] for result in waited]


def test_from_loops_in_several_threads(right):
    found = []

    def go():
        found.append(asyncio.run(cadforge.ascore_batch(right)))

    threads = [threading.Thread(target=go) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 6 and all(len(results) == len(right) for results in found)


def test_what_is_cancelled_frees_its_place(tasks):
    slow = "for (i = [0:40]) rotate(i * 7) translate([i, 0, 0]) sphere(10, $fn=60); // "

    async def go():
        batch = asyncio.create_task(
            cadforge.ascore_batch([{"program": slow + str(n), "task": tasks[0]} for n in range(100_000)])
        )
        await asyncio.sleep(0.2)
        batch.cancel()
        with pytest.raises(asyncio.CancelledError):
            await batch
        # Were the rest of it still being scored, this would take an hour.
        return await cadforge.ascore_batch([{"program": "cube(1);", "task": tasks[0]}])

    (result,) = asyncio.run(asyncio.wait_for(go(), 60))
    assert result["status"] == "scored"


def test_a_small_batch_overtakes_a_large_one(tasks):
    slow = "for (i = [0:20]) rotate(i * 7) translate([i, 0, 0]) sphere(10, $fn=40); // "

    async def go():
        large = asyncio.create_task(
            cadforge.ascore_batch([{"program": slow + str(n), "task": tasks[0]} for n in range(2_000)])
        )
        await asyncio.sleep(0.1)
        await cadforge.ascore_batch([{"program": "cube(2);", "task": tasks[0]}])
        ahead = not large.done()
        large.cancel()
        return ahead

    assert asyncio.run(go())


def test_a_loop_that_is_gone_hurts_nobody(tasks):
    async def go():
        asyncio.create_task(
            cadforge.ascore_batch([{"program": f"sphere({n});", "task": tasks[0]} for n in range(50)])
        )
        await asyncio.sleep(0)

    asyncio.run(go())
    assert cadforge.score_batch([{"program": "cube(1);", "task": tasks[0]}])[0]["status"] == "scored"
