import cadquery as cq

plate = cq.Workplane("XY").box(10, 80, 130).translate((5, 0, 65))
bar = cq.Workplane("XY").box(240, 20, 12).translate((125, 0, 75))
result = plate.union(bar)
