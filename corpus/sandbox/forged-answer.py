# Answers for itself, with a shape that is none.
# expect: failed cadquery/invalid-shape
import json
import typing
head = json.dumps({"kind": "shape", "notes": [], "console": ""}).encode()
body = b"\n Open CASCADE Topology V4, (c)\n" + bytes(range(256)) * 10
size = lambda data: len(data).to_bytes(4, "little")
typing.sys.modules["os"].write(3, size(head) + size(body) + head + body)
