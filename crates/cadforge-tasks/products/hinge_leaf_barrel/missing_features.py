import cadquery as cq

plate = cq.Workplane("XY").box(100, 70, 3).translate((0, 0, 1.5))
tube = cq.Workplane("XZ").circle(4).extrude(35, both=True).translate((0, 0, 4))
result = plate.union(tube)
