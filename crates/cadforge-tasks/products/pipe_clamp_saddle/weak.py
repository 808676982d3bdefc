import cadquery as cq

result = cq.Workplane("XY").box(140, 80, 60).cut(cq.Workplane("XZ").circle(20).extrude(40, both=True))
