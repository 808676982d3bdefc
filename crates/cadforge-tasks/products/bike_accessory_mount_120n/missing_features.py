import cadquery as cq

ring = cq.Workplane("XZ").center(30, 30).circle(30).circle(16).extrude(20, both=True)
bar = cq.Workplane("XY").box(120, 24, 30).translate((110, 0, 40))
result = ring.union(bar)
