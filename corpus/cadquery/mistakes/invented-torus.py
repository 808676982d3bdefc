import cadquery as cq
result = cq.Workplane("XY").torus(20, 4)
#= line 2: `Workplane` has no `torus` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane(cq.Solid.makeTorus(10, 3))`
