import cadquery as cq
result = cq.Workplane("XY").box(10, 20, 30).edge("|Z").filet(1)
#= line 2: `Workplane` has no `edge` [cadquery/no-such-operation]
#= hint: did you mean `edges`?
