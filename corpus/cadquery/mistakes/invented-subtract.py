import cadquery as cq
base = cq.Workplane("XY").box(10, 20, 30)
result = base.subtract(cq.Workplane("XY").sphere(6))
#= line 3: `Workplane` has no `subtract` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane().box(9, 9, 9).cut(cq.Workplane().cylinder(20, 3))`
