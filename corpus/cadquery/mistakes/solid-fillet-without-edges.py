import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).val().fillet(2)
#= line 2: `fillet` missing 1 required positional argument: 'edgeList' [cadquery/wrong-argument]
#= hint: `fillet(radius, edgeList)`
