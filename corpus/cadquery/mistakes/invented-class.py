import cadquery as cq
result = cq.Cylinder(10, 20)
#= line 2: `cadquery` has no `Cylinder` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane().cylinder(20, 5)`
