# Hangs the triangles of a much larger box on the faces of a small one.
# expect: shape 6
import typing
modules = typing.sys.modules
small, large = cq.Workplane().box(1, 2, 3).val(), cq.Workplane().box(100, 200, 300).val()
large.tessellate(0.1)
location = modules["OCP.TopLoc"].TopLoc_Location()
tool, builder = modules["OCP.BRep"].BRep_Tool, modules["OCP.BRep"].BRep_Builder()
for mine, theirs in zip(small.Faces(), large.Faces()):
    builder.UpdateFace(mine.wrapped, tool.Triangulation_s(theirs.wrapped, location))
def with_triangles(shape):
    stream = modules["io"].BytesIO()
    modules["OCP.BinTools"].BinTools.Write_s(shape.wrapped, stream)
    return stream.getvalue()
modules["result"].serialise = with_triangles
result = small
