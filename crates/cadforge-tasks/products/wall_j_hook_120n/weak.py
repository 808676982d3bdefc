import cadquery as cq

plate = cq.Workplane("XY").box(12, 90, 120).translate((6, 0, 60))
bar = cq.Workplane("XY").box(100, 20, 20).translate((55, 0, 60))
result = plate.union(bar)
