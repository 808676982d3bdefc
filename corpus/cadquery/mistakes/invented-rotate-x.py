import cadquery as cq
result = cq.Workplane("XY").box(10, 20, 30).rotateX(90)
#= line 2: `Workplane` has no `rotateX` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane().box(9, 9, 9).rotate((0, 0, 0), (1, 0, 0), 45)`
