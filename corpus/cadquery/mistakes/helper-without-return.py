import cadquery as cq
def plate():
    part = cq.Workplane("XY").box(10, 20, 30)

result = plate().faces(">Z").workplane().hole(3)
#= line 5: `None` has no `faces` [cadquery/no-such-operation]
#= hint: what stands before `.faces` is `None`: end the function that makes it with `return`
