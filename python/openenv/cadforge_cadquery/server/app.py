"""The environment's server is the binary `cadforge`. `main` becomes it; `app` is for those who insist on
ASGI: it starts the binary on a free port and passes HTTP and WebSocket on."""

import asyncio
import os
import re
import shutil
import sys

ENVIRONMENT = "cadforge_cadquery"


def command(*more: str) -> list[str]:
    """How the server is started."""
    binary = os.environ.get("CADFORGE_BINARY") or shutil.which("cadforge")
    if not binary:
        sys.exit("the program `cadforge` is not on PATH; install it, or set CADFORGE_BINARY")
    return [binary, "serve", "--env", ENVIRONMENT, *more]


class Door:
    """An ASGI application in front of the binary."""

    def __init__(self) -> None:
        self.process: asyncio.subprocess.Process | None = None
        self.port = 0
        self.starting = asyncio.Lock()

    async def start(self) -> None:
        async with self.starting:
            if self.process and self.process.returncode is None:
                return
            self.process = await asyncio.create_subprocess_exec(
                *command("--host", "127.0.0.1", "--port", "0"), stderr=asyncio.subprocess.PIPE
            )
            while line := await self.process.stderr.readline():
                if found := re.search(rb"listening on http://[^ ;]*:(\d+)", line):
                    self.port = int(found[1])
                    self.drain = asyncio.create_task(self.process.stderr.read())
                    return
            raise RuntimeError("the server did not start")

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "lifespan":
            await self.lifespan(receive, send)
        else:
            await self.start()
            await (self.http if scope["type"] == "http" else self.websocket)(scope, receive, send)

    async def lifespan(self, receive, send) -> None:
        while True:
            kind = (await receive())["type"]
            if kind == "lifespan.shutdown" and self.process and self.process.returncode is None:
                self.process.terminate()
                await self.process.wait()
            await send({"type": f"{kind}.complete"})
            if kind == "lifespan.shutdown":
                return

    def target(self, scope) -> str:
        query = scope.get("query_string", b"").decode("latin-1")
        path = scope.get("raw_path", scope["path"].encode()).decode("latin-1").split("?")[0]
        return f"{path}?{query}" if query else path

    async def http(self, scope, receive, send) -> None:
        body, more = b"", True
        while more:
            event = await receive()
            body, more = body + event.get("body", b""), event.get("more_body", False)
        hop = {b"host", b"connection", b"content-length", b"transfer-encoding"}
        lines = [f"{scope['method']} {self.target(scope)} HTTP/1.0".encode("latin-1")]
        lines += [name + b": " + value for name, value in scope["headers"] if name.lower() not in hop]
        lines += [b"host: 127.0.0.1", b"content-length: %d" % len(body), b"", body]
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
        writer.write(b"\r\n".join(lines))
        head = await reader.readuntil(b"\r\n\r\n")
        status, *fields = head.decode("latin-1").strip().split("\r\n")
        headers = [tuple(part.encode("latin-1") for part in re.split(": *", line, maxsplit=1)) for line in fields]
        await send({"type": "http.response.start", "status": int(status.split()[1]), "headers": headers})
        while piece := await reader.read(1 << 16):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        writer.close()

    async def websocket(self, scope, receive, send) -> None:
        from websockets.asyncio.client import connect
        from websockets.exceptions import ConnectionClosed

        await receive()
        url = f"ws://127.0.0.1:{self.port}{self.target(scope)}"
        async with connect(url, max_size=None) as inner:
            await send({"type": "websocket.accept"})

            async def inwards() -> None:
                while (event := await receive())["type"] == "websocket.receive":
                    text = event.get("text")
                    await inner.send(text if text is not None else event["bytes"])

            feeder = asyncio.create_task(inwards())
            feeder.add_done_callback(lambda _: asyncio.ensure_future(inner.close()))
            try:
                async for message in inner:
                    kind = "text" if isinstance(message, str) else "bytes"
                    await send({"type": "websocket.send", kind: message})
            except ConnectionClosed:
                pass
            if not feeder.done():
                feeder.cancel()
                await send({"type": "websocket.close", "code": inner.close_code or 1000})


app = Door()


def main() -> None:
    """Becomes the server; HOST and PORT say where it listens."""
    os.environ.setdefault("HOST", "0.0.0.0")
    os.environ.setdefault("CADFORGE_OPEN", "true")
    arguments = command()
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    main()
