import cadquery as cq

result = cq.Workplane("XY").box(216, 136, 120).faces(">Z").shell(-10)
