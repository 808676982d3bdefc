import cadquery as cq

lower = cq.Workplane("XY").box(168, 16, 24).rotate((0, 0, 0), (0, 1, 0), -54).translate((71, -8, 90))
upper = cq.Workplane("XY").box(142, 16, 24).rotate((0, 0, 0), (0, 1, 0), 33).translate((179, 8, 119))
knob = cq.Workplane("XZ").circle(15).extrude(15, both=True).translate((120, 0, 158))
result = lower.union(upper).union(knob)
