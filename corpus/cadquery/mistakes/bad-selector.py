import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).faces("upper").workplane().hole(3)
#= line 2: `upper` is no selector [cadquery/bad-selector]
#= hint: did you mean '>Z'?
