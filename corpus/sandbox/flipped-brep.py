# Damages its own serialised shape all over.
# expect: failed cadquery/invalid-shape | failed cadquery/kernel-crash | over memory | over cpu
import typing
module = typing.sys.modules["result"]
honest = module.serialise
def damaged(shape):
    data = bytearray(honest(shape))
    for at in range(200, len(data), 37):
        data[at] ^= 0x5A
    return bytes(data)
module.serialise = damaged
result = cq.Workplane().box(1, 2, 3)
