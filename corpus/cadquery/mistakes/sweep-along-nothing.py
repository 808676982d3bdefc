import cadquery as cq
result = cq.Workplane("XY").circle(2).sweep(cq.Workplane("XZ"))
#= line 2: `sweep`: Wire or Edge instance required [cadquery/wrong-argument]
#= cause: the path is no line
#= hint: give a `Workplane` with lines, or a wire
