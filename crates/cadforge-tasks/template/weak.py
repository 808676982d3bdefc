import cadquery as cq

result = cq.Workplane("XY").box(60, 40, 20).translate((0, 0, 10))
