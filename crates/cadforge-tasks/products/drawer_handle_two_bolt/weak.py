import cadquery as cq

result = cq.Workplane("XY").box(160, 20, 20)
