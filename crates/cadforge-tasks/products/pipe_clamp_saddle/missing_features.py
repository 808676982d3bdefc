import cadquery as cq

half = cq.Workplane("XZ").circle(55).extrude(40, both=True)
plate = cq.Workplane("XY").box(160, 80, 10).translate((0, 0, 5))
below = cq.Workplane("XY").box(200, 200, 100).translate((0, 0, -50))
result = half.union(plate).cut(below).cut(cq.Workplane("XZ").circle(50).extrude(40, both=True))
