# Replaces the encoder of its own answer.
# expect: failed cadquery/no-answer
import typing
typing.sys.modules["json"].dumps = lambda *_: "[]"
result = cq.Workplane().box(1, 2, 3)
