import cadquery as cq
result = Workplane("XY").box(10, 10, 10)
#= line 2: `Workplane` is not defined [cadquery/undefined-name]
#= hint: did you mean `cq.Workplane`?
