# Lets the geometry kernel read a file.
# expect: failed cadquery/no-result | denied
import typing
OCP = typing.sys.modules["OCP.BRepTools"]
shape = typing.sys.modules["OCP.TopoDS"].TopoDS_Shape()
builder = typing.sys.modules["OCP.BRep"].BRep_Builder()
print(OCP.BRepTools.Read_s(shape, "@DIR@/secret", builder))
