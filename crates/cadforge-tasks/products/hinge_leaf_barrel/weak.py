import cadquery as cq

result = cq.Workplane("XY").box(100, 70, 6)
