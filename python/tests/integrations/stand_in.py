"""An OpenAI-compatible server on this machine that answers as a model of known skill would. Standard library
and cadforge only.

    python stand_in.py PORT

What a first answer is worth depends on the prompt alone (`kind_of`); a second one is right.
"""

from __future__ import annotations

import json
import sys
import threading
import uuid
import zlib
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import cadforge

KINDS = ("right", "broken", "cube", "silent")


def kind_of(prompt: str) -> str:
    return KINDS[zlib.crc32(prompt.encode()) % len(KINDS)]


@cache
def answer_to(prompt: str, turn: int) -> str:
    """The answer to a task's prompt, on the first turn or a later one."""
    kind = kind_of(prompt) if turn == 1 else "right"
    if kind == "silent":
        return "I would rather not."
    program = {"broken": "cube([1, 2, 3]", "cube": "cube([10, 10, 10]);"}.get(kind)
    if program is None:
        task = cadforge.Task.of_prompt(prompt)
        program = task.reference if task else "cube(1);"
    return f"Here it is.\n\n```openscad\n{program}\n```"


def expected(prompt: str, turn: int = 1, **settings) -> float:
    """The reward of that answer."""
    return cadforge.score(answer_to(prompt, turn), cadforge.Task.of_prompt(prompt), **settings).reward


def text_of(message: dict) -> str:
    content = message["content"]
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_) -> None:
        pass

    def reply(self, body: bytes, kind: str = "application/json") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.reply(json.dumps({"object": "list", "data": [{"id": "stand-in", "object": "model"}]}).encode())

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        words = [text_of(message) for message in asked["messages"] if message["role"] == "user"]
        text = answer_to(words[0], len(words))
        usage = {"prompt_tokens": 50, "completion_tokens": 20, "total_tokens": 70}
        head = {"id": f"chatcmpl-{uuid.uuid4().hex}", "created": 0, "model": asked.get("model", "stand-in")}
        message = {"role": "assistant", "content": text}
        if not asked.get("stream"):
            choice = {"index": 0, "finish_reason": "stop", "message": message}
            return self.reply(
                json.dumps(
                    {**head, "object": "chat.completion", "usage": usage, "choices": [choice]}
                ).encode()
            )
        head["object"] = "chat.completion.chunk"
        chunks = [
            {**head, "choices": [{"index": 0, "delta": message, "finish_reason": None}]},
            {**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
            {**head, "choices": [], "usage": usage},
        ]
        lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks] + ["data: [DONE]\n\n"]
        self.reply("".join(lines).encode(), "text/event-stream")


class Server(ThreadingHTTPServer):
    # The usual backlog of 5 turns clients away as soon as many come at once.
    request_queue_size = 1024
    daemon_threads = True


def start(port: int = 0) -> tuple[Server, str]:
    """A server in a thread of this process, and its base address."""
    server = Server(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}/v1"


if __name__ == "__main__":
    Server(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
