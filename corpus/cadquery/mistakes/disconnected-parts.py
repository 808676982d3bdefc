import cadquery as cq
seat = cq.Workplane("XY").box(40, 40, 4)
back = cq.Workplane("XY").box(40, 4, 40).translate((0, 18, 30))
result = seat.union(back)
#= the result is 2 separate solids [cadquery/disconnected]
#= cause: the smallest, 40 x 40 x 4, lies around (0, 0, 0); its box is 8 from the next one's
#= hint: let parts overlap by 0.1 or more and unite them
