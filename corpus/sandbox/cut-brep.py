# Sends half of its serialised shape.
# expect: failed cadquery/invalid-shape | failed cadquery/kernel-crash | over memory | over cpu
import typing
module = typing.sys.modules["result"]
honest = module.serialise
module.serialise = lambda shape: honest(shape)[: len(honest(shape)) // 2]
result = cq.Workplane().box(1, 2, 3)
