# An answer with a hundred thousand problems.
# expect: failed cadquery/a
import json
import struct
import typing
os = typing.sys.modules["os"]
problem = {"code": "cadquery/a", "message": "b", "line": 1}
head = json.dumps({"kind": "failed", "problems": [problem] * 50000, "console": "c" * 100000}).encode()
sent = 0
data = struct.pack("<II", len(head), 0) + head
while sent < len(data):
    sent += os.write(3, data[sent:])
result = cq.Workplane().box(1, 2, 3)
