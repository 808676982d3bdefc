import cadquery as cq

pad = cq.Workplane("XY").box(45, 28, 4)
hump = cq.Workplane("XY").box(16, 20, 10).translate((8, 0, 6))
result = pad.union(hump)
