# Sends faces that have triangles and no surface.
# expect: failed cadquery/invalid-shape
import typing
modules = typing.sys.modules
large = cq.Workplane().box(100, 200, 300).val()
large.tessellate(0.1)
location = modules["OCP.TopLoc"].TopLoc_Location()
tool, builder = modules["OCP.BRep"].BRep_Tool, modules["OCP.BRep"].BRep_Builder()
shell = modules["OCP.TopoDS"].TopoDS_Shell()
builder.MakeShell(shell)
for theirs in large.Faces():
    face = modules["OCP.TopoDS"].TopoDS_Face()
    builder.MakeFace(face, tool.Triangulation_s(theirs.wrapped, location))
    builder.Add(shell, face)
solid = modules["OCP.TopoDS"].TopoDS_Solid()
builder.MakeSolid(solid)
builder.Add(solid, shell)
def with_triangles(shape):
    stream = modules["io"].BytesIO()
    modules["OCP.BinTools"].BinTools.Write_s(solid, stream)
    return stream.getvalue()
modules["result"].serialise = with_triangles
result = cq.Workplane().box(1, 2, 3)
