# An answer that is no text.
# expect: failed cadquery/no-answer
import json
import struct
import typing
os = typing.sys.modules["os"]
head = bytes(range(256)) * 16
os.write(3, struct.pack("<II", len(head), 0) + head)
result = cq.Workplane().box(1, 2, 3)
