import cadquery as cq
base = cq.Solid.makeBox(10, 10, 10)
result = base.union(cq.Solid.makeSphere(6))
#= line 3: `Solid` has no `union` [cadquery/no-such-operation]
#= hint: for example `cq.Solid.makeBox(9, 9, 9).fuse(cq.Solid.makeCylinder(3, 20))`
