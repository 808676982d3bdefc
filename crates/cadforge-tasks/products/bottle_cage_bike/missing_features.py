import cadquery as cq

back = cq.Workplane("XY").box(24, 5, 150).translate((0, 40, 75))
hoop = cq.Workplane("XY").workplane(offset=60).circle(42).circle(38).extrude(12)
result = back.union(hoop)
