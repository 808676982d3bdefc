import cadquery as cq

lower = cq.Workplane("XY").box(30, 30, 150)
upper = cq.Workplane("XY").box(150, 30, 30).translate((60, 0, 60))
result = lower.union(upper)
