import cadquery as cq
base = cq.Workplane().box(10, 10, 10)
result = base.faces(">Z").workplane().rect(5, 5, forConstruction=True).ver
#= line 3: `Workplane` has no `ver` [cadquery/no-such-operation]
#= hint: did you mean `vertices`?
