import cadquery as cq
result = cq.Workplane("XY").box(10, 20, 30).scale(2)
#= line 2: `Workplane` has no `scale` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane(cq.Workplane().box(9, 9, 9).val().scale(2))`
