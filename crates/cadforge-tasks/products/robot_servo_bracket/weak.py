import cadquery as cq

result = cq.Workplane("XY").box(60, 60, 40)
