# Gives two answers, of which only the first may count.
# expect: failed cadquery/no-result
import json
import struct
import typing
os = typing.sys.modules["os"]
for kind in ("failed", "denied"):
    head = json.dumps({"kind": kind, "problems": [{"code": "cadquery/no-result", "message": "nothing"}], "console": ""}).encode()
    os.write(3, struct.pack("<II", len(head), 0) + head)
result = cq.Workplane().box(1, 2, 3)
