import cadquery as cq
both = cq.Assembly().add(cq.Workplane().box(1, 1, 1))
result = both.union(cq.Workplane().box(2, 2, 1))
#= line 3: `Assembly` has no `union` [cadquery/no-such-operation]
#= hint: for example `cq.Workplane().box(9, 9, 9).union(cq.Workplane().cylinder(20, 3))`
