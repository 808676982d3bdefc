#!/usr/bin/env python3
"""The OpenEnv checklist against a running server, with the real clients. Called by .ci/openenv."""

import asyncio
import concurrent.futures
import inspect
import json
import math
import socket
import sys
import time
import urllib.error
import urllib.request

from jsonschema import Draft202012Validator
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

URL = sys.argv[1]
HOST = URL.split("//")[1]
WS = "ws://" + HOST + "/ws"
PLATE = "difference() { cube([40, 40, 5]); translate([20, 20, -1]) cylinder(r = 5, h = 7, $fn = 64); }"
CHECKS = []


def check(numbers):
    def register(function):
        CHECKS.append((numbers, function))
        return function
    return register


def http(method, path, body=None, kind="application/json"):
    data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data=data, method=method)
    if data is not None and kind:
        request.add_header("content-type", kind)
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def js(method, path, body=None, kind="application/json"):
    status, _, text = http(method, path, body, kind)
    return status, json.loads(text)


def say(ws, message):
    ws.send(message if isinstance(message, str) else json.dumps(message))
    return json.loads(ws.recv(timeout=60))


def reset(ws, **arguments):
    return say(ws, {"type": "reset", "data": arguments})


def step(ws, code, **more):
    return say(ws, {"type": "step", "data": {"code": code, **more}})


def code_of(reply):
    assert reply["type"] == "error", reply
    assert isinstance(reply["data"]["message"], str) and reply["data"]["message"]
    return reply["data"]["code"]


def rpc(method, params=None, id=1):
    return js("POST", "/mcp", {"jsonrpc": "2.0", "method": method, "params": params or {}, "id": id})[1]


@check("1-5, 9-11")
def what_is_read():
    assert js("GET", "/health") == (200, {"status": "healthy"})
    status, metadata = js("GET", "/metadata")
    assert status == 200 and isinstance(metadata["name"], str) and isinstance(metadata["description"], str)
    assert {"readme_content", "version", "author", "documentation_url"} <= set(metadata)
    status, schema = js("GET", "/schema")
    assert status == 200 and len(json.dumps(schema)) < 1 << 20
    for name in ["action", "observation", "state", "reset_observation"]:
        Draft202012Validator.check_schema(schema[name])
        assert "$ref" not in json.dumps(schema[name]).replace('"$ref": "#', "")
    assert {"done", "reward", "metadata"} <= set(schema["observation"]["properties"])
    assert {"episode_id", "step_count"} <= set(schema["state"]["properties"])
    assert schema["action"]["required"] == ["code"] and "metadata" in schema["action"]["properties"]
    status, document = js("GET", "/openapi.json")
    assert status == 200 and document["info"]["version"].startswith("1.")
    assert {"/metadata", "/health", "/schema", "/mcp", "/reset", "/step", "/state"} <= set(document["paths"])
    status, state = js("GET", "/state")
    assert status == 200 and state["step_count"] == 0 and "episode_id" in state
    assert js("GET", "/nothing") == (404, {"detail": "Not Found"})
    assert js("DELETE", "/health") == (405, {"detail": "Method Not Allowed"})
    assert js("GET", "/reset") == (405, {"detail": "Method Not Allowed"})
    status, headers, _ = http("GET", "/docs")
    assert status == 200 and headers["content-type"].startswith("text/html")


@check("6-8")
def stateless_reset_and_step():
    for body in [None, {}, {"seed": 42, "episode_id": "e", "foo": 1}]:
        status, reply = js("POST", "/reset", b"" if body is None else body)
        assert status == 200 and {"observation", "reward", "done"} <= set(reply), reply
    for body, kind, issue in [
        ({"seed": -1}, "application/json", "greater_than_equal"),
        (b"not-json", "application/json", "json_invalid"),
        ([], "application/json", "model_attributes_type"),
        (b"null", "application/json", "model_attributes_type"),
        ({"a": 1}, "text/plain", "model_attributes_type"),
    ]:
        status, reply = js("POST", "/reset", body, kind)
        assert status == 422 and reply["detail"][0]["type"] == issue, reply
        assert {"type", "loc", "msg", "input"} <= set(reply["detail"][0])
    status, reply = js("POST", "/step", {"action": {"code": PLATE, "metadata": {}}, "timeout_s": 30, "x": 1})
    assert status == 200 and isinstance(reply["reward"], float) and reply["observation"]["reward_json"]
    status, reply = js("POST", "/step", {"code": PLATE})
    assert status == 422 and reply["detail"][0]["loc"] == ["body", "action"]
    status, reply = js("POST", "/step", {"action": {"cod": PLATE}})
    assert status == 422 and {issue["type"] for issue in reply["detail"]} == {"missing", "extra_forbidden"}
    assert js("POST", "/step", {"action": {"code": "x"}, "timeout_s": 0})[0] == 422
    assert js("POST", "/step", b"")[1]["detail"][0]["loc"] == ["body"]


