import cadquery as cq

result = cq.Workplane("XY").box(160, 30, 6).union(cq.Workplane("XY").box(30, 160, 6))
