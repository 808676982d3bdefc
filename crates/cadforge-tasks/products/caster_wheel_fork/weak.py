import cadquery as cq

plate = cq.Workplane("XY").box(90, 80, 6).translate((0, 0, 87))
block = cq.Workplane("XY").box(30, 40, 85).translate((0, 0, 42.5))
result = plate.union(block)
