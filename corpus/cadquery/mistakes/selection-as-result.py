import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).faces(">Z")
#= the result is 1 face, not a solid [cadquery/not-a-solid]
#= hint: the stack holds a selection; add `.end()` or assign the solid itself
