import cadquery as cq

pad = cq.Workplane("XY").box(45, 28, 4).translate((0, 0, 2))
ring = cq.Workplane("XZ").center(8, 10.5).circle(7.5).circle(5).extrude(10, both=True)
result = pad.union(ring)
