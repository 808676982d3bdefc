# An answer that is nested deeper than any stack.
# expect: failed cadquery/no-answer
import json
import struct
import typing
os = typing.sys.modules["os"]
head = b"[" * (1 << 20)
os.write(3, struct.pack("<II", len(head), 0) + head)
result = cq.Workplane().box(1, 2, 3)
