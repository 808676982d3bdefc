import cadquery as cq

plate = cq.Workplane("XY").box(16, 90, 70).translate((8, 0, 35))
bar = cq.Workplane("XY").box(190, 30, 60).translate((105, 0, 35))
result = plate.union(bar)
