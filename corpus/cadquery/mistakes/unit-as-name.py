import cadquery as cq
result = cq.Workplane("XY").box(40 * mm, 30 * mm, 5 * mm)
#= line 2: `mm` is not defined [cadquery/undefined-name]
#= hint: lengths are in millimetres: leave it out
