import cadquery as cq

plate = cq.Workplane("XY").box(60, 40, 8).translate((0, 0, 4))
result = plate.union(cq.Workplane("XY").circle(10).extrude(20))
