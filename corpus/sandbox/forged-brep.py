# Replaces the function that serialises its shape.
# expect: failed cadquery/invalid-shape
import typing
typing.sys.modules["result"].serialise = lambda shape: b"not a shape"
result = cq.Workplane().box(1, 2, 3)
