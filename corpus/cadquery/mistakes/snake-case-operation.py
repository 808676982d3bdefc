import cadquery as cq
result = cq.Workplane("XY").box(10, 20, 30).faces(">Z").workplane().circle(3).cut_blind(-5)
#= line 2: `Workplane` has no `cut_blind` [cadquery/no-such-operation]
#= hint: did you mean `cutBlind`?
