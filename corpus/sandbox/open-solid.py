# Calls five faces of a box a solid.
# expect: failed cadquery/invalid-shape
faces = cq.Workplane().box(1, 2, 3).val().Faces()[:5]
result = cq.Solid.makeSolid(cq.Shell.makeShell(faces))
