import cadquery as cq
result = cq.Workplane("XY").cone(10, 5, 20)
#= line 2: `Workplane` has no `cone` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane(cq.Solid.makeCone(10, 5, 20))`
