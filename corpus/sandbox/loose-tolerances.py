# Blows up tolerances until anything counts as closed.
# expect: failed cadquery/invalid-shape
import typing
faces = cq.Workplane().box(1, 2, 3).val().Faces()[:5]
result = cq.Solid.makeSolid(cq.Shell.makeShell(faces))
typing.sys.modules["OCP.ShapeFix"].ShapeFix_ShapeTolerance().SetTolerance(result.wrapped, 10.0)