@check("13")
def tasks():
    name = js("GET", "/metadata")[1]["name"]
    assert name in js("GET", "/list_environments")[1]
    splits = js("GET", f"/{name}/splits")[1]
    assert {"name": "train", "type": "train"} in splits
    count = js("POST", f"/{name}/num_tasks", {"split": "train"})[1]["num_tasks"]
    assert len(js("POST", f"/{name}/tasks", {"split": "train"})[1]["tasks"]) == count
    one = js("POST", f"/{name.upper()}/task", {"split": "train", "index": 3})[1]["task"]
    part = js("POST", f"/{name}/task_range", {"split": "train", "start": -count + 3, "stop": 5})[1]["tasks"]
    assert part[0] == one and len(part) == 2
    assert js("POST", f"/{name}/task", {"split": "train", "index": count}) == (400, {"detail": "Invalid task index"})
    assert js("POST", f"/{name}/task", {"split": "train"})[0] == 422
    assert js("POST", f"/{name}/tasks", {})[0] == 422
    assert js("GET", "/other/splits") == (404, {"detail": "unknown environment 'other'"})
    with connect(WS) as ws:
        assert reset(ws, split="train", index=3)["data"]["observation"]["task_id"] == one["task_id"]


@check("14, 15, 27")
def handshakes():
    with connect(WS, additional_headers={"Authorization": "Bearer x"}, origin="http://elsewhere.example") as ws:
        try:
            ws.recv(timeout=0.3)
            raise AssertionError("a frame nobody asked for")
        except TimeoutError:
            pass
    with connect(WS + "?session_id=", compression=None) as ws:
        assert reset(ws)["type"] == "observation"
        ws.send(json.dumps({"type": "close"}))
        try:
            raise AssertionError(ws.recv(timeout=5))
        except ConnectionClosed as closed:
            assert closed.rcvd.code == 1000
    raw = socket.create_connection(HOST.split(":"))
    raw.sendall(b"GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
    assert b" 403 " in raw.recv(100)
    assert js("GET", "/ws")[0] == 404


@check("16-21, 26")
def an_episode():
    schema = js("GET", "/schema")[1]
    with connect(WS) as ws:
        for data in [None, {}, {"unknown": [1]}]:
            reply = say(ws, {"type": "reset"} if data is None else {"type": "reset", "data": data})
            assert reply["type"] == "observation", reply
        names = set()
        for _ in range(2):
            reset(ws)
            names.add(say(ws, {"type": "state"})["data"]["episode_id"])
        assert len(names) == 2 and all(names)
        replies = [reset(ws, episode_id="mine", task_id="plate-with-hole@1/train/0/0")]
        state = say(ws, {"type": "state"})["data"]
        assert state["episode_id"] == "mine" and state["step_count"] == 0
        for count in range(1, 4):
            assert code_of(say(ws, {"type": "step", "data": {"cod": "x"}})) == "VALIDATION_ERROR"
            replies.append(step(ws, PLATE + " " * count, metadata={}, reward_mode="fast"))
            assert say(ws, {"type": "state"})["data"]["step_count"] == count
        for at, reply in enumerate(replies):
            data = reply["data"]
            assert isinstance(data["done"], bool) and isinstance(data["observation"], dict)
            assert not {"reward", "done"} & set(data["observation"])
            assert type(data["reward"]) is float and math.isfinite(data["reward"]) and -1 <= data["reward"] <= 1
            whole = {**data["observation"], "reward": data["reward"], "done": data["done"]}
            Draft202012Validator(schema["reset_observation" if at == 0 else "observation"]).validate(whole)


@check("22-25")
def mistakes():
    with connect(WS) as ws:
        assert say(ws, {"type": "state"})["data"]["step_count"] == 0
        for message, expected in [
            ({"type": "state", "data": {}}, "VALIDATION_ERROR"),
            ("nope", "INVALID_JSON"),
            ({}, "UNKNOWN_TYPE"),
            ({"type": "foo"}, "UNKNOWN_TYPE"),
            ({"type": "step"}, "VALIDATION_ERROR"),
            ({"type": "step", "data": []}, "VALIDATION_ERROR"),
            ({"type": "reset", "data": {}, "more": 1}, "VALIDATION_ERROR"),
            ({"type": "step", "data": {"code": ""}}, "VALIDATION_ERROR"),
            ({"type": "step", "data": {"code": "cube(1);"}}, "EXECUTION_ERROR"),
            ({"type": "reset", "data": {"task_id": "nothing_like_it"}}, "EXECUTION_ERROR"),
        ]:
            assert code_of(say(ws, message)) == expected, message
        assert reset(ws)["type"] == "observation"
    for message in ["[]", "null", b"\x00\x01"]:
        with connect(WS) as ws:
            ws.send(message)
            assert code_of(json.loads(ws.recv(timeout=5))) == "SESSION_ERROR"
            try:
                raise AssertionError(ws.recv(timeout=5))
            except ConnectionClosed:
                pass
    assert js("GET", "/health")[0] == 200


@check("28, 31")
def pipelined_and_idle():
    with connect(WS) as ws:
        for message in [{"type": "reset"}, {"type": "step", "data": {"code": PLATE}}, {"type": "state"}]:
            ws.send(json.dumps(message))
        kinds = [json.loads(ws.recv(timeout=60))["type"] for _ in range(3)]
        assert kinds == ["observation", "observation", "state"]
        ws.ping().wait(5)


@check("32")
def large():
    with connect(WS, max_size=None) as ws:
        reset(ws)
        reply = step(ws, "cube(1); // " + "x" * (15 << 20))
        assert reply["type"] == "observation"
    with connect(WS, max_size=None) as ws:
        try:
            ws.send("x" * (17 << 20))
            raise AssertionError(ws.recv(timeout=20))
        except ConnectionClosed as closed:
            assert closed.rcvd is None or closed.rcvd.code == 1009, closed
    assert js("GET", "/health")[0] == 200


@check("33, 34")
def alike_and_apart():
    def walk(seed):
        with connect(WS) as ws:
            replies = [reset(ws, seed=seed)]
            for size in [10, 20, 30]:
                replies.append(step(ws, f"cube({size + seed % 7});"))
            return [reply["data"] for reply in replies]

    assert walk(3) == walk(3)
    assert walk(3)[0] != walk(4)[0]
    alone = {seed: walk(seed) for seed in range(8)}
    with concurrent.futures.ThreadPoolExecutor(64) as threads:
        for seed, replies in zip([n % 8 for n in range(64)], threads.map(lambda n: walk(n % 8), range(64))):
            assert replies == alone[seed]


@check("35, 36")
def again_and_after_the_end():
    with connect(WS) as ws:
        for _ in range(100):
            assert reset(ws)["data"]["done"] is False
        reset(ws, task_id="plate-with-hole@1/train/0/0", max_steps=2, reward_kind="gain")
        rewards = [step(ws, f"cube({size});")["data"] for size in (10, 50)]
        assert [reply["done"] for reply in rewards] == [False, True]
        total = rewards[-1]["observation"]["reward_json"]["total"]
        assert abs(sum(reply["reward"] for reply in rewards) - total) < 1e-9
        assert code_of(step(ws, "cube(1);")) == "EXECUTION_ERROR"


@check("37-40")
def json_rpc():
    for body, code in [(b"{}", -32600), (b"nope", -32700), (b"[]", -32700)]:
        status, reply = js("POST", "/mcp", body)
        assert status == 200 and reply["jsonrpc"] == "2.0" and reply["error"]["code"] == code
    assert rpc("no/such")["error"]["code"] == -32601
    assert len(rpc("tools/list")["result"]["tools"]) == 3
    id = rpc("openenv/session/create", id="a")["result"]["session_id"]
    with connect(WS + "?session_id=" + id) as ws:
        reset(ws, episode_id="shared", task_id="plate-with-hole@1/train/0/0")
        with connect(WS + "?session_id=" + id) as second:
            assert code_of(json.loads(second.recv(timeout=5))) == "SESSION_ERROR"
        call = {"name": "submit_program", "arguments": {"code": PLATE}, "session_id": id}
        result = rpc("tools/call", call)["result"]
        assert isinstance(result["data"]["reward"], float) and result["is_error"] is False
        assert say(ws, {"type": "state"})["data"]["step_count"] == 1
        held = say(ws, {"type": "mcp", "data": {"jsonrpc": "2.0", "method": "tools/list", "id": 7}})
        assert held["type"] == "mcp" and held["data"]["id"] == 7
        assert rpc("openenv/session/close", {"session_id": id})["result"]["closing"] is True
    time.sleep(0.3)
    assert rpc("openenv/session/close", {"session_id": id})["error"]["code"] == -32602
    id = rpc("openenv/session/create")["result"]["session_id"]
    assert rpc("openenv/session/close", {"session_id": id})["result"]["closed"] is True
    assert rpc("tools/call", {"arguments": {}})["error"]["code"] == -32602
    assert rpc("tools/call", {"name": "nothing"})["error"]["code"] == -32603
    assert rpc("initialize")["result"]["serverInfo"]["name"]


@check("18, 26, 39, 44: the real clients")
def real_clients():
    from openenv import GenericEnvClient
    try:
        from openenv import MCPToolClient
    except ImportError:
        from openenv.core.mcp_client import MCPToolClient

    with GenericEnvClient(base_url=URL).sync() as client:
        first = client.reset(seed=5, episode_id="real")
        assert first.observation["task_brief"] and first.done is False
        result = client.step({"code": PLATE})
        assert isinstance(result.reward, float)
        assert client.state()["episode_id"] == "real" and client.state()["step_count"] == 1
        try:
            client.step({"cod": "x"})
            raise AssertionError("accepted")
        except RuntimeError as error:
            assert "VALIDATION_ERROR" in str(error) and "code" in str(error)

    async def tools():
        async with MCPToolClient(base_url=URL) as client:
            await client.reset(task_id="plate-with-hole@1/train/0/0")
            names = {tool.name for tool in await client.list_tools()}
            assert names == {"get_task", "check_program", "submit_program"}, names
            checked = await client.call_tool("check_program", code=PLATE)
            assert checked["outcome"] == "ok" and abs(checked["measures"]["volume"] - 7609) < 10, checked
            paid = await client.call_tool("submit_program", code=PLATE)
            assert isinstance(paid["reward"], float)
            state = client.state()
            state = await state if inspect.isawaitable(state) else state
            assert (state["step_count"] if isinstance(state, dict) else state.step_count) == 1

    asyncio.run(tools())


@check("29: places")
def places():
    def load():
        text = http("GET", "/metrics")[2].decode()
        return int(float(next(line.split()[1] for line in text.splitlines() if line.startswith("cadforge_sessions "))))

    for _ in range(200):
        connect(WS).close()
    dropped = connect(WS)
    dropped.send(json.dumps({"type": "reset"}))
    dropped.socket.shutdown(socket.SHUT_RDWR)
    deadline = time.time() + 5
    while load() and time.time() < deadline:
        time.sleep(0.05)
    assert load() == 0, load()


def full_house():
    """Two places in all, production mode, web interface: checks 12, 29, 38, 45."""
    assert js("POST", "/reset")[0] == 404 and js("GET", "/state")[0] == 404
    assert "/reset" not in js("GET", "/openapi.json")[1]["paths"]
    status, headers, _ = http("GET", "/web/")
    assert status == 200 and headers["content-type"].startswith("text/html")

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    try:
        urllib.request.build_opener(Stay).open(URL + "/")
        raise AssertionError("no redirect")
    except urllib.error.HTTPError as error:
        assert error.code == 307 and error.headers["location"] == "/web/"
    from openenv import GenericEnvClient

    first, second = connect(WS), connect(WS)
    assert reset(first)["type"] == "observation"
    with connect(WS) as third:
        reply = say(third, {"type": "reset"})
        assert code_of(reply) == "CAPACITY_REACHED"
        assert (reply["data"]["active_sessions"], reply["data"]["max_sessions"]) == (2, 2)
    assert rpc("openenv/session/create")["error"]["code"] == -32000
    try:
        with GenericEnvClient(base_url=URL).sync() as client:
            client.reset()
        raise AssertionError("a third place")
    except RuntimeError as error:
        assert "CAPACITY_REACHED" in str(error)
    second.close()
    for _ in range(500):
        with connect(WS) as ws:
            assert say(ws, {"type": "state"})["type"] == "state"
    first.close()


def main():
    if "--full-house" in sys.argv:
        CHECKS[:] = [("12, 29, 38, 45", full_house)]
    for numbers, function in CHECKS:
        began = time.time()
        function()
        print(f"  {numbers:34} {function.__name__:30} {time.time() - began:6.1f} s", flush=True)


main()
