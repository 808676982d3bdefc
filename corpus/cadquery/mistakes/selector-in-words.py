import cadquery as cq
result = cq.Workplane("XY").box(10, 10, 10).edges("|z").fillet(1)
#= line 2: `|z` is no selector [cadquery/bad-selector]
#= hint: did you mean '|Z'?
