import cadquery as cq
plate_length = 80
result = cq.Workplane("XY").box(plate_lenght, 50, 6)
#= line 3: `plate_lenght` is not defined [cadquery/undefined-name]
#= hint: did you mean `plate_length`?
