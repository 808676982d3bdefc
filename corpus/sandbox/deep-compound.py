# A box in a compound in a compound, a hundred thousand times.
# expect: failed cadquery/kernel-crash | shape 6 | over memory | over cpu
import typing
OCP = typing.sys.modules["OCP.TopoDS"]
builder = typing.sys.modules["OCP.BRep"].BRep_Builder()
inner = cq.Solid.makeBox(1, 2, 3).wrapped
for _ in range(100000):
    outer = OCP.TopoDS_Compound()
    builder.MakeCompound(outer)
    builder.Add(outer, inner)
    inner = outer
typing.sys.modules["result"].take = lambda *_: (cq.Compound(inner), [])
result = 1
