import cadquery as cq
result = cq.Workplane("XY").box(40, 40, 10).faces(">Z").workplane().cboreHole(5, 9)
#= line 2: `cboreHole` missing 1 required positional argument: 'cboreDepth' [cadquery/wrong-argument]
#= hint: `cboreHole(diameter, cboreDiameter, cboreDepth, depth=None, clean=True)`
