# A compound that contains itself.
# expect: failed cadquery/kernel-crash | failed cadquery/empty-result | failed cadquery/python-error | failed cadquery/kernel-error | over memory
import typing
OCP = typing.sys.modules["OCP.TopoDS"]
BRep_Builder = typing.sys.modules["OCP.BRep"].BRep_Builder
whole, builder = OCP.TopoDS_Compound(), BRep_Builder()
builder.MakeCompound(whole)
builder.Add(whole, cq.Solid.makeBox(1, 2, 3).wrapped)
builder.Add(whole, whole)
result = cq.Compound(whole)
