"""Frames on a socket: two little-endian lengths, a JSON header, a body of bytes."""

import json
import os
import struct

LENGTHS = struct.Struct("<II")


def _read_exactly(fd, count):
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def receive(fd):
    """The next frame: `(header, body)`. Raises `EOFError` when the other side is gone."""
    head, body = LENGTHS.unpack(_read_exactly(fd, LENGTHS.size))
    return json.loads(_read_exactly(fd, head)), _read_exactly(fd, body)


def send(fd, header, body=b""):
    """Sends one frame."""
    head = json.dumps(header).encode()
    data = memoryview(LENGTHS.pack(len(head), len(body)) + head + body)
    while data:
        data = data[os.write(fd, data) :]
