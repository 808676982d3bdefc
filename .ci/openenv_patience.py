#!/usr/bin/env python3
"""Items 30 and 31 of the OpenEnv checklist, which take their time: called by .ci/openenv.

    openenv_patience.py URL

The server has one thread (CADFORGE_THREADS=1), pings each second (CADFORGE_PING_S=1) and counts a peer as
gone after three without a word (CADFORGE_SILENCE_S=3).
"""

import json
import socket
import sys
import threading
import time
import urllib.request

from openenv import GenericEnvClient
from websockets.sync.client import connect

URL = sys.argv[1]
HOST = URL.split("//")[1]


def heavy(at: int) -> dict:
    program = f"minkowski() {{ sphere(10, $fn = 40); sphere({3 + at * 1e-6}, $fn = 40); }}"
    return {"task": "box@1/train/0/0", "program": program}


def score(rows: list) -> None:
    body = "\n".join(map(json.dumps, rows)).encode()
    request = urllib.request.Request(URL + "/v1/score/batch", body, {"content-type": "application/x-ndjson"})
    with urllib.request.urlopen(request, timeout=300) as reply:
        reply.read()


def metric(name: str) -> float:
    """The sum of all lines of this name."""
    with urllib.request.urlopen(URL + "/metrics") as reply:
        lines = reply.read().decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith("cadforge_" + name))


def wait_ahead(seconds: float) -> float:
    """How long a new job would wait, by what was done in the last seconds."""
    before, began = metric("programs_total{"), time.time()
    time.sleep(seconds)
    rate = (metric("programs_total{") - before) / (time.time() - began)
    return metric("queue ") / max(rate, 1e-3)


def a_step_of_three_quarters_of_a_minute() -> None:
    # Its pings are what is tried: by default each 20 s, answered within 20 s.
    with GenericEnvClient(base_url=URL, message_timeout_s=300).sync() as client:
        client.reset(task_id="box@1/train/0/0")
        # Each batch keeps a few rows in the queue, and a new one joins until the queue is long enough.
        for n in range(1, 240):
            rows = [heavy(1000 * n + at) for at in range(1000)]
            threading.Thread(target=score, args=(rows,), daemon=True).start()
            if wait_ahead(2 if n > 2 else 5) > 80:
                break
        queue, began = int(metric("queue ")), time.time()
        result = client.step({"code": "cube(10);"})
        took = time.time() - began
        assert isinstance(result.reward, float)
        # And the connection is whole.
        assert client.state()["step_count"] == 1
    print(f"  30                                 a step of {took:.0f} s behind {queue} others")
    assert took > 40, "the step was not slow enough to show anything"


def quiet_and_gone() -> None:
    with connect(f"ws://{HOST}/ws", ping_interval=None) as quiet:
        quiet.send(json.dumps({"type": "reset"}))
        quiet.recv(timeout=60)
        with socket.create_connection(HOST.split(":")) as mute:
            mute.sendall(b"GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                         b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            time.sleep(0.5)
            assert metric("sessions ") == 2
            time.sleep(7.5)
            # Whoever answers no ping is gone; whoever does stays, however quiet.
            assert metric("sessions ") == 1
        quiet.send(json.dumps({"type": "state"}))
        assert json.loads(quiet.recv(timeout=5))["data"]["step_count"] == 0
    print("  31                                 quiet for 8 s of pings; one that answers none is gone")


quiet_and_gone()
a_step_of_three_quarters_of_a_minute()
