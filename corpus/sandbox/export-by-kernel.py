# Calls the kernel's own writers, past CadQuery's.
# expect: shape 6 | failed cadquery/kernel-crash
import typing
result = cq.Workplane().box(1, 2, 3)
modules = typing.sys.modules
modules["OCP.BRepTools"].BRepTools.Write_s(result.val().wrapped, "@DIR@/part.brep")
modules["OCP.BinTools"].BinTools.Write_s(result.val().wrapped, "@DIR@/part.bin")
writer = modules["OCP.STEPControl"].STEPControl_Writer()
writer.Transfer(result.val().wrapped, modules["OCP.STEPControl"].STEPControl_StepModelType.STEPControl_AsIs)
writer.Write("@DIR@/part.step")
